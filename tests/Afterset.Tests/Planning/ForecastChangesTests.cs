using Afterset.Body;
using Afterset.Planning;
using Afterset.Units;
using Afterset.Workouts;
using Xunit;

namespace Afterset.Tests.Planning;

public sealed class ForecastChangesTests
{
    static readonly DateTimeOffset Now = Generators.Monday;
    static readonly RegionSide Quadriceps = new(new("quadriceps"), Side.Left);

    [Fact]
    public void Each_change_is_what_a_forecast_with_it_says()
    {
        var request = Request(Squats(Now.AddHours(-12)), Run(Now.AddHours(-36)));
        var changes = ForecastChanges.Of(request, Quadriceps)!;
        Assert.Equal(Planner.Forecast(request).Of(Quadriceps)!.At(changes.At), changes.Now);
        var told = changes.Changes.OfType<ForecastChange.Told>().Single(change => change.Score.Value == 0);
        var asTold = request with { Reports = [new(Quadriceps, SorenessScore.Nearest(0), Now)] };
        Assert.Equal(Planner.Forecast(asTold).Of(Quadriceps)!.At(changes.At), told.Then);
        Assert.True(told.Then!.Value.Mean < changes.Now.Mean);
        Assert.Contains(changes.Changes.OfType<ForecastChange.Told>(), change => change.Score.Value > changes.Now.Mean && change.Then!.Value.Mean > changes.Now.Mean);
    }

    [Fact]
    public void A_workout_that_made_it_sore_and_a_guessed_effort_are_named_the_greatest_first()
    {
        var (squats, run) = (Squats(Now.AddHours(-12)), Run(Now.AddHours(-36)));
        var changes = ForecastChanges.Of(Request(squats, run), Quadriceps)!;
        Assert.Contains(changes.Changes, change => change is ForecastChange.WithoutWorkout without && without.Workout == squats && without.Then!.Value.Mean < changes.Now.Mean);
        var efforts = changes.Changes.OfType<ForecastChange.EffortTold>().ToList();
        Assert.All(efforts, effort => Assert.Equal(run, effort.Workout));
        Assert.Contains(efforts, effort => effort.Effort == 8 && effort.Then!.Value.Mean > changes.Now.Mean);
        var sizes = changes.Changes.Select(change => Math.Abs((change.Then?.Mean ?? 0.8) - changes.Now.Mean)).ToList();
        Assert.Equal(sizes.OrderDescending(), sizes);
        Assert.All(sizes, size => Assert.True(size >= 0.2));
    }

    [Fact]
    public void Without_its_only_workout_nothing_would_be_expected()
    {
        var changes = ForecastChanges.Of(Request(Squats(Now.AddHours(-12))), Quadriceps)!;
        Assert.Null(Assert.Single(changes.Changes.OfType<ForecastChange.WithoutWorkout>()).Then);
    }

    [Fact]
    public void Of_a_place_that_nothing_made_sore_there_is_nothing_to_say() => Assert.Null(ForecastChanges.Of(Request(), Quadriceps));

    static PlanRequest Request(params Workout[] workouts) => new() { Workouts = workouts, AsOf = Now };

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

    static Workout Run(DateTimeOffset end) =>
        new() { Format = "test", Sport = "running", Start = end.AddHours(-2), Duration = TimeSpan.FromHours(2) };
}
