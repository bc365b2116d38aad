using System.Runtime.CompilerServices;
using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Planning;
using Afterset.Presentation;
using Afterset.Safety;
using Afterset.Web.Device;
using Afterset.Web.Journal;
using Afterset.Web.Settings;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using AppContext = Afterset.Web.Tests.Components.AppContext;

namespace Afterset.Web.Tests.Settings;

public sealed class SettingsPageTests
{
    [Fact]
    public async Task The_first_wish_tells_the_time_zone_and_later_ones_do_not_change_it()
    {
        await using var app = new AppContext();
        var page = app.Render<ToolsPage>();
        await page.InvokeAsync(() => Box(page, "Massage ball").Change(true));
        app.Now += TimeSpan.FromSeconds(1);
        await page.InvokeAsync(() => Box(page, "Foam roller").Change(false));
        var told = app.Journal.Journal.All<PreferencesEntry>().ToList();
        Assert.Equal(["Europe/Berlin", null], told.Select(wish => wish.TimeZone));
        Assert.Equal(["hands", "roller", "ball"], told[0].Tools);
        Assert.Equal(["hands", "ball"], app.Journal.Journal.Preferences.Tools);
    }

    [Fact]
    public async Task Erasing_ends_the_notifications_of_this_browser_too()
    {
        await using var app = new AppContext();
        var device = app.JSInterop.SetupModule("./js/device.js");
        device.Mode = JSRuntimeMode.Loose;
        device.Setup<string[]>("languages").SetResult(["en"]);
        await app.Services.GetRequiredService<AppSettings>().ReadAsync();
        var push = app.JSInterop.SetupModule("./js/push.js");
        var ended = push.SetupVoid("unsubscribe").SetVoidResult();
        var page = app.Render<ErasePage>();
        await page.InvokeAsync(() => page.Find("input[type=checkbox]").Change(true));
        await page.InvokeAsync(() => page.FindAll("button")[^1].Click());
        Assert.Single(ended.Invocations);
    }

    [Fact]
    public async Task Each_question_of_the_intake_is_asked_and_an_answer_changes_that_one_alone()
    {
        await using var app = new AppContext();
        var page = app.Render<HealthPage>();
        Assert.Equal(SafetyRules.Default.Questions.Select(question => question.Asks), page.FindAll(".question legend").Select(legend => legend.TextContent));
        await page.InvokeAsync(() => Button(page.FindAll(".question")[1], "No").Click());
        await page.InvokeAsync(() => Button(page.FindAll(".question")[1], "No").Click());
        var told = Assert.Single(app.Journal.Journal.All<HealthProfileEntry>());
        Assert.Equal(new Dictionary<string, bool?> { [SafetyRules.Default.Questions[1].Id] = false }, told.Answers);
        app.Now += TimeSpan.FromSeconds(1);
        await page.InvokeAsync(() => Button(page.FindAll(".question")[1], "Not answered").Click());
        Assert.Empty(app.Journal.Journal.Health(app.Now).Answers);
        Assert.Equal("true", Button(page.FindAll(".question")[1], "Not answered").GetAttribute("aria-pressed"));
    }

    [Fact]
    public async Task Somebody_who_agrees_is_asked_about_only_where_it_matters()
    {
        await using var app = new AppContext();
        var page = app.Render<HealthPage>();
        Assert.DoesNotContain("agreed to massage", page.Markup, StringComparison.Ordinal);
        var heart = SafetyRules.Default.Questions.Index().Single(question => question.Item.Id == "heart-or-vessels").Index;
        await page.InvokeAsync(() => Button(page.FindAll(".question")[heart], "Yes").Click());
        Assert.Contains("agreed to massage", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_injury_is_told_by_tapping_the_body_counts_and_is_over_with_one_tap()
    {
        await using var app = new AppContext();
        var page = app.Render<HealthPage>();
        await page.InvokeAsync(() => Button(page, "Add an injury").Click());
        await page.InvokeAsync(() => page.Find("form").Submit());
        Assert.Contains("Also say what it is, and where.", page.Markup, StringComparison.Ordinal);
        await page.InvokeAsync(() => Button(page, "Strain").Click());
        await page.InvokeAsync(() => page.Find("[id='place-back-calves-left']").Click());
        await page.InvokeAsync(() => page.Find("form").Submit());
        var told = Assert.Single(app.Journal.Journal.All<InjuryEntry>()).Injury;
        Assert.Equal(("strain", "left calves", null), (told.Kind, told.Where.Name, told.Since));
        Assert.Single(app.Journal.Journal.Health(app.Now).Injuries);
        app.Now += TimeSpan.FromMinutes(1);
        await page.InvokeAsync(() => Button(page, "It is over").Click());
        Assert.Empty(app.Journal.Journal.Health(app.Now).Injuries);
    }

    [Fact]
    public async Task A_joint_is_named_and_its_neighbours_are_what_is_left_alone()
    {
        await using var app = new AppContext();
        var page = app.Render<NewInjury>();
        await page.InvokeAsync(() => Button(page, "Sprain").Click());
        await page.InvokeAsync(() => page.Find("select").Change("right knee"));
        await page.InvokeAsync(() => page.Find("input[type=date]").Change("2026-11-20"));
        await page.InvokeAsync(() => page.Find("form").Submit());
        var told = Assert.Single(app.Journal.Journal.All<InjuryEntry>()).Injury;
        Assert.Equal(("sprain", "right knee", "knee"), (told.Kind, told.Where.Name, told.Where.Joint?.Id));
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.FromHours(1)), told.Since);
    }

