using Afterset.Web.Tests.Browser;
using Microsoft.Playwright;
using Xunit;

namespace Afterset.Web.Tests.CheckIns;

/// <summary>Telling how it is, in a real browser.</summary>
public sealed class CheckInJourneyTests(AppBrowser browser)
{
    static readonly DateTimeOffset Morning = AppBrowser.Evening.AddHours(13);

    [Theory]
    [InlineData(360, false)]
    [InlineData(1440, true)]
    public async Task A_check_in_the_morning_after_says_what_was_expected(int width, bool isDark)
    {
        await using var app = await browser.OpenAsync(width, isDark, at: Morning);
        var look = $"{width}-{(isDark ? "dark" : "light")}";
        await app.GoAsync("log");
        await app.GiveAsync("leg-day.fit");
        await app.Page.GetByRole(AriaRole.Link, new() { Name = "Check in", Exact = true }).ClickAsync();
        await app.Page.GetByRole(AriaRole.Heading, new() { Name = "How do you feel?" }).WaitForAsync();
        await app.ShootAsync($"check-in-{look}");
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "Quadriceps, left: not rated" }).ClickAsync();
        await app.Page.GetByRole(AriaRole.Group, new() { Name = "Quadriceps, left: how sore when you move" }).GetByRole(AriaRole.Button, new() { Name = "5", Exact = true }).ClickAsync();
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "Both sides alike" }).ClickAsync();
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "None of these" }).ClickAsync();
        await app.Page.GetByText("Sleep, stress, mood").ClickAsync();
        await app.Page.GetByText("Measure something").ClickAsync();
        await app.ShootAsync($"check-in-rated-{look}");
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "Keep", Exact = true }).ClickAsync();
        await app.Page.GetByText("you said 5").First.WaitForAsync();
        await app.ShootAsync($"check-in-kept-{look}");
        app.AssertCalm();
    }

    [Fact]
    public async Task A_red_flag_is_told_by_keyboard_alone_and_the_plan_is_withheld_until_it_is_over()
    {
        await using var app = await browser.OpenAsync(at: Morning);
        await app.GoAsync("log");
        await app.GiveAsync("leg-day.fit");
        await app.Page.GetByRole(AriaRole.Link, new() { Name = "Check in", Exact = true }).PressAsync("Enter");
        await app.Page.GetByRole(AriaRole.Heading, new() { Name = "How do you feel?" }).WaitForAsync();
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "Yes, something is" }).PressAsync("Enter");
        await app.Page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("cola") }).PressAsync("Space");
        await app.ShootAsync("check-in-signs");
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "Keep", Exact = true }).PressAsync("Enter");
        await app.Page.GetByText("No massage. This needs help now.").WaitForAsync();
        await app.ShootAsync("check-in-withheld");
        await app.Page.GetByRole(AriaRole.Link, new() { Name = "It has changed: tell how it is now" }).PressAsync("Enter");
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "It is over" }).PressAsync("Enter");
        await app.ShootAsync("check-in-over");
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "None of these" }).PressAsync("Enter");
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "Keep", Exact = true }).PressAsync("Enter");
        await app.Page.GetByRole(AriaRole.Heading, new() { Name = "What changes" }).WaitForAsync();
        app.AssertCalm();
    }
}
