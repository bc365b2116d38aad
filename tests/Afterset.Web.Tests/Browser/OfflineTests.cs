using Afterset.Fixtures;
using Microsoft.Playwright;
using Xunit;

namespace Afterset.Web.Tests.Browser;

/// <summary>After the first visit the network is not needed; and nothing goes over it that was not asked for.</summary>
public sealed class OfflineTests(AppBrowser browser)
{
    // The issue of the app allows 3.5 MB; in binary megabytes, as browsers show them.
    const long FirstVisitBytes = 3_670_016;

    [Fact]
    public async Task After_the_first_visit_it_starts_without_a_network_and_still_has_the_journal()
    {
        await using var site = await AppSite.StartAsync();
        await using var app = await browser.OpenAsync(address: site.Address);
        await app.GoAsync();
        await app.GiveAsync("leg-day.fit");
        await app.Page.GetByRole(AriaRole.Link, new() { Name = "Start", Exact = true }).WaitForAsync();
        await KeptAsync(app.Page);

        site.IsDown = true;
        await app.GoAsync();
        await app.Page.GetByRole(AriaRole.Link, new() { Name = "Start", Exact = true }).WaitForAsync();
        // Also an address inside the app, as a bookmark or a reload has it.
        await app.GoAsync("log");
        await app.Page.GetByText("Take back").First.WaitForAsync();
        await app.GiveAsync("hilly-run.gpx");
        await app.Page.GetByText("Kept:").Or(app.Page.GetByRole(AriaRole.Heading, new() { Name = "Today" })).First.WaitForAsync();
    }

    [Fact]
    public async Task The_first_visit_is_small()
    {
        await using var site = await AppSite.StartAsync();
        await using var app = await browser.OpenAsync(address: site.Address);
        await app.GoAsync();
        var first = site.BytesSent;
        await KeptAsync(app.Page);
        TestContext.Current.TestOutputHelper?.WriteLine($"first visit: {first:N0} bytes until the page is there, {site.BytesSent:N0} with all that is kept for later");
        Assert.True(site.BytesSent <= FirstVisitBytes, $"{site.BytesSent:N0} bytes");
    }

    [Fact]
    public async Task Nothing_leaves_the_device()
    {
        await using var app = await browser.OpenAsync();
        await app.GoAsync();
        await app.GiveAsync("leg-day.fit");
        await app.Page.GetByRole(AriaRole.Link, new() { Name = "Start", Exact = true }).WaitForAsync();
        foreach (var room in new[] { "Log", "Check-in", "Trends", "Learn", "Settings", "Today" })
            await app.RoomAsync(room);
        Assert.All(app.Asked, address => Assert.True(address.Scheme is "blob" or "data" || address.Authority == app.Address.Authority, address.ToString()));
        Assert.All(app.Asked, address => Assert.DoesNotContain("/api", address.AbsolutePath, StringComparison.Ordinal));
    }

    // Asked from outside: a page whose clock is ours would wait for ever where its timers do not run.
    internal static Task KeptAsync(IPage page) => Patience.Until(
        "the service worker is active",
        () => page.EvaluateAsync<bool>("() => navigator.serviceWorker.getRegistration().then(r => r?.active?.state === 'activated')"),
        TestContext.Current.CancellationToken);
}
