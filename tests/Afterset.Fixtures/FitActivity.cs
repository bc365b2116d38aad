namespace Afterset.Fixtures;

/// <summary>The summary of one bout, in units for people. Null is written as FIT's "invalid", or not at all.</summary>
public record FitSession
{
    /// <summary>The number of the sport: 1 running, 2 cycling, 5 swimming, 10 training.</summary>
    public int? Sport { get; init; }

    /// <summary>The number of the kind of sport: 3 trail, 20 strength training, 17 lap swimming.</summary>
    public int? SubSport { get; init; }

    /// <summary>When it began. Its offset is what the file tells as local time.</summary>
    public DateTimeOffset Start { get; init; } = new(2026, 5, 3, 9, 30, 0, TimeSpan.FromHours(2));

    /// <summary>Time under way.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Time from start to end.</summary>
    public TimeSpan? Elapsed { get; init; }

    /// <summary>Distance, m; kept to 0.01 m.</summary>
    public double? DistanceM { get; init; }

    /// <summary>Metres climbed, whole ones.</summary>
    public int? AscentM { get; init; }

    /// <summary>Metres descended, whole ones.</summary>
    public int? DescentM { get; init; }

    /// <summary>Energy.</summary>
    public int? Kilocalories { get; init; }

    /// <summary>Mean heart rate, bpm.</summary>
    public int? AverageHeartRate { get; init; }

    /// <summary>Highest heart rate, bpm.</summary>
    public int? MaxHeartRate { get; init; }

    /// <summary>How hard it felt, 0 to 10; kept to 0.1.</summary>
    public double? Rpe { get; init; }

    /// <summary>How it felt, 0 to 100.</summary>
    public int? Feel { get; init; }

    /// <summary>Fields that apps added to the summary.</summary>
    public IReadOnlyList<FitAppField> AppFields { get; init; } = [];
}

/// <summary>What a watch writes about an activity; of one sport unless there are <see cref="Sessions"/>.</summary>
/// <example>
/// <code>
/// var file = FitWriter.Write(new FitActivity
/// {
///     Sport = 10, SubSport = 20, Duration = TimeSpan.FromMinutes(50), Rpe = 8,
///     Titles = [new(28, 6, "Back Squat")],
///     Sets = [new() { Category = 28, Exercise = 6, Repetitions = 5, WeightKg = 100, Seconds = 60, Duration = 40 }],
/// });
/// </code>
/// </example>
public sealed record FitActivity : FitSession
{
    /// <summary>What kind of file it is; 4 is an activity.</summary>
    public int FileType { get; init; } = 4;

    /// <summary>The name of the plan that was followed.</summary>
    public string? PlanName { get; init; }

    /// <summary>Samples, in order.</summary>
    public IReadOnlyList<FitRecord> Records { get; init; } = [];

    /// <summary>Laps, in order.</summary>
    public IReadOnlyList<FitLap> Laps { get; init; } = [];

    /// <summary>Sets and rests, in order.</summary>
    public IReadOnlyList<FitSet> Sets { get; init; } = [];

    /// <summary>What exercises are called.</summary>
    public IReadOnlyList<FitTitle> Titles { get; init; } = [];

    /// <summary>The summaries of several sports. Empty: the activity is its own summary.</summary>
    public IReadOnlyList<FitSession> Sessions { get; init; } = [];
}

/// <summary>A sample.</summary>
public sealed record FitRecord
{
    /// <summary>Whole seconds since the activity's start; null writes no time.</summary>
    public int? Seconds { get; init; }

    /// <summary>Heart rate, bpm.</summary>
    public int? HeartRate { get; init; }

    /// <summary>Power, W.</summary>
    public int? PowerW { get; init; }

    /// <summary>Speed, m/s; kept to 0.001.</summary>
    public double? SpeedMps { get; init; }

    /// <summary>Height, m; kept to 0.2.</summary>
    public double? AltitudeM { get; init; }

    /// <summary>Distance since the start, m; kept to 0.01.</summary>
    public double? DistanceM { get; init; }

    /// <summary>Degrees north; readers of Afterset leave positions out.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east.</summary>
    public double? Longitude { get; init; }
}

/// <summary>A lap.</summary>
public sealed record FitLap
{
    /// <summary>Whole seconds from the activity's start to the lap's.</summary>
    public int Seconds { get; init; }

    /// <summary>Seconds under way; kept to 0.001.</summary>
    public double? Duration { get; init; }

    /// <summary>Distance, m; kept to 0.01.</summary>
    public double? DistanceM { get; init; }
}

/// <summary>A set of an exercise, or a rest.</summary>
public sealed record FitSet
{
    /// <summary>Whole seconds from the activity's start to the set's.</summary>
    public int Seconds { get; init; }

    /// <summary>Seconds; kept to 0.001.</summary>
    public double? Duration { get; init; }

    /// <summary>Repetitions.</summary>
    public int? Repetitions { get; init; }

    /// <summary>Lifted mass, kg; kept to 1/16.</summary>
    public double? WeightKg { get; init; }

    /// <summary>Whether it is a rest.</summary>
    public bool IsRest { get; init; }

    /// <summary>The exercise's category; null writes none.</summary>
    public int? Category { get; init; }

    /// <summary>The exercise in its category.</summary>
    public int? Exercise { get; init; }

    /// <summary>What the watch guesses besides, less likely ones.</summary>
    public IReadOnlyList<(int Category, int? Exercise)> OtherGuesses { get; init; } = [];
}

/// <summary>What an exercise is called.</summary>
public sealed record FitTitle(int Category, int? Exercise, string Title);

/// <summary>A field that an app added to the summary.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Value">The number, written as a 32-bit fraction.</param>
/// <param name="NativeField">The field of the FIT profile that it stands for.</param>
public sealed record FitAppField(string Name, double Value, int? NativeField = null);