    [Fact]
    public async Task A_race_is_kept_on_the_persons_clock_and_one_that_was_is_not()
    {
        await using var app = new AppContext();
        var page = app.Render<EventsPage>();
        await page.InvokeAsync(() => page.Find("input[type=datetime-local]").Change("2026-11-20T09:00:00"));
        await page.InvokeAsync(() => page.Find("form").Submit());
        Assert.Contains("a moment that is yet to come", page.Markup, StringComparison.Ordinal);
        await page.InvokeAsync(() => page.Find("input[type=datetime-local]").Change("2026-11-29T09:00:00"));
        await page.InvokeAsync(() => page.Find("input:not([type])").Change(" Berlin 10 km "));
        await page.InvokeAsync(() => page.Find("form").Submit());
        Assert.Equal(new EventEntry(new(2026, 11, 29, 9, 0, 0, TimeSpan.FromHours(1)), "Berlin 10 km"), Assert.Single(app.Journal.Journal.All<EventEntry>()));
        await page.InvokeAsync(() => Button(page, "Take back").Click());
        Assert.Empty(app.Journal.Journal.All<EventEntry>());
    }

    [Fact]
    public async Task Moving_the_slider_shows_what_fits_and_only_letting_go_keeps_it()
    {
        await using var app = new AppContext();
        await app.DidAsync("legs 60min rpe 8 yesterday 18:00");
        var page = app.Render<TimePage>();
        var before = page.Find(".note").TextContent;
        await page.InvokeAsync(() => page.Find("#minutes").Input("5"));
        Assert.NotEqual(before, page.Find(".note").TextContent);
        Assert.Empty(app.Journal.Journal.All<PreferencesEntry>());
        await page.InvokeAsync(() => page.Find("#minutes").Change("5"));
        Assert.Equal(5, app.Journal.Journal.Preferences.MinutesADay);
        var plan = Assert.IsType<PlanOutcome.Planned>(app.Journal.Plan()).Plan;
        Assert.Equal(TimeSpan.FromMinutes(5), plan.DailyLimit);
    }

    [Fact]
    public async Task The_journal_takes_back_and_lets_count_again_as_often_as_somebody_likes()
    {
        await using var app = new AppContext();
        await app.DidAsync("legs 60min rpe 8 yesterday 18:00");
        var page = app.Render<JournalPage>();
        for (var i = 0; i < 3; i++)
        {
            app.Now += TimeSpan.FromMinutes(1);
            await page.InvokeAsync(() => Button(page, "Take back").Click());
            Assert.Empty(app.Journal.Journal.Workouts);
            Assert.Single(page.FindAll(".taken-back"));
            app.Now += TimeSpan.FromMinutes(1);
            await page.InvokeAsync(() => Button(page, "Count again").Click());
            Assert.Single(app.Journal.Journal.Workouts);
            Assert.Empty(page.FindAll(".taken-back"));
        }

        // What was told is there once; the undos are shown at it.
        Assert.Single(page.FindAll(".entry"));
    }

    [Fact]
    public async Task The_journal_has_words_for_everything_that_can_be_told()
    {
        await using var app = new AppContext();
        var words = new EntryWords(Language.English, app.Services.GetRequiredService<DeviceClock>(), new(IsPounds: false, IsMiles: true));
        var kinds = typeof(WorkoutEntry).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(EntryContent)) && type.Namespace == typeof(WorkoutEntry).Namespace && type != typeof(CorrectionEntry));
        foreach (var kind in kinds)
            Assert.NotEqual("Something else", words.Kind((EntryContent)RuntimeHelpers.GetUninitializedObject(kind)));
    }

    static IElement Button(IRenderedComponent<IComponent> page, string text) => page.FindAll("button").First(button => button.TextContent.Trim() == text);

    static IElement Button(IElement part, string text) => part.QuerySelectorAll("button").First(button => button.TextContent.Trim() == text);

    static IElement Box(IRenderedComponent<IComponent> page, string name) =>
        page.FindAll("label.check").First(label => label.TextContent.Contains(name, StringComparison.Ordinal)).QuerySelector("input")!;
}
