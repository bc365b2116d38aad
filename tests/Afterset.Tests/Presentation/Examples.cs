using Afterset.Body;
using Afterset.Planning;
using Afterset.Safety;
using Afterset.Units;
using Afterset.Workouts;

namespace Afterset.Tests.Presentation;

/// <summary>Plans made from workouts that were put together by hand.</summary>
static class Examples
{
    static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    static readonly RegionSide LeftCalf = new(new("calves"), Side.Left);

    internal static Workout Legs { get; } = new()
    {
        Format = "hevy-csv",
        Title = "Leg day",
        Sport = "training",
        SubSport = "strength_training",
        Rpe = Rpe.FromCr10(8),
        Start = new(2026, 11, 23, 17, 30, 0, TimeSpan.FromHours(1)),
        Duration = TimeSpan.FromMinutes(72),
        Sets = [.. Sets(("Squat (Barbell)", 5), ("Romanian Deadlift", 4), ("Leg Press", 4), ("Leg Curl", 4), ("Walking Lunge", 3), ("Standing Calf Raise", 4))],
    };

    internal static Workout Run { get; } = new()
    {
        Format = "fit",
        Sport = "running",
        SubSport = "trail",
        Start = new(2026, 7, 4, 8, 0, 0, TimeSpan.FromHours(2)),
        Duration = TimeSpan.FromMinutes(195),
        Distance = Length.TryFromMetres(28300),
        Ascent = Length.TryFromMetres(1210),
        Descent = Length.TryFromMetres(1190),
        AverageHeartRate = HeartRate.FromBpm(151),
    };

    internal static HealthProfile Healthy { get; } = new()
    {
        Age = 34,
        Answers = SafetyRules.Default.Questions.ToDictionary(question => question.Id, _ => false, StringComparer.Ordinal),
    };

    /// <summary>An evening in the gym, and nobody answered anything.</summary>
    internal static PlanOutcome AfterLegs => Planner.Plan(new() { Workouts = [Legs], AsOf = Legs.End!.Value, Zone = Berlin });

    /// <summary>A long run downhill, a strained calf, a numb foot, and every tool.</summary>
    internal static PlanOutcome AfterRun => Planner.Plan(new()
    {
        Workouts = [Run],
        AsOf = Run.End!.Value,
        Zone = Berlin,
        Tools = ["roller", "ball", "massage-gun", "stick"],
        Days = 7,
        DailyLimit = TimeSpan.FromMinutes(20),
        Reports = [new(LeftCalf, SorenessScore.Nearest(6), Run.End!.Value)],
        Profile = Healthy with
        {
            Injuries = [new("strain", new([LeftCalf], null, "left calf"), Run.End!.Value.AddHours(-20))],
            Symptoms = [new("numb", new([new(new("foot-arch"), Side.Right)], null, "right foot"))],
        },
    });

    /// <summary>Dark urine the day after.</summary>
    internal static PlanOutcome DarkUrine => Planner.Plan(new()
    {
        Workouts = [Legs],
        AsOf = Legs.End!.Value.AddHours(16),
        Zone = Berlin,
        Profile = Healthy with { Symptoms = [new("dark-urine", null)] },
    });

    /// <summary>Nothing was done.</summary>
    internal static PlanOutcome AfterNothing => Planner.Plan(new() { Workouts = [], AsOf = Legs.End!.Value, Zone = Berlin });

    internal static RecoveryPlan PlanOf(PlanOutcome outcome) => ((PlanOutcome.Planned)outcome).Plan;

    static IEnumerable<ExerciseSet> Sets(params (string Exercise, int Count)[] exercises) =>
        from exercise in exercises
        from _ in Enumerable.Range(0, exercise.Count)
        select new ExerciseSet
        {
            Exercise = exercise.Exercise,
            Pattern = ExerciseCatalogue.Default.Recognise(exercise.Exercise).Pattern,
            Kind = SetKind.Normal,
            Repetitions = 8,
        };
}
