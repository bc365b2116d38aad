namespace Afterset.Fixtures;

/// <summary>One moment of a recorded track.</summary>
public sealed record TrackPoint
{
    public double Seconds { get; init; }

    public double Latitude { get; init; }

    public double Longitude { get; init; }

    public double? AltitudeM { get; init; }

    public double? DistanceM { get; init; }

    public int? HeartRateBpm { get; init; }

    public int? PowerW { get; init; }

    /// <summary>Whether the track was interrupted before this point.</summary>
    public bool BeginsSegment { get; init; }
}

/// <summary>A lap as a device sums it up.</summary>
public sealed record TrackLap(double Seconds, double Duration)
{
    public double? DistanceM { get; init; }

    public int? Kilocalories { get; init; }

    public int? AverageHeartRateBpm { get; init; }

    public int? MaxHeartRateBpm { get; init; }
}

/// <summary>What a device recorded under way, to be written in any format that has tracks.</summary>
public sealed record RecordedTrack
{
    /// <summary>The sport as the format to be written calls it.</summary>
    public string? Sport { get; init; }

    public string? Title { get; init; }

    public required DateTimeOffset Start { get; init; }

    public IReadOnlyList<TrackPoint> Points { get; init; } = [];

    public IReadOnlyList<TrackLap> Laps { get; init; } = [];
}
