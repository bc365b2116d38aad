using Afterset.Workouts;

namespace Afterset.Tests.Soreness;

/// <summary>A made-up hour of heavy squats: ten sets of ten, each to failure.</summary>
static class Squats
{
    internal static Workout Until(DateTimeOffset end) => new()
    {
        Format = "test",
        Sport = "training",
        Start = end.AddHours(-1),
        Duration = TimeSpan.FromHours(1),
        Sets = [.. Enumerable.Repeat(new ExerciseSet { Pattern = ExerciseCatalogue.Default.Patterns["squat"], Kind = SetKind.Failure, Repetitions = 10 }, 10)],
    };
}
