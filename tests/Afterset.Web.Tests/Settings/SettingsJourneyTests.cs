using Afterset.Fixtures;
using Afterset.Web.Tests.Browser;
using Microsoft.Playwright;
using Xunit;

namespace Afterset.Web.Tests.Settings;

/// <summary>Settings and the journal in a real browser.</summary>
public sealed class SettingsJourneyTests(AppBrowser browser)
{
    static readonly string[] Pages =
    [
        "settings", "settings/tools", "settings/time", "settings/health", "settings/events", "settings/diary", "settings/display",
        "settings/reminders", "settings/server", "settings/data", "settings/erase", "settings/about", "journal",
    ];

    const string Diary = """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Example//EN
        BEGIN:VEVENT
        UID:a@example
        DTSTAMP:20261101T000000Z
        SUMMARY:Secret dinner
        DTSTART:20261124T190000Z
        DTEND:20261124T210000Z
        RRULE:FREQ=WEEKLY;COUNT=3
        END:VEVENT
        END:VCALENDAR
        """;

    [Theory]
    [InlineData(360, false)]
    [InlineData(360, true)]
    [InlineData(1440, false)]
    public async Task Every_page_fits_and_can_be_used_by_everybody_and_asks_nobody_anything(int width, bool isDark)
    {
        await using var app = await browser.OpenAsync(width, isDark);
        await app.GoAsync();
        await app.GiveAsync("leg-day.fit");
        await app.Page.GetByRole(AriaRole.Link, new() { Name = "Start", Exact = true }).WaitForAsync();
        foreach (var page in Pages)
        {
            // By its address once, and within the app where only its looks are new.
            await (width == 360 && !isDark ? app.GoAsync(page) : app.VisitAsync(page));
            if (page == "settings/health")
                await app.Page.GetByRole(AriaRole.Button, new() { Name = "Add an injury" }).ClickAsync();
            await app.ShootAsync($"{page.Replace('/', '-')}-{width}{(isDark ? "-dark" : "")}");
        }

        Assert.All(app.Asked, address => Assert.True(address.Scheme is "blob" or "data" || address.Authority == app.Address.Authority, address.ToString()));
        Assert.All(app.Asked, address => Assert.DoesNotContain("/api", address.AbsolutePath, StringComparison.Ordinal));
        app.AssertCalm();
    }

    [Fact]
    public async Task Time_shows_what_fits_before_it_is_kept()
    {
        await using var app = await browser.OpenAsync();
        await app.GoAsync();
        await app.GiveAsync("leg-day.fit");
        await app.Page.GetByRole(AriaRole.Link, new() { Name = "Start", Exact = true }).WaitForAsync();
        await app.GoAsync("settings/time");
        var fits = app.Page.Locator(".note strong");
        var before = await fits.TextContentAsync();
        await app.Page.GetByLabel("Minutes a day, at most").FillAsync("5");
        await Assertions.Expect(fits).Not.ToHaveTextAsync(before!);
        await app.HasToldAsync("\"minutesADay\":5");
        await app.GoAsync("settings");
        await app.Page.GetByText("5 min a day").WaitForAsync();
    }

