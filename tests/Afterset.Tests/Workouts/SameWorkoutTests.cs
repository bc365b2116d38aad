using Afterset.Planning;
using Afterset.Workouts;
using Xunit;

namespace Afterset.Tests.Workouts;

public sealed class SameWorkoutTests
{
    static readonly Workout Run = new() { Format = "fit", Sport = "running", Start = Generators.Monday.AddHours(-2), Duration = TimeSpan.FromHours(1), Rpe = Units.Rpe.FromCr10(8) };

    [Fact]
    public void The_same_start_is_the_same_workout_whatever_the_format() =>
        Assert.Equal([Run], SameWorkout.Once([Run, Run with { Format = "gpx" }, Run with { Start = Run.Start!.Value.AddSeconds(20) }]));

    [Fact]
    public void The_legs_of_a_triathlon_are_three_workouts() =>
        Assert.Equal(3, SameWorkout.Once([Run, Run with { Start = Run.Start!.Value.AddSeconds(69) }, Run with { Start = Run.Start!.Value.AddSeconds(140) }]).Count);

    [Fact]
    public void A_workout_that_is_also_in_the_history_counts_once()
    {
        PlanRequest Request(params Workout[] history) => new() { Workouts = [Run], History = history, AsOf = Generators.Monday };
        double Quadriceps(PlanRequest request) => Assert.IsType<PlanOutcome.Planned>(Planner.Plan(request)).Plan.Forecast.Regions[0].At(Generators.Monday.AddHours(20)).Mean;
        Assert.Equal(Quadriceps(Request()), Quadriceps(Request(Run with { Format = "tcx" })));
    }
}
