namespace Afterset.Workouts;

/// <summary>What a device recorded along the way, sample by sample, channel by channel. Positions are never kept.</summary>
/// <remarks>
/// Each channel is empty when nothing was recorded, or has one value for each sample; NaN means that this sample has
/// none.
/// </remarks>
public sealed class Track
{
    /// <summary>No samples.</summary>
    public static Track Empty { get; } = new();

    /// <summary>Seconds since the workout's start, not falling; NaN where the device wrote no time.</summary>
    public ReadOnlyMemory<double> Seconds { get; init; }

    /// <summary>Heart rate, bpm.</summary>
    public ReadOnlyMemory<float> HeartRateBpm { get; init; }

    /// <summary>Mechanical power, W.</summary>
    public ReadOnlyMemory<float> PowerW { get; init; }

    /// <summary>Speed, m/s.</summary>
    public ReadOnlyMemory<float> SpeedMps { get; init; }

    /// <summary>Height above sea level, m, as the device wrote it.</summary>
    public ReadOnlyMemory<float> AltitudeM { get; init; }

    /// <summary>Distance since the start, m.</summary>
    public ReadOnlyMemory<double> DistanceM { get; init; }

    /// <summary>How many samples there are.</summary>
    public int Count => Seconds.Length;
}
