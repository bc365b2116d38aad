using Microsoft.Playwright;
using Xunit;

namespace Afterset.Web.Tests.Browser;

/// <summary>What people do, from the first page to the next morning, in a real browser.</summary>
public sealed class JourneyTests(AppBrowser browser)
{
    const int WaysToPress = 80;
    const string PlaceOnTheBody = "(a place of the body)";

    [Fact]
    public async Task From_a_file_to_the_plan_the_session_and_the_check_in_of_the_next_morning_nothing_leaves_the_device()
    {
        await using var app = await browser.OpenAsync();
        var page = app.Page;
        await app.GoAsync();
        await app.ShootAsync("today-empty");
        await app.GiveAsync("leg-day.fit");
        var start = page.GetByRole(AriaRole.Link, new() { Name = "Start", Exact = true });
        await start.WaitForAsync();
        await app.ShootAsync("today");

        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Quadriceps, left") }).First.ClickAsync();
        await page.GetByText("Why this number?").ClickAsync();
        await page.Locator("#when").FillAsync("12");
        await page.GetByText("Wed 25 Nov").First.WaitForAsync();
        await app.ShootAsync("today-place");

        await start.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("None of these signs") }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Skip" }).WaitForAsync();
        for (var step = 0; step < WaysToPress && await page.GetByRole(AriaRole.Button, new() { Name = "Skip" }).IsVisibleAsync(); step++)
        {
            await page.Clock.FastForwardAsync(20_000);
            await page.Keyboard.PressAsync("ArrowRight");
            await page.WaitForTimeoutAsync(60);
        }

        await page.GetByText("What was done").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Better" }).ClickAsync();

        await page.Clock.FastForwardAsync(12 * 3600 * 1000);
        await app.GoAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Check in", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Nothing is sore" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "None of these" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep", Exact = true }).ClickAsync();
        await page.GetByText("What we expected").First.WaitForAsync();

        Assert.All(app.Asked, address => Assert.True(address.Scheme is "blob" or "data" || address.Authority == app.Address.Authority, address.ToString()));
        Assert.All(app.Asked, address => Assert.DoesNotContain("/api", address.AbsolutePath, StringComparison.Ordinal));
        app.AssertCalm();
    }

    [Fact]
    public async Task Three_taps_by_keyboard_alone_lead_to_a_session()
    {
        await using var app = await browser.OpenAsync(width: 1440);
        await app.GoAsync();
        await ToAsync(app.Page, "Log");
        await app.Page.Keyboard.PressAsync("Enter");
        await app.Page.GetByRole(AriaRole.Heading, new() { Name = "What did you do?" }).WaitForAsync();
        foreach (var choice in new[] { "Run", "90", "8, very hard" })
        {
            await ToAsync(app.Page, choice);
            await app.Page.Keyboard.PressAsync("Enter");
        }

        await app.Page.GetByRole(AriaRole.Link, new() { Name = "Start", Exact = true }).WaitForAsync();
        await ToAsync(app.Page, PlaceOnTheBody);
        await app.Page.Keyboard.PressAsync("ArrowRight");
        await app.Page.Keyboard.PressAsync("Enter");
        await app.Page.Locator("[aria-pressed=true].place").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await ToAsync(app.Page, "Start");
        await app.Page.Keyboard.PressAsync("Enter");
        await app.Page.GetByText("Look first").WaitForAsync();
    }

    [Fact]
    public async Task Rubbish_is_told_and_nothing_else_is_lost()
    {
        await using var app = await browser.OpenAsync();
        await app.GoAsync("log");
        await app.Page.Locator("input[type=file]").First.SetInputFilesAsync(new FilePayload[]
        {
            new() { Name = "photo.fit", MimeType = "application/octet-stream", Buffer = [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 31 % 256))] },
            new() { Name = "empty.csv", MimeType = "text/csv", Buffer = [] },
        });
        await app.Page.GetByText("No workout was found in this file.").First.WaitForAsync();
        Assert.Equal(2, await app.Page.GetByText("No workout was found in this file.").CountAsync());
        await app.ShootAsync("log-rubbish");
        app.AssertCalm();
    }

    // Presses the tab key until something of this name has the focus, as somebody without a mouse does.
    static async Task ToAsync(IPage page, string name)
    {
        for (var press = 0; press < WaysToPress; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            var at = await page.EvaluateAsync<string>("() => { const e = document.activeElement; if (e?.matches('.place')) return '(a place of the body)'; return (e?.getAttribute('aria-label') ?? e?.textContent ?? '').trim(); }");
            if (at == name)
                return;
        }

        Assert.Fail($"Nothing called \"{name}\" is reached with the tab key.");
    }
}
