using Microsoft.Playwright;
using Xunit;

namespace Afterset.Web.Tests.Browser;

/// <summary>What people do, in a real browser.</summary>
public sealed class JourneyTests(AppBrowser browser)
{
    [Fact]
    public async Task A_dropped_file_becomes_a_plan_with_a_session_to_start()
    {
        await using var app = await browser.OpenAsync();
        await app.GoAsync();
        await app.ShootAsync("today-empty");
        await app.GiveAsync("leg-day.fit");
        await app.Page.GetByRole(AriaRole.Link, new() { Name = "Start", Exact = true }).WaitForAsync();
        await app.ShootAsync("today");
        app.AssertCalm();
    }
}
