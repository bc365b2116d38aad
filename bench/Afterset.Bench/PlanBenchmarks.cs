using Afterset.Planning;
using Afterset.Units;
using Afterset.Workouts;
using BenchmarkDotNet.Attributes;

namespace Afterset.Bench;

/// <summary>From ten years of history to a plan, beside the same plan without history. Budget: 5 ms warm, one core.</summary>
[MemoryDiagnoser]
public class PlanBenchmarks
{
    static readonly DateTimeOffset End = new(2026, 11, 23, 18, 42, 0, TimeSpan.FromHours(1));
    static readonly string[] Lifts = ["squat", "hinge-straight-leg", "leg-curl", "lunge", "calf-raise", "horizontal-press", "row", "pull-up"];

    readonly PlanRequest _alone = Request([]);
    readonly PlanRequest _tenYears = Request(History());

    [Benchmark(Baseline = true)]
    public PlanOutcome Without_history() => Planner.Plan(_alone);

    [Benchmark]
    public PlanOutcome Ten_years_of_daily_workouts() => Planner.Plan(_tenYears);

    static PlanRequest Request(IReadOnlyList<Workout> history) => new()
    {
        Workouts = [Lifting(End, 0)],
        History = history,
        AsOf = End,
        Zone = TimeZoneInfo.Utc,
    };

    static IReadOnlyList<Workout> History() =>
        [.. Enumerable.Range(1, 3650).Select(day => day % 3 == 0 ? Running(End.AddDays(-day)) : Lifting(End.AddDays(-day), day))];

    internal static Workout Lifting(DateTimeOffset end, int day) => new()
    {
        Format = "bench",
        Sport = "training",
        SubSport = "strength_training",
        Start = end.AddMinutes(-70),
        Duration = TimeSpan.FromMinutes(70),
        Rpe = Rpe.FromCr10(7),
        Sets =
        [
            .. Enumerable.Range(0, 20).Select(set => new ExerciseSet
            {
                Pattern = ExerciseCatalogue.Default.Patterns[Lifts[(day + (set / 5)) % Lifts.Length]],
                Kind = SetKind.Normal,
                Repetitions = 8,
            }),
        ],
    };

    internal static Workout Running(DateTimeOffset end) => new()
    {
        Format = "bench",
        Sport = "running",
        Start = end.AddMinutes(-45),
        Duration = TimeSpan.FromMinutes(45),
        Rpe = Rpe.FromCr10(5),
        Descent = Length.TryFromMetres(80),
    };
}
