namespace Afterset.Import.Tcx;

/// <summary>The elements of TCX that matter; each is named as in the file.</summary>
enum TcxElement
{
    None,
    Activity,
    Id,
    Lap,
    TotalTimeSeconds,
    DistanceMeters,
    Calories,
    AverageHeartRateBpm,
    MaximumHeartRateBpm,
    HeartRateBpm,
    Value,
    Trackpoint,
    Time,
    AltitudeMeters,
    Speed,
    Watts,
}
