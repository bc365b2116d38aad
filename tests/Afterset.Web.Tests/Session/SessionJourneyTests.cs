using System.Globalization;
using Afterset.Web.Tests.Browser;
using Microsoft.Playwright;
using Xunit;

namespace Afterset.Web.Tests.Session;

/// <summary>Being guided, in a real browser, on a clock that the test moves.</summary>
public sealed class SessionJourneyTests(AppBrowser browser)
{
    [Fact]
    public async Task A_session_goes_from_the_first_look_to_what_was_really_done()
    {
        await using var app = await BeforeAsync();
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
        var kept = await KeptAsync(app);
        Assert.Contains("\"status\":\"done\"", kept, StringComparison.Ordinal);
        Assert.Contains("\"felt\":\"better\"", kept, StringComparison.Ordinal);
        await app.Page.GetByText("Back to today").ClickAsync();
        await HeadingAsync(app, "Today");
        app.AssertCalm();
    }

    [Fact]
    public async Task A_pause_stops_the_seconds_and_they_go_on_where_they_stood()
    {
        await using var app = await BeforeAsync();
        await StartAsync(app);
        await PassAsync(app, 20);
        var before = await SecondsAsync(app);
        await PressAsync(app, "Pause");
        await PassAsync(app, 300);
        Assert.InRange(await SecondsAsync(app), before - 1, before);
        await app.ShootAsync("session-paused");
        await PressAsync(app, "Go on");
        await PassAsync(app, 10);
        Assert.InRange(await SecondsAsync(app), before - 12, before - 9);
        app.AssertCalm();
    }

