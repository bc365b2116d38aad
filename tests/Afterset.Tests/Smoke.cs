using Afterset.Planning;
using Afterset.Workouts;
using Xunit;

namespace Afterset.Tests;

public sealed class Smoke(ITestOutputHelper output)
{
    [Fact]
    public void Plan()
    {
        var c = ExerciseCatalogue.Default;
        var sets = new List<ExerciseSet>();
        foreach (var (n, k) in new[] { ("Squat (Barbell)", 5), ("Romanian Deadlift", 4), ("Leg Press", 4), ("Leg Curl", 4), ("Walking Lunge", 3), ("Standing Calf Raise", 4) })
        {
            for (var i = 0; i < k; i++)
                sets.Add(new() { Exercise = n, Pattern = c.Recognise(n).Pattern, Kind = SetKind.Normal, Repetitions = 8 });
        }

        var w = new Workout { Format = "x", Sport = "training", SubSport = "strength_training", Rpe = Units.Rpe.FromCr10(8), Start = new(2026, 11, 23, 17, 30, 0, TimeSpan.FromHours(1)), Duration = TimeSpan.FromMinutes(72), Sets = sets };
        var outcome = Planner.Plan(new() { Workouts = [w], AsOf = w.End!.Value, Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") });
        var plan = Assert.IsType<PlanOutcome.Planned>(outcome).Plan;
        foreach (var f in plan.Forecast.Regions)
            output.WriteLine($"{f.Where} {string.Join(" ", Enumerable.Range(0, 7).Select(i => 6 + (15 * i)).Select(h => { var e = f.At(plan.AsOf.AddHours(h)); return $"{e.Mean:0.0}({e.Low:0.0}-{e.High:0.0})"; }))}");
        foreach (var s in plan.Sessions)
        {
            output.WriteLine($"{s.Id} {s.Start}–{s.End} {s.Deepest}");
            foreach (var x in s.Steps)
                output.WriteLine($"   {x.Where} {x.Technique.Name} {x.Tool} {x.Pressure.Work} {x.Seconds}s hands: {x.HandsOnly.Name}");
        }

        foreach (var o in plan.Omissions) output.WriteLine($"- {o.What}: {o.Because.Text}");
        foreach (var o in plan.Assumptions) output.WriteLine($"* {o.Text}");
    }
}
