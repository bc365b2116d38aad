using Afterset.Web.Tests.Browser;
using Microsoft.Playwright;
using Xunit;
using static Afterset.Web.Tests.Session.GuidedPage;

namespace Afterset.Web.Tests.Session;

/// <summary>What ends a guided session or keeps it from beginning, in a real browser.</summary>
public sealed class SessionStopTests(AppBrowser browser)
{
    [Fact]
    public async Task Just_too_sore_goes_on_lighter_elsewhere_and_a_sharp_pain_ends_it()
    {
        await using var app = await BeforeAsync(browser);
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
        await app.HasToldAsync("\"sign\":\"sharp\"");
        app.AssertCalm();
    }

    [Fact]
    public async Task Dizziness_ends_it_and_withholds_what_comes_next()
    {
        await using var app = await BeforeAsync(browser);
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
        await using var app = await BeforeAsync(browser);
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
        await using var app = await BeforeAsync(browser);
        await PressAsync(app, "I have one of these signs");
        await app.ShootAsync("session-signs");
        await PressAsync(app, "Dark urine");
        await HeadingAsync(app, "Today");
        await app.Page.GetByRole(AriaRole.Heading, new() { Name = "No massage. This needs help now." }).WaitForAsync();
        app.AssertCalm();
    }
}
