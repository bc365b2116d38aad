using Afterset.Server.Journal;
using Afterset.Server.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Afterset.Server.Tests.Journal;

public sealed class JournalCacheTests
{
    [Fact]
    public async Task Many_who_ask_for_one_journal_at_once_get_one_that_was_read_once()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        await owner.Put([.. Enumerable.Range(0, 500).Select(_ => Told.Unheard())]);
        var cache = server.App.Services.GetRequiredService<JournalCache>();
        var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(
            () => cache.Of(owner.AthleteId, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken)));
        Assert.Single(answers.Distinct(ReferenceEqualityComparer.Instance));
        Assert.Equal(500, answers[0].Journal.Entries.Count);

        await owner.Put(Told.Unheard());
        Assert.Equal(501, (await cache.Of(owner.AthleteId, TestContext.Current.CancellationToken)).Journal.Entries.Count);
    }

    [Fact]
    public async Task Whoever_has_told_nothing_has_an_empty_journal()
    {
        await using var server = await TestServer.StartAsync();
        var cache = server.App.Services.GetRequiredService<JournalCache>();
        for (var athlete = 0; athlete < 20; athlete++)
            Assert.Empty((await cache.Of(Guid.CreateVersion7(), TestContext.Current.CancellationToken)).Journal.Entries);
    }
}
