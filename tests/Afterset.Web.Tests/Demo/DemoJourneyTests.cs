using Afterset.Web.Tests.Browser;
using Microsoft.Playwright;
using Xunit;

namespace Afterset.Web.Tests.Demo;

/// <summary>The made-up athlete, and what the pages show of them, in a real browser.</summary>
public sealed class DemoJourneyTests(AppBrowser browser)
{
    static readonly (string Path, string Heading)[] Pages =
    [
        ("", "Today"), ("trends", "Trends"), ("learn", "Learn"), ("learn/techniques", "Techniques"), ("learn/claims", "Is it true?"), ("learn/regions", "Places of the body"),
        ("learn/answers", "Questions people ask"), ("learn/tools", "Tools"), ("learn/companions", "What goes with it"), ("rule/soreness/time-course", "What we reckon with"), ("rule/safety/rhabdomyolysis", "A safety rule"), ("rule/claim-07", "Is it true?"), ("rule/nothing", "Nothing is called that here"),
    ];

    [Theory]
    [InlineData(360, true)]
    [InlineData(1440, false)]
    public async Task The_made_up_athlete_fills_every_page_and_leaves_nothing_behind(int width, bool isDark)
    {
        await using var app = await browser.OpenAsync(width, isDark, at: AppBrowser.Evening.AddHours(17));
        var look = $"{width}-{(isDark ? "dark" : "light")}";
        await app.GoAsync("demo");
        await app.ShootAsync($"demo-{look}");
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "Show me the made-up athlete" }).ClickAsync();
        await app.Page.GetByRole(AriaRole.Link, new() { Name = "Start", Exact = true }).WaitForAsync();
        Assert.Equal(0, await app.Page.EvaluateAsync<int>("async () => (await (await import('./js/journal.js')).unsent(10, [])).length"));
        foreach (var (path, heading) in Pages)
        {
            // By its address once, and within the app where only its looks are new.
            await (isDark ? app.GoAsync(path) : app.VisitAsync(path));
            await app.Page.GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true }).WaitForAsync();
            await app.Page.GetByText("This is a made-up athlete").WaitForAsync();
            if (path == "trends")
                await app.Page.GetByText("On average we were").WaitForAsync();
            await app.ShootAsync($"demo-{(path.Length == 0 ? "today" : path.Replace('/', '-'))}-{look}");
        }

        await app.GoAsync("demo");
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "Remove the demo" }).ClickAsync();
        await app.Page.GetByText("What did you do last?").WaitForAsync();
        Assert.Equal("0 ", await app.Page.EvaluateAsync<string>("""
            () => new Promise((done, fail) => {
              const open = indexedDB.open('afterset');
              open.onerror = () => fail(open.error);
              open.onsuccess = () => {
                const look = open.result.transaction(['entries', 'device']);
                const entries = look.objectStore('entries').count(), word = look.objectStore('device').get('demo');
                look.oncomplete = () => done(`${entries.result} ${word.result ?? ''}`);
              };
            })
            """));
        app.AssertCalm();
    }
}
