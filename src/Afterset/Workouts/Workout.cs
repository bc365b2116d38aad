using Afterset.Units;

namespace Afterset.Workouts;

/// <summary>What someone did, as a file or the person told it. Null means that the source does not say.</summary>
public sealed record Workout
{
    /// <summary>Which format it was read from: "fit", "tcx", "gpx", "hevy-csv", "strong-csv", "by-hand".</summary>
    public required string Format { get; init; }

    /// <summary>The sport in the words of the FIT profile, lower case: "running", "training", "cycling".</summary>
    public string? Sport { get; init; }

    /// <summary>What kind of it: "trail", "strength_training", "virtual_activity".</summary>
    public string? SubSport { get; init; }

    /// <summary>The title that the person or the app gave it.</summary>
    public string? Title { get; init; }

    /// <summary>When it began, with the local offset where the source tells one, else with offset zero.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>Time under way, pauses left out.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Time from start to end, pauses included.</summary>
    public TimeSpan? Elapsed { get; init; }

    /// <summary>Distance covered.</summary>
    public Length? Distance { get; init; }

    /// <summary>Metres climbed.</summary>
    public Length? Ascent { get; init; }

    /// <summary>Metres descended.</summary>
    public Length? Descent { get; init; }

    /// <summary>Energy used, as the device guessed it.</summary>
    public Energy? Energy { get; init; }

    /// <summary>Mean heart rate.</summary>
    public HeartRate? AverageHeartRate { get; init; }

    /// <summary>Highest heart rate.</summary>
    public HeartRate? MaxHeartRate { get; init; }

    /// <summary>How hard it felt as a whole.</summary>
    public Rpe? Rpe { get; init; }

    /// <summary>How it felt, 0 (very weak) to 100 (very strong), as watches ask it.</summary>
    public int? Feel { get; init; }

    /// <summary>How many samples the source has, also when the track is not kept.</summary>
    public int Records { get; init; }

    /// <summary>How often each heart rate was measured, for a workout whose samples are not kept; empty when they are, or there were none.</summary>
    public IReadOnlyList<HeartRateCount> HeartRates { get; init; } = [];

    /// <summary>How many laps the source has.</summary>
    public int Laps { get; init; }

    /// <summary>Sets, in the order done; empty when the source has none.</summary>
    public IReadOnlyList<ExerciseSet> Sets { get; init; } = [];

    /// <summary>The samples.</summary>
    public Track Track { get; init; } = Track.Empty;

    /// <summary>When it ended: start and elapsed time, or start and duration; null when the start is not known.</summary>
    public DateTimeOffset? End => Start is { } start && Elapsed is null && Duration is null ? start : Start + (Elapsed ?? Duration);
}
