using Afterset.Planning;
using Afterset.Workouts;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Workouts;

public sealed class SameWorkoutTests
{
    static readonly Workout Run = new() { Format = "fit", Sport = "running", Start = Generators.Monday.AddHours(-2), Duration = TimeSpan.FromHours(1), Rpe = Units.Rpe.FromCr10(8) };

    static Workout Leg(int seconds) => Run with { Start = Run.Start!.Value.AddSeconds(seconds), Duration = TimeSpan.FromMinutes(1) };

    [Fact]
    public void The_same_start_is_the_same_workout_whatever_the_format() =>
        Assert.Equal([Run], SameWorkout.Once([Run, Run with { Format = "gpx" }, Run with { Start = Run.Start!.Value.AddSeconds(20) }]));

    [Fact]
    public void The_legs_of_a_triathlon_are_three_workouts() =>
        Assert.Equal(3, SameWorkout.Once([Leg(0), Leg(69), Leg(140)]).Count);

    [Fact]
    public void A_watch_and_an_app_that_cover_mostly_the_same_time_recorded_one_workout() =>
        Assert.Equal([Run], SameWorkout.Once([Run, Run with { Format = "hevy-csv", Start = Run.Start!.Value.AddMinutes(-6), Duration = TimeSpan.FromMinutes(70) }]));

    [Fact]
    public void A_short_workout_inside_a_long_one_stays() =>
        Assert.Equal(2, SameWorkout.Once([Run, Run with { Start = Run.Start!.Value.AddMinutes(20), Duration = TimeSpan.FromMinutes(10) }]).Count);

    [Fact]
    public void What_stays_does_not_repeat_another_and_what_goes_does() => Gen.Select(Gen.Int[0, 600], Gen.Int[1, 180]).Array[0, 12].Sample(times =>
    {
        var all = times.Select(time => Run with { Start = Run.Start!.Value.AddMinutes(time.Item1), Duration = TimeSpan.FromMinutes(time.Item2) }).ToList();
        var once = SameWorkout.Once(all);
        Assert.All(once, one => Assert.DoesNotContain(once, other => !ReferenceEquals(one, other) && SameWorkout.AreSame(one, other)));
        Assert.All(all.Except(once, ReferenceEqualityComparer.Instance).Cast<Workout>(), gone => Assert.Contains(once, one => SameWorkout.AreSame(one, gone)));
    });

    [Fact]
    public void A_workout_that_is_also_in_the_history_counts_once()
    {
        PlanRequest Request(params Workout[] history) => new() { Workouts = [Run], History = history, AsOf = Generators.Monday };
        double Quadriceps(PlanRequest request) => Assert.IsType<PlanOutcome.Planned>(Planner.Plan(request)).Plan.Forecast.Regions[0].At(Generators.Monday.AddHours(20)).Mean;
        Assert.Equal(Quadriceps(Request()), Quadriceps(Request(Run with { Format = "tcx" })));
    }
}
