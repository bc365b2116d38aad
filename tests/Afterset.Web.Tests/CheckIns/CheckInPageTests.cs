using Afterset.Body;
using Afterset.Journal.Entries;
using Afterset.Planning;
using Afterset.Web.CheckIns;
using Afterset.Web.Shell;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using Xunit;
using AppContext = Afterset.Web.Tests.Components.AppContext;

namespace Afterset.Web.Tests.CheckIns;

public sealed class CheckInPageTests
{
    [Fact]
    public async Task Ratings_are_asked_before_the_forecast_is_shown_and_then_both_stand_side_by_side()
    {
        await using var app = await AfterLegDayAsync();
        var page = app.Render<CheckInPage>();
        Assert.DoesNotContain("expected 3", page.Markup, StringComparison.OrdinalIgnoreCase);
        await RateAsync(page, "quads", "left", 6);
        await TapAsync(page, "None of these");
        await TapAsync(page, "Keep");
        Assert.Matches("We expected \\d+ \\(\\d+–\\d+\\), you said 6\\.", page.Markup);
        Assert.Equal(6, CheckIns(app).Single().CheckIn.Reports.Single().Score.Value);
    }

    [Fact]
    public async Task While_something_is_planned_the_signs_have_to_be_answered_and_none_is_one_tap()
    {
        await using var app = await AfterLegDayAsync();
        var page = app.Render<CheckInPage>();
        await TapAsync(page, "Nothing is sore");
        await TapAsync(page, "Keep");
        Assert.Contains("None of these", page.Find(".says").TextContent, StringComparison.Ordinal);
        Assert.Empty(CheckIns(app));
        await TapAsync(page, "None of these");
        await TapAsync(page, "Keep");
        var kept = CheckIns(app).Single().CheckIn;
        Assert.NotEmpty(kept.Reports);
        Assert.All(kept.Reports, report => Assert.Equal(0, report.Score.Value));
        Assert.Empty(kept.Over);
    }