    [Fact]
    public async Task A_phone_that_slept_shows_what_its_clock_says()
    {
        await using var app = await BeforeAsync();
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
        await using var app = await BeforeAsync();
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
        await using var app = await BeforeAsync();
        await StartAsync(app);
        await PassAsync(app, 40);
        await app.Page.ReloadAsync();
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).WaitForAsync();
        var before = await SecondsAsync(app);
        await PressAsync(app, "Go on");
        await PassAsync(app, 5);
        Assert.InRange(await SecondsAsync(app), before - 7, before - 3);
        app.AssertCalm();
    }

    [Fact]
    public async Task Just_too_sore_goes_on_lighter_elsewhere_and_a_sharp_pain_ends_it()
    {
        await using var app = await BeforeAsync();
        await StartAsync(app);
        await PassAsync(app, 40);
        await PressAsync(app, "Hurts");
        await HeadingAsync(app, "Hands off. What is it?");
        await app.ShootAsync("session-hurts");
        await PressAsync(app, "Just too sore");
        await app.ShootAsync("session-too-sore");
        await PressAsync(app, "I cannot say: make it lighter");
        await app.Page.GetByText("Go on when you are ready.").WaitForAsync();
        await app.ShootAsync("session-lighter");
        await PressAsync(app, "Go on");
        await PassAsync(app, 20);
        await PressAsync(app, "Hurts");
        await PressAsync(app, "Sharp or stabbing");
        await HeadingAsync(app, "Stopped, because it hurt");
        await app.ShootAsync("session-stopped");
        Assert.Contains("\"sign\":\"sharp\"", await KeptAsync(app), StringComparison.Ordinal);
        app.AssertCalm();
    }

    [Fact]
    public async Task Dizziness_ends_it_and_withholds_what_comes_next()
    {
        await using var app = await BeforeAsync();
        await StartAsync(app);
        await PassAsync(app, 20);
        await PressAsync(app, "Hurts");
        await PressAsync(app, "Dizzy, or a sudden headache");
        await HeadingAsync(app, "No massage. This needs help now.");
        await app.ShootAsync("session-dizzy");
        await app.GoAsync("calm");
        await app.Page.GetByText("Not now: something else comes first.").WaitForAsync();
        app.AssertCalm();
    }

    [Fact]
    public async Task What_was_told_in_another_tab_ends_a_session_that_it_forbids()
    {
        await using var app = await BeforeAsync();
        await StartAsync(app);
        await PassAsync(app, 20);
        await using var other = new AppPage(await app.Page.Context.NewPageAsync(), app.Address);
        await other.GoAsync("log");
        await other.Page.EvaluateAsync("""
            async () => {
              const { add } = await import('./js/journal.js');
              const id = '019ab2e8-7f40-7a31-9c55-0c7d2f1b6a10', at = new Date().toISOString();
              await add([id], [JSON.stringify({ id, kind: 'check-in', version: 1, at, data: { asked: at, signs: [{ sign: 'dark-urine' }] } })], false);
            }
            """);
        await HeadingAsync(app, "Ended early");
        await HeadingAsync(app, "No massage. This needs help now.");
        app.AssertCalm();
    }

    [Fact]
    public async Task A_sign_before_the_start_leads_to_the_refusal()
    {
        await using var app = await BeforeAsync();
        await PressAsync(app, "I have one of these signs");
        await app.ShootAsync("session-signs");
        await PressAsync(app, "Dark urine");
        await HeadingAsync(app, "Today");
        await app.Page.GetByRole(AriaRole.Heading, new() { Name = "No massage. This needs help now." }).WaitForAsync();
        app.AssertCalm();
    }

    [Fact]
    public async Task Everything_goes_by_keys()
    {
        await using var app = await BeforeAsync();
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
        await using var app = await BeforeAsync();
        await PressAsync(app, "Beeps");
        await PressAsync(app, "Metronome");
        await StartAsync(app);
        Assert.InRange(await SoundsAsync(app), 30, 2000);
        await PressAsync(app, "Pause");
        Assert.Equal(0, await SoundsAsync(app));
        await PressAsync(app, "Go on");
        Assert.InRange(await SoundsAsync(app), 30, 2000);
        await PressAsync(app, "End");
        await PressAsync(app, "End it");
        await app.Page.GetByText("Back to today").ClickAsync();
        await HeadingAsync(app, "Today");
        Assert.Equal(0, await SoundsAsync(app));
        app.AssertCalm();
    }

    [Fact]
    public async Task Words_are_given_on_time_and_beeps_take_the_place_of_a_voice_that_fails()
    {
        await using var app = await BeforeAsync();
        await StartAsync(app);
        await PassAsync(app, 12);
        var given = await app.Page.EvaluateAsync<string[]>("async () => (await import('./js/cues.js')).state().given");
        Assert.Equal(["next: Next: Hamstrings, left. Long gliding strokes, with your hands. Light pressure.", "begin: Begin."], given.Take(2));
        // This browser has a voice that cannot speak, or none: then the rest is sounded.
        await app.Page.EvaluateAsync("() => { window.spoken = 0; speechSynthesis.speak = words => { window.spoken++; words.onerror?.({ error: 'synthesis-failed' }); }; }");
        await PassAsync(app, 60);
        Assert.True(await SoundsAsync(app) > 10);
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
        await using var app = await BeforeAsync();
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
        await using var app = await BeforeAsync();
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
        Assert.Contains("\"session\":\"calm-", await KeptAsync(app), StringComparison.Ordinal);
        app.AssertCalm();
    }

    [Theory]
    [InlineData(1440, false)]
    [InlineData(1440, true)]
    [InlineData(360, true)]
    public async Task It_looks_right_on_a_desk_and_in_the_dark(int width, bool isDark)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{width}{(isDark ? "-dark" : "")}");
        await using var app = await BeforeAsync(width, isDark);
        await app.ShootAsync($"session-before-{name}");
        await StartAsync(app);
        await PassAsync(app, 40);
        await app.ShootAsync($"session-working-{name}");
        await PressAsync(app, "Hurts");
        await app.ShootAsync($"session-hurts-{name}");
        app.AssertCalm();
    }

    static Task<string> KeptAsync(AppPage app) => app.Page.EvaluateAsync<string>("async () => (await import('./js/journal.js')).readAll()");

    static Task<int> SoundsAsync(AppPage app) => app.Page.EvaluateAsync<int>("async () => (await import('./js/cues.js')).state().sounds");

    static Task PassAsync(AppPage app, int seconds) => app.Page.Clock.RunForAsync(seconds * 1000L);

    static Task PressAsync(AppPage app, string name) => app.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    static Task HeadingAsync(AppPage app, string name) => app.Page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true }).WaitForAsync();

    static async Task<string> TopAsync(AppPage app) => await app.Page.Locator(".guide-top").TextContentAsync() ?? "";

    static async Task<int> SecondsAsync(AppPage app) =>
        int.Parse((await app.Page.GetByRole(AriaRole.Timer).GetAttributeAsync("aria-label"))!.Split(' ')[0], CultureInfo.InvariantCulture);

    async Task<AppPage> BeforeAsync(int width = 360, bool isDark = false)
    {
        var app = await browser.OpenAsync(width, isDark);
        await app.GoAsync();
        await app.GiveAsync("leg-day.fit");
        await app.Page.GetByRole(AriaRole.Link, new() { Name = "Start", Exact = true }).ClickAsync();
        await HeadingAsync(app, "Look first");
        return app;
    }

    static async Task StartAsync(AppPage app)
    {
        await PressAsync(app, "None of these signs: start");
        await app.Page.GetByRole(AriaRole.Timer).WaitForAsync();
    }
}
