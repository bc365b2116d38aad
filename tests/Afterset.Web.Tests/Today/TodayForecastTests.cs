using Afterset.Body;
using Afterset.Fixtures;
using Afterset.Journal.Entries;
using Afterset.Units;
using Afterset.Web.Session;
using Afterset.Web.Today;
using Afterset.Workouts;
using Bunit;
using Xunit;
using AppContext = Afterset.Web.Tests.Components.AppContext;

namespace Afterset.Web.Tests.Today;

public sealed class TodayForecastTests
{
    static readonly RegionSide Quadriceps = new(new("quadriceps"), Side.Left);

    [Fact]
    public async Task What_would_change_the_forecast_is_worked_out_when_it_is_opened()
    {
        await using var app = new AppContext();
        await app.Journal.AddAsync(new WorkoutEntry(Squats(app.Now.AddHours(-6)), null));
        var opened = app.Render<WhatWouldChange>(parameters => parameters.Add(part => part.Place, Quadriceps).Add(part => part.AsOf, app.Now));
        Assert.Empty(opened.FindAll("li"));
        await opened.Find("details").TriggerEventAsync("ontoggle", EventArgs.Empty);
        Assert.Contains("we expect", opened.Markup, StringComparison.Ordinal);
        Assert.Contains(opened.FindAll("li"), line => line.TextContent.Contains("if you tell 0 there now", StringComparison.Ordinal));
        Assert.Contains(opened.FindAll("li"), line => line.TextContent.StartsWith("no soreness expected without this", StringComparison.Ordinal));
        await opened.Find("details").TriggerEventAsync("ontoggle", EventArgs.Empty);
        Assert.Empty(opened.FindAll("li"));
    }

    [Fact]
    public async Task Whoever_never_feels_the_soreness_that_we_expect_sees_their_own_mean()
    {
        await using var app = Page();
        for (var day = 40; day >= 0; day--)
        {
            var at = app.Now.AddDays(-day).AddMinutes(-30);
            await app.Journal.AddAsync(new WorkoutEntry(Squats(at.AddHours(-30)), null));
            // Every other morning sore, whatever was done.
            await app.Journal.AddAsync(new CheckInEntry(new([new(Quadriceps, SorenessScore.Nearest(day % 2 == 0 ? 0 : 6), at)], []), at, new()));
        }

        var page = app.Render<TodayPage>();
        page.WaitForAssertion(() => Assert.Contains("For you a simple guess has come clearly nearer", page.Markup, StringComparison.Ordinal), Patience.Most);
    }

    [Fact]
    public async Task Whoever_told_little_so_far_sees_the_forecast()
    {
        await using var app = Page();
        await app.Journal.AddAsync(new WorkoutEntry(Squats(app.Now.AddHours(-6)), null));
        Assert.DoesNotContain("For you a simple guess", app.Render<TodayPage>().Markup, StringComparison.Ordinal);
    }

    // The session that may be running is a matter of its own.
    static AppContext Page()
    {
        var app = new AppContext();
        app.ComponentFactories.AddStub<UnfinishedSession>();
        return app;
    }

    static Workout Squats(DateTimeOffset end) => new()
    {
        Format = "test",
        Sport = "training",
        SubSport = "strength_training",
        Start = end.AddHours(-1),
        Duration = TimeSpan.FromHours(1),
        Rpe = Rpe.TryFromCr10(8),
        Sets = [.. Enumerable.Repeat(new ExerciseSet { Exercise = "Squat", Pattern = ExerciseCatalogue.Default.Recognise("Squat").Pattern, Repetitions = 8 }, 10)],
    };
}