    [Fact]
    public async Task A_red_flag_leads_straight_to_the_refusal()
    {
        await using var app = await AfterLegDayAsync();
        var said = app.Render<Toast>();
        var page = app.Render<CheckInPage>();
        app.Services.GetRequiredService<NavigationManager>().NavigateTo("check-in");
        await TapAsync(page, "Yes, something is");
        await page.FindAll("label.tick").First(label => label.TextContent.Contains("cola", StringComparison.Ordinal)).QuerySelector("input")!.ChangeAsync(new() { Value = true });
        await TapAsync(page, "Keep");
        Assert.IsType<PlanOutcome.Withheld>(app.Journal.Plan());
        Assert.Contains("Kept.", said.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Undo", said.Markup, StringComparison.Ordinal);
        Assert.EndsWith("/", app.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_storage_does_not_take_is_not_called_kept_and_stays_on_the_page()
    {
        await using var app = new AppContext();
        var isFull = false;
        var disk = app.JSInterop.SetupModule("./js/journal.js");
        disk.Mode = JSRuntimeMode.Loose;
        disk.Setup<object?>("add", _ => isFull).SetException(new JSException("QuotaExceededError"));
        await app.DidAsync("legs 70min rpe 9 yesterday 18:00");
        isFull = true;
        var page = app.Render<CheckInPage>();
        await TapAsync(page, "Yes, something is");
        await page.FindAll("label.tick").First(label => label.TextContent.Contains("cola", StringComparison.Ordinal)).QuerySelector("input")!.ChangeAsync(new() { Value = true });
        await TapAsync(page, "Keep");
        Assert.Contains("not kept", page.Find(".says").TextContent, StringComparison.Ordinal);
        Assert.Contains("no massage", page.Find(".says").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.FindAll("button").First(button => button.TextContent.Trim() == "Yes, something is").GetAttribute("aria-pressed"));
        Assert.Empty(CheckIns(app));
    }

    [Fact]
    public async Task A_sign_that_is_not_kept_yet_is_not_thrown_away_by_one_tap_on_the_bar()
    {
        await using var app = await AfterLegDayAsync();
        var navigation = app.Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo("check-in");
        var page = app.Render<CheckInPage>();
        await TapAsync(page, "Yes, something is");
        await page.FindAll("label.tick").First(label => label.TextContent.Contains("cola", StringComparison.Ordinal)).QuerySelector("input")!.ChangeAsync(new() { Value = true });
        await page.InvokeAsync(() => navigation.NavigateTo("trends"));
        Assert.EndsWith("/check-in", navigation.Uri, StringComparison.Ordinal);
        await page.InvokeAsync(() => navigation.NavigateTo("trends"));
        Assert.EndsWith("/trends", navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_of_one_place_asks_where_and_takes_that_one_may_not_know()
    {
        await using var app = await AfterLegDayAsync();
        var page = app.Render<CheckInPage>();
        await TapAsync(page, "Yes, something is");
        await page.FindAll("label.tick").First(label => label.TextContent.Contains("bruise", StringComparison.Ordinal)).QuerySelector("input")!.ChangeAsync(new() { Value = true });
        await TapAsync(page, "Keep");
        Assert.Contains("Say where", page.Find(".says").TextContent, StringComparison.Ordinal);
        await TapAsync(page, "I cannot say where");
        await TapAsync(page, "Keep");
        Assert.Null(CheckIns(app).Single().CheckIn.Symptoms.Single().Where);
    }

    [Fact]
    public async Task A_sign_that_still_counts_is_asked_about_by_itself_and_ends_when_the_person_says_so()
    {
        await using var app = await AfterLegDayAsync();
        await app.Journal.AddAsync(new CheckInEntry(new([], [new("swollen", new([new(new("calves"), Side.Left)], null, "left calf"))]), app.Now.AddHours(-3), new()));
        Assert.IsType<PlanOutcome.Withheld>(app.Journal.Plan());
        app.Now = app.Now.AddMinutes(5);
        var page = app.Render<CheckInPage>();
        await TapAsync(page, "It is over");
        await TapAsync(page, "None of these");
        await TapAsync(page, "Keep");
        Assert.IsType<PlanOutcome.Planned>(app.Journal.Plan());
    }

    [Fact]
    public async Task A_check_in_that_was_taken_back_can_be_said_anew()
    {
        await using var app = await AfterLegDayAsync();
        var page = app.Render<CheckInPage>();
        await TapAsync(page, "Nothing is sore");
        await TapAsync(page, "None of these");
        await TapAsync(page, "Keep");
        await TapAsync(page, "Take this check-in back");
        Assert.Empty(CheckIns(app));
        Assert.Contains("How do you feel?", page.Find("h1").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Touch_sleep_and_a_home_measure_are_kept_apart_from_soreness_on_moving()
    {
        await using var app = await AfterLegDayAsync();
        var page = app.Render<CheckInPage>();
        await RateAsync(page, "quads", "both", 4);
        await TapAsync(page, "Also to the touch");
        await page.FindAll(".rating")[1].QuerySelectorAll("button")[7].ClickAsync(new());
        await page.FindAll("legend").First(legend => legend.TextContent.StartsWith("Hours of sleep", StringComparison.Ordinal)).ParentElement!.QuerySelectorAll("button")[2].ClickAsync(new());
        await page.FindAll("input[type=number]").First(input => input.ParentElement!.TextContent.Contains("right", StringComparison.Ordinal)).ChangeAsync(new() { Value = "9.5" });
        await TapAsync(page, "None of these");
        await TapAsync(page, "Keep");
        Assert.Equal(7, CheckIns(app).Single().Wellbeing.SleepHours);
        Assert.All(CheckIns(app).Single().CheckIn.Reports, report => Assert.Equal(4, report.Score.Value));
        Assert.All(app.Journal.Journal.All<TendernessEntry>().Single().Places, place => Assert.Equal(7, place.Score.Value));
        Assert.Equal(9.5, app.Journal.Journal.All<HomeMeasureEntry>().Single().Values.Single().Centimetres);
    }

    static async Task<AppContext> AfterLegDayAsync()
    {
        var app = new AppContext();
        await app.DidAsync("legs 70min rpe 9 yesterday 18:00");
        return app;
    }

    static List<CheckInEntry> CheckIns(AppContext app) => [.. app.Journal.Journal.All<CheckInEntry>()];

    static Task TapAsync(IRenderedComponent<CheckInPage> page, string name) =>
        page.FindAll("button").First(button => button.TextContent.Trim() == name).ClickAsync(new());

    static async Task RateAsync(IRenderedComponent<CheckInPage> page, string word, string side, int score)
    {
        await page.Find("input[type=search]").InputAsync(new() { Value = word });
        await page.FindAll(".found button").First(button => button.TextContent.Trim() == side).ClickAsync(new());
        await page.FindAll(".rating button")[score].ClickAsync(new());
    }
}