    [Fact]
    public async Task A_diary_keeps_busy_times_and_no_title()
    {
        await using var site = await AppSite.StartAsync();
        await using var app = await browser.OpenAsync(address: site.Address);
        await app.GoAsync("settings/diary");
        await GiveAsync(app, "work.ics", Diary);
        await app.Page.GetByText("work.ics · 3 busy times").WaitForAsync();
        var journal = await SavedAsync(app);
        Assert.Contains("\"diary\"", journal, StringComparison.Ordinal);
        Assert.DoesNotContain("dinner", journal, StringComparison.OrdinalIgnoreCase);
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "The plan as a calendar" }).WaitForAsync();
        var calendar = await DownloadAsync(app, "The plan as a calendar (.ics)");
        Assert.StartsWith("BEGIN:VCALENDAR", calendar, StringComparison.Ordinal);
        Assert.Contains("</html>", await DownloadAsync(app, "The plan as a page to print"), StringComparison.Ordinal);
        app.AssertCalm();
    }

    [Fact]
    public async Task After_the_second_visit_calendars_work_without_a_network_and_before_that_it_says_what_is_missing()
    {
        await using var site = await AppSite.StartAsync();
        await using var app = await browser.OpenAsync(address: site.Address);
        await app.GoAsync("settings/diary");
        await KeptAsync(app.Page, "navigator.serviceWorker.getRegistration().then(r => r?.active?.state === 'activated')");
        site.IsDown = true;
        await GiveAsync(app, "work.ics", Diary);
        await app.Page.GetByText("a part of the app is needed").WaitForAsync();

        site.IsDown = false;
        await app.GoAsync("settings/diary");
        await KeptAsync(app.Page, "caches.keys().then(async names => (await (await caches.open(names[0])).keys()).filter(r => /Calendar|Ical|NodaTime/.test(r.url)).length === 3)");
        site.IsDown = true;
        await app.GoAsync("settings/diary");
        await GiveAsync(app, "work.ics", Diary);
        await app.Page.GetByText("work.ics · 3 busy times").WaitForAsync();
    }

    [Fact]
    public async Task An_export_brought_in_elsewhere_says_the_same_and_bringing_it_in_again_adds_nothing()
    {
        await using var app = await browser.OpenAsync();
        await app.GoAsync();
        await app.GiveAsync("leg-day.fit");
        await app.Page.GetByRole(AriaRole.Link, new() { Name = "Start", Exact = true }).WaitForAsync();
        await app.GoAsync("settings/tools");
        await app.Page.GetByLabel("Massage ball").CheckAsync();
        await app.HasToldAsync("\"ball\"");
        var journal = await SavedAsync(app);
        Assert.Equal(2, journal.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

        await using var other = await browser.OpenAsync();
        await other.GoAsync("settings/data");
        await GiveAsync(other, "backup.jsonl", journal);
        await other.Page.GetByText("2 added, 0 were here already.").WaitForAsync();
        await GiveAsync(other, "backup.jsonl", journal + "no entry\n");
        await other.Page.GetByText("0 added, 2 were here already.").WaitForAsync();
        await other.Page.GetByText("1 things we noticed").WaitForAsync();
        await other.GiveAsync("hilly-run.gpx");
        await other.Page.GetByText("Kept: ").WaitForAsync();
        Assert.Equal(3, (await SavedAsync(other)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Dates_are_understood_as_the_browser_gives_them()
    {
        await using var app = await browser.OpenAsync();
        await app.GoAsync("settings/events");
        await app.Page.GetByLabel("When it begins").FillAsync("2026-11-29T09:00");
        await app.Page.GetByLabel("What it is").FillAsync("Berlin 10 km");
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        var race = app.Page.GetByText("Berlin 10 km · Sun 29 Nov 09:00");
        await race.WaitForAsync();
        // What was just kept is undone with one tap.
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(race).ToHaveCountAsync(0);
        await app.GoAsync("settings/health");
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "Add an injury" }).ClickAsync();
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "Sprain", Exact = true }).ClickAsync();
        await app.Page.GetByLabel("A joint, tendon or bone").SelectOptionAsync("right knee");
        await app.Page.GetByLabel("Since when").FillAsync("2026-11-20");
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "Keep", Exact = true }).ClickAsync();
        await app.Page.GetByText("Sprain: right knee, since 20 Nov").WaitForAsync();
        await app.Page.GetByLabel("Age in years").FillAsync("34");
        await app.Page.GetByLabel("Age in years").BlurAsync();
        await app.HasToldAsync("\"age\":34");
        await app.GoAsync("journal");
        await app.Page.GetByText("age 34").WaitForAsync();
        await app.ShootAsync("journal-told");
        app.AssertCalm();
    }

    [Fact]
    public async Task Erasing_asks_once_and_leaves_nothing()
    {
        await using var app = await browser.OpenAsync();
        await app.GoAsync();
        await app.GiveAsync("leg-day.fit");
        await app.Page.GetByRole(AriaRole.Link, new() { Name = "Start", Exact = true }).WaitForAsync();
        await app.GoAsync("settings/erase");
        var erase = app.Page.GetByRole(AriaRole.Button, new() { Name = "Erase this device" });
        await Assertions.Expect(erase).ToBeDisabledAsync();
        await app.Page.GetByLabel("Yes, erase everything on this device").CheckAsync();
        await erase.ClickAsync();
        await app.Page.GetByText("What did you do last?").WaitForAsync();
        Assert.Equal("", await SavedAsync(app));
    }

    [Fact]
    public async Task What_another_tab_tells_is_shown_here()
    {
        await using var app = await browser.OpenAsync();
        await app.GoAsync("journal");
        await app.Page.GetByText("Nothing yet.").WaitForAsync();
        var tab = new AppPage(await app.Page.Context.NewPageAsync(), app.Address);
        await tab.GoAsync();
        await tab.GiveAsync("leg-day.fit");
        await app.Page.Locator(".entry").WaitForAsync();
    }

    static Task KeptAsync(IPage page, string isKept) =>
        Patience.Until(isKept, () => page.EvaluateAsync<bool>($"() => {isKept}"), TestContext.Current.CancellationToken);

    static Task GiveAsync(AppPage app, string name, string content) => app.Page.Locator("input[type=file]").First.SetInputFilesAsync(
        new FilePayload { Name = name, MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(content) });

    static async Task<string> SavedAsync(AppPage app)
    {
        await app.GoAsync("settings/data");
        return await DownloadAsync(app, "Save my journal");
    }

    static async Task<string> DownloadAsync(AppPage app, string button)
    {
        var download = await app.Page.RunAndWaitForDownloadAsync(() => app.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync());
        return await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
    }
}
