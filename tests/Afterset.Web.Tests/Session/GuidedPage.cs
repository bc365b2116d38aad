using System.Globalization;
using Afterset.Fixtures;
using Afterset.Web.Tests.Browser;
using Microsoft.Playwright;

namespace Afterset.Web.Tests.Session;

/// <summary>What every test of a guided session does with the page.</summary>
static class GuidedPage
{
    internal static Task<string> KeptAsync(AppPage app) => app.Page.EvaluateAsync<string>("async () => (await import('./js/journal.js')).readAll()");

    /// <summary>Waits until the journal on the disk has a text, and gives it whole.</summary>
    internal static async Task<string> KeptAsync(AppPage app, string text)
    {
        await app.HasToldAsync(text);
        return await KeptAsync(app);
    }

    /// <summary>Waits until so many sounds are planned: the page hears of a change a moment after it is shown.</summary>
    internal static Task SoundsAsync(AppPage app, int least, int most) =>
        Patience.Until($"between {least} and {most} sounds are planned", async () => await SoundsAsync(app) is var sounds && sounds >= least && sounds <= most);

    static Task<int> SoundsAsync(AppPage app) => app.Page.EvaluateAsync<int>("async () => (await import('./js/cues.js')).state().sounds");

    internal static Task PassAsync(AppPage app, int seconds) => app.Page.Clock.RunForAsync(seconds * 1000L);

    internal static Task PressAsync(AppPage app, string name) => app.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    internal static Task HeadingAsync(AppPage app, string name) => app.Page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true }).WaitForAsync();

    internal static async Task<string> TopAsync(AppPage app) => await app.Page.Locator(".guide-top").TextContentAsync() ?? "";

    /// <summary>Waits until the timer shows no more than so many seconds, and says how many.</summary>
    internal static async Task<int> SecondsAsync(AppPage app, int most)
    {
        var seconds = int.MaxValue;
        await Patience.Until($"no more than {most} seconds are shown", async () => (seconds = await SecondsAsync(app)) <= most);
        return seconds;
    }

    internal static async Task<int> SecondsAsync(AppPage app) =>
        int.Parse((await app.Page.GetByRole(AriaRole.Timer).GetAttributeAsync("aria-label"))!.Split(' ')[0], CultureInfo.InvariantCulture);

    internal static async Task<AppPage> BeforeAsync(AppBrowser browser, int width = 360, bool isDark = false)
    {
        var app = await browser.OpenAsync(width, isDark);
        await app.GoAsync();
        await app.GiveAsync("leg-day.fit");
        await app.Page.GetByRole(AriaRole.Link, new() { Name = "Start", Exact = true }).ClickAsync();
        await HeadingAsync(app, "Look first");
        return app;
    }

    internal static async Task StartAsync(AppPage app)
    {
        await PressAsync(app, "None of these signs: start");
        await app.Page.GetByRole(AriaRole.Timer).WaitForAsync();
    }
}
