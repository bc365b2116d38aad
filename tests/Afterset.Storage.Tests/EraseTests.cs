using System.Text;
using Xunit;

namespace Afterset.Storage.Tests;

public sealed class EraseTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Erasing_deletes_one_athletes_journal_and_files_and_no_others(Database database)
    {
        await using var storage = await TestStorage.New(database);
        var (gone, stays) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        string? file = null;
        foreach (var athlete in new[] { gone, stays })
        {
            await storage.Journal.Append(athlete, Journals.Many(20), Cancel);
            file = await storage.Journal.KeepOriginal(athlete, "run.fit", new MemoryStream([1, 2, 3]), 100, Cancel);
        }

        var before = await storage.Journal.Head(gone, Cancel);
        await storage.Journal.Erase(gone, Cancel);
        await storage.Journal.Erase(gone, Cancel);
        Assert.Equal(default, await storage.Journal.Head(gone, Cancel));
        Assert.Empty(await storage.Journal.ReadAll(gone));
        Assert.Null(await storage.Journal.FindOriginal(gone, file!, Cancel));
        Assert.Equal(20, (await storage.Journal.ReadAll(stays)).Count);
        Assert.NotNull(await storage.Journal.FindOriginal(stays, file!, Cancel));

        // A new journal begins, and readers of the old one can tell.
        var after = await storage.Journal.Append(gone, Journals.Many(20), Cancel);
        Assert.Equal(before.Sequence, after.Head.Sequence);
        Assert.NotEqual(before.Epoch, after.Head.Epoch);
    }

    [Fact]
    public async Task SQLite_overwrites_what_is_erased()
    {
        const string secret = "a sentence that nobody else should ever read";
        await using var storage = await TestStorage.New(Database.Sqlite);
        var athlete = Guid.CreateVersion7();
        await storage.Journal.Append(athlete, [.. Enumerable.Range(0, 300).Select(i => Journals.New($"{{\"note\":\"{secret} {i}\"}}"))], Cancel);
        await storage.Journal.KeepOriginal(athlete, "n", new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(secret, 5_000)))), 1_000_000, Cancel);
        Assert.True(IsOnDisk(storage, secret));
        await storage.Journal.Erase(athlete, Cancel);
        Assert.False(IsOnDisk(storage, secret));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Erasing_while_others_write_leaves_a_whole_new_journal(Database database)
    {
        await using var storage = await TestStorage.New(database);
        var athlete = Guid.CreateVersion7();
        var writers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 25; i++)
                await storage.Journal.Append(athlete, Journals.Many(2), Cancel);
        }, Cancel)).ToList();
        for (var i = 0; i < 10; i++)
        {
            await storage.Journal.Erase(athlete, Cancel);
            await Task.Delay(10, Cancel);
        }

        await Task.WhenAll(writers);
        await storage.Journal.Append(athlete, Journals.Many(1), Cancel);
        var kept = await storage.Journal.ReadAll(athlete);
        Assert.Equal(Enumerable.Range(1, kept.Count).Select(i => (long)i), kept.Select(stored => stored.Sequence));
        Assert.Equal(kept.Count, (await storage.Journal.Head(athlete, Cancel)).Sequence);
    }

    static bool IsOnDisk(TestStorage storage, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Directory.GetFiles(storage.Options.DataFolder).Any(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return content.AsSpan().IndexOf(bytes) >= 0;
        });
    }
}
