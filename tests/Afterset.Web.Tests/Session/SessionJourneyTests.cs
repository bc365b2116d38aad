using System.Diagnostics;
using System.Globalization;
using Afterset.Fixtures;
using Afterset.Web.Tests.Browser;
using Microsoft.Playwright;
using Xunit;
using static Afterset.Web.Tests.Session.GuidedPage;

namespace Afterset.Web.Tests.Session;

/// <summary>Being guided, in a real browser, on a clock that the test moves.</summary>
public sealed class SessionJourneyTests(AppBrowser browser)
{
    [Fact]
    public async Task A_session_goes_from_the_first_look_to_what_was_really_done()
    {
        await using var app = await BeforeAsync(browser);
        await app.ShootAsync("session-before");
        await StartAsync(app);
        await app.ShootAsync("session-getting-ready");
        await PassAsync(app, 30);
        await app.ShootAsync("session-working");
        // A tick every twenty seconds: what is shown follows the clock and not the ticks.
        while (!await app.Page.GetByRole(AriaRole.Heading, new() { Name = "Done", Exact = true }).IsVisibleAsync())
        {
            await app.Page.Clock.FastForwardAsync(20_000);
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        await PressAsync(app, "Better");
        await app.ShootAsync("session-done");
        Assert.Contains("\"status\":\"done\"", await KeptAsync(app, "\"felt\":\"better\""), StringComparison.Ordinal);
        await app.Page.GetByText("Back to today").ClickAsync();
        await HeadingAsync(app, "Today");
        app.AssertCalm();
    }

    [Fact]
    public async Task A_pause_stops_the_seconds_and_they_go_on_where_they_stood()
    {
        await using var app = await BeforeAsync(browser);
        await StartAsync(app);
        await PassAsync(app, 20);
        await PressAsync(app, "Pause");
        var before = await StandingSecondsAsync(app);
        await PassAsync(app, 300);
        Assert.Equal(before, await SecondsAsync(app));
        await app.ShootAsync("session-paused");
        await AssertGoesOnAsync(app, before, 10);
        app.AssertCalm();
    }

    [Fact]
    public async Task A_phone_that_slept_shows_what_its_clock_says()
    {
        await using var app = await BeforeAsync(browser);
        await StartAsync(app);
        await PassAsync(app, 10);
        Assert.Contains("1 of", await TopAsync(app), StringComparison.Ordinal);
        var left = await SecondsAsync(app);
        // The clock leaps: no timer ran in between, as when the phone was locked.
        await app.Page.Clock.FastForwardAsync((left + 6 + 20) * 1000);
        await app.Page.GetByText("2 of").WaitForAsync();
        Assert.True(await SecondsAsync(app) > 0);
        app.AssertCalm();
    }

    [Fact]
    public async Task A_session_that_ran_out_long_ago_asks_whether_they_went_on()
    {
        await using var app = await BeforeAsync(browser);
        await StartAsync(app);
        await PassAsync(app, 30);
        await app.Page.Clock.FastForwardAsync("03:00:00");
        await HeadingAsync(app, "Did you go on?");
        await app.ShootAsync("session-did-you-go-on");
        await PressAsync(app, "No, I stopped");
        await HeadingAsync(app, "Ended early");
        app.AssertCalm();
    }

    [Fact]
    public async Task A_page_that_was_killed_in_the_middle_takes_the_session_up_where_it_was()
    {
        await using var app = await BeforeAsync(browser);
        await StartAsync(app);
        await PassAsync(app, 40);
        await app.Page.ReloadAsync();
        var before = await StandingSecondsAsync(app);
        await AssertGoesOnAsync(app, before, 5);
        app.AssertCalm();
    }

    [Fact]
    public async Task Everything_goes_by_keys()
    {
        await using var app = await BeforeAsync(browser);
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "None of these signs: start" }).FocusAsync();
        await app.Page.Keyboard.PressAsync("Enter");
        await app.Page.GetByRole(AriaRole.Timer).WaitForAsync();
        await app.Page.Keyboard.PressAsync("ArrowRight");
        await app.Page.GetByText("2 of").WaitForAsync();
        await app.Page.Keyboard.PressAsync("ArrowLeft");
        await app.Page.GetByText("1 of").WaitForAsync();
        await app.Page.Keyboard.PressAsync(" ");
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).WaitForAsync();
        await app.Page.Keyboard.PressAsync(" ");
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).WaitForAsync();
        await app.Page.Keyboard.PressAsync("h");
        await PressAsync(app, "It was nothing: go on");
        await app.Page.Keyboard.PressAsync("Escape");
        await HeadingAsync(app, "End the session here?");
        await app.ShootAsync("session-end");
        await app.Page.Keyboard.PressAsync("Escape");
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).WaitForAsync();
        await app.Page.Keyboard.PressAsync("Escape");
        await PressAsync(app, "End it");
        await app.Page.GetByText("Nothing was done, so the session stays in the plan.").WaitForAsync();
        app.AssertCalm();
    }

    [Fact]
    public async Task What_is_to_come_is_on_the_clocks_and_off_them_in_a_pause()
    {
        await using var app = await BeforeAsync(browser);
        await PressAsync(app, "Beeps");
        await PressAsync(app, "Metronome");
        await StartAsync(app);
        await SoundsAsync(app, 30, 2000);
        await PressAsync(app, "Pause");
        await SoundsAsync(app, 0, 0);
        await PressAsync(app, "Go on");
        await SoundsAsync(app, 30, 2000);
        await PressAsync(app, "End");
        await PressAsync(app, "End it");
        await app.Page.GetByText("Back to today").ClickAsync();
        await HeadingAsync(app, "Today");
        await SoundsAsync(app, 0, 0);
        app.AssertCalm();
    }

    [Fact]
    public async Task Words_are_given_on_time_and_beeps_take_the_place_of_a_voice_that_fails()
    {
        await using var app = await BeforeAsync(browser);
        await StartAsync(app);
        await PassAsync(app, 12);
        string[] given = [];
        await Patience.Until(
            "two cues are given",
            async () => (given = await app.Page.EvaluateAsync<string[]>("async () => (await import('./js/cues.js')).state().given")).Length >= 2,
            TestContext.Current.CancellationToken);
        Assert.Equal(["next: Next: Hamstrings, left. Long gliding strokes, with your hands. Light pressure.", "begin: Begin."], given.Take(2));
        // This browser has a voice that cannot speak, or none: then the rest is sounded.
        await app.Page.EvaluateAsync("() => { window.spoken = 0; speechSynthesis.speak = words => { window.spoken++; words.onerror?.({ error: 'synthesis-failed' }); }; }");
        await PassAsync(app, 60);
        await SoundsAsync(app, 11, 2000);
        app.AssertCalm();
    }

    [Fact]
    public async Task It_fits_in_German()
    {
        await using var app = await browser.OpenAsync(language: "de-DE");
        await app.GoAsync();
        await app.GiveAsync("leg-day.fit");
        await app.Page.Locator("a[href^='session/']").First.WaitForAsync();
        await app.GoAsync("session/next");
        await app.ShootAsync("session-before-de");
        await app.Page.Locator(".next-step button").ClickAsync();
        await app.Page.GetByRole(AriaRole.Timer).WaitForAsync();
        await PassAsync(app, 40);
        await app.ShootAsync("session-working-de");
        await app.Page.Locator(".hurt-key").ClickAsync();
        await app.Page.Locator(".answers").WaitForAsync();
        await app.ShootAsync("session-hurts-de");
        await app.GoAsync("calm");
        app.AssertCalm();
    }

    [Fact]
    public async Task A_screen_reader_hears_each_step_once()
    {
        await using var app = await BeforeAsync(browser);
        await StartAsync(app);
        var status = app.Page.GetByRole(AriaRole.Status).First;
        await Assertions.Expect(status).ToContainTextAsync("Next:");
        await PassAsync(app, 8);
        await Assertions.Expect(status).ToContainTextAsync("seconds. Begin.");
        var said = await status.TextContentAsync();
        await PassAsync(app, 10);
        Assert.Equal(said, await status.TextContentAsync());
        app.AssertCalm();
    }

    [Fact]
    public async Task The_giver_is_told_in_their_words_and_the_choice_is_remembered()
    {
        await using var app = await BeforeAsync(browser);
        await app.Page.GetByText("More", new() { Exact = true }).ClickAsync();
        await PressAsync(app, "Someone does it for me");
        await StartAsync(app);
        await app.Page.GetByText("on their left").First.WaitForAsync();
        await PressAsync(app, "End");
        await PressAsync(app, "End it");
        await app.GoAsync("session/next");
        await app.Page.GetByText("More", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(app.Page.GetByRole(AriaRole.Button, new() { Name = "Someone does it for me" })).ToHaveAttributeAsync("aria-pressed", "true");
        app.AssertCalm();
    }

    [Fact]
    public async Task What_was_ended_is_over_though_the_page_is_left_at_once()
    {
        await using var app = await BeforeAsync(browser);
        await StartAsync(app);
        await PassAsync(app, 40);
        await PressAsync(app, "End");
        await PressAsync(app, "End it");
        await app.GoAsync();
        await app.Page.GetByRole(AriaRole.Link, new() { Name = "Start", Exact = true }).WaitForAsync();
        Assert.Equal(0, await app.Page.GetByText("You were in the middle of a session.").CountAsync());
        Assert.Equal(2, (await KeptAsync(app)).Split("\"recovery-session\"").Length);
        await app.GoAsync("session/next");
        await HeadingAsync(app, "Look first");
        app.AssertCalm();
    }

    [Fact]
    public async Task Five_calm_minutes_breathe_and_are_kept()
    {
        await using var app = await browser.OpenAsync();
        await app.GoAsync("calm");
        await app.ShootAsync("calm-before");
        await PressAsync(app, "Start");
        await app.Page.GetByRole(AriaRole.Timer).WaitForAsync();
        await PassAsync(app, 7);
        await app.ShootAsync("calm-breathing");
        // The browsers of these tests ask for less motion: the circle stands, and the words say in and out.
        Assert.Equal("0.001s", await app.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.breath')).transitionDuration"));
        await PassAsync(app, 100);
        await app.ShootAsync("calm-strokes");
        await PassAsync(app, 300);
        await HeadingAsync(app, "Done");
        await app.ShootAsync("calm-done");
        await app.HasToldAsync("\"session\":\"calm-");
        app.AssertCalm();
    }

    [Theory]
    [InlineData(1440, false)]
    [InlineData(1440, true)]
    [InlineData(360, true)]
    public async Task It_looks_right_on_a_desk_and_in_the_dark(int width, bool isDark)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{width}{(isDark ? "-dark" : "")}");
        await using var app = await BeforeAsync(browser, width, isDark);
        await app.ShootAsync($"session-before-{name}");
        await StartAsync(app);
        await PassAsync(app, 40);
        await app.ShootAsync($"session-working-{name}");
        await PressAsync(app, "Hurts");
        await app.ShootAsync($"session-hurts-{name}");
        app.AssertCalm();
    }

    static async Task<int> StandingSecondsAsync(AppPage app)
    {
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "Go on", Exact = true }).WaitForAsync();
        return await SecondsAsync(app);
    }

    // The page's clock goes on by itself while the test moves it: on a busy machine for longer than the seconds that it is moved.
    static async Task AssertGoesOnAsync(AppPage app, int before, int seconds)
    {
        var watch = Stopwatch.StartNew();
        await PressAsync(app, "Go on");
        await PassAsync(app, seconds);
        var after = await SecondsAsync(app, most: before - seconds + 1);
        Assert.InRange(after, before - seconds - (int)watch.Elapsed.TotalSeconds - 2, before - seconds + 1);
    }
}
