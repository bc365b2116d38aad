using Afterset.Workouts;

namespace Afterset.Import.Csv;

/// <summary>One workout of a strength app while its rows are read.</summary>
sealed class StrengthSession
{
    internal string? Title { get; init; }

    internal required DateTimeOffset Start { get; init; }

    internal TimeSpan? Duration { get; set; }

    internal List<ExerciseSet> Sets { get; } = [];

    internal Workout ToWorkout(string format) => new()
    {
        Format = format,
        Sport = "training",
        SubSport = "strength_training",
        Title = Title,
        Start = Start,
        Duration = Duration,
        Elapsed = Duration,
        Sets = Sets,
    };
}
