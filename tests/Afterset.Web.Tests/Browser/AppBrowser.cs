using Afterset.Fixtures;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Afterset.Web.Tests.Browser.AppBrowser))]

namespace Afterset.Web.Tests.Browser;

/// <summary>The system's Chromium, started once, and a static site with the app.</summary>
public sealed class AppBrowser : IAsyncLifetime
{
    const string Chromium = "/usr/bin/chromium";

    /// <summary>The evening after the leg day of samples/leg-day.fit.</summary>
    internal static readonly DateTimeOffset Evening = new(2026, 11, 23, 19, 0, 0, TimeSpan.FromHours(1));

    IPlaywright? _playwright;
    IBrowser? _browser;
    AppSite? _site;

    internal AppSite Site => _site!;

    /// <summary>A page of its own: nothing of another test is in its storage.</summary>
    /// <param name="width">In CSS pixels: 360 is a small phone.</param>
    /// <param name="isDark">Whether the system is dark.</param>
    /// <param name="language">The browser's language.</param>
    /// <param name="at">The moment on the browser's clock, which then goes on; null for the evening after the leg day.</param>
    /// <param name="address">Where the app is; null for the static site.</param>
    /// <param name="hasOwnClock">Whether the page has a clock that the test sets; without it, the machine's.</param>
    internal async Task<AppPage> OpenAsync(int width = 360, bool isDark = false, string language = "en-GB", DateTimeOffset? at = null, Uri? address = null, bool hasOwnClock = true)
    {
        Assert.SkipUnless(File.Exists(Chromium), "Chromium is not installed (Debian: apt-get install chromium).");
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = width < 900 ? 780 : 900 },
            DeviceScaleFactor = width < 900 ? 2 : 1,
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            Locale = language,
            TimezoneId = "Europe/Berlin",
            HasTouch = width < 900,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Patience.MostMs);
        context.SetDefaultNavigationTimeout(Patience.MostMs);
        if (hasOwnClock)
            await context.Clock.InstallAsync(new() { TimeDate = (at ?? Evening).UtcDateTime });
        return new AppPage(await context.NewPageAsync(), address ?? Site.Address);
    }

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
            return;
        Assertions.SetDefaultExpectTimeout(Patience.MostMs);
        _site = await AppSite.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Timeout = Patience.MostMs,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_site is not null)
            await _site.DisposeAsync();
    }
}
