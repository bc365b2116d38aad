using Afterset.Journal.Entries;
using Afterset.Web.Demo;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using AppContext = Afterset.Web.Tests.Components.AppContext;

namespace Afterset.Web.Tests.Demo;

public sealed class DemoPageTests
{
    [Fact]
    public async Task It_does_not_mix_with_a_journal_of_ones_own()
    {
        await using var app = new AppContext();
        await app.Journal.AddAsync(new EventEntry(app.Now.AddDays(3), null));
        var page = app.Render<DemoPage>();
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent.Contains("made-up", StringComparison.Ordinal));
        Assert.Contains("does not mix", page.Markup, StringComparison.Ordinal);
        Assert.False(app.Services.GetRequiredService<DemoState>().IsFree);
    }

    [Fact]
    public async Task While_it_is_here_every_page_says_so()
    {
        await using var app = new AppContext();
        app.JSInterop.SetupModule("./js/journal.js").Setup<string?>("read", "demo").SetResult("1");
        Assert.Contains("made-up athlete", app.Render<DemoBanner>().Markup, StringComparison.Ordinal);
        Assert.Contains("Remove the demo", app.Render<DemoPage>().Markup, StringComparison.Ordinal);
    }
}
