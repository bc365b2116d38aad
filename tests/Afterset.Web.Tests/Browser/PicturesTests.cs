using Xunit;

namespace Afterset.Web.Tests.Browser;

/// <summary>Every page, as wide as a small phone and as a desk, light and dark, in both languages: nothing sticks out, axe is silent, and a picture is kept.</summary>
public sealed class PicturesTests(AppBrowser browser)
{
    static readonly DateTimeOffset Morning = new(2026, 11, 24, 8, 0, 0, TimeSpan.FromHours(1));

    static readonly string[] Pages =
    [
        "", "plan", "log", "check-in", "trends", "journal", "calm", "session/next", "learn", "learn/techniques", "learn/tools", "learn/answers", "learn/claims", "learn/regions", "learn/sources", "learn/companions",
        "rule/safety/swollen-limb", "rule/claim-21", "settings", "settings/health", "settings/tools", "settings/time", "settings/diary", "settings/events", "settings/reminders", "settings/display", "settings/server",
        "settings/data", "settings/erase", "settings/about",
    ];

    [Theory]
    [InlineData(360, false, "en-GB")]
    [InlineData(1440, true, "en-GB")]
    [InlineData(360, true, "de-DE")]
    [InlineData(1440, false, "de-DE")]
    public async Task Every_page_fits_and_keeps_nobody_out(int width, bool isDark, string language)
    {
        await using var app = await browser.OpenAsync(width, isDark, language, Morning);
        await app.GoAsync("demo");
        await app.Page.Locator("main .next-step button").ClickAsync();
        await app.Page.Locator("aside.demo").WaitForAsync();
        var troubles = new List<string>();
        foreach (var page in Pages)
        {
            await app.VisitAsync(page);
            troubles.AddRange(await app.TroublesAsync($"{language[..2]}-{width}{(isDark ? "-dark" : "")}-{(page.Length == 0 ? "today" : page.Replace('/', '-'))}"));
        }

        Assert.Empty(troubles);
        app.AssertCalm();
    }
}
