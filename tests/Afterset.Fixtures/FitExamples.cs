namespace Afterset.Fixtures;

/// <summary>Activities that tests and benchmarks share.</summary>
public static class FitExamples
{
    /// <summary>A ride with a sample each second: hills, heart rate, power. Every value follows from its index.</summary>
    /// <param name="records">How many samples.</param>
    public static FitActivity Ride(int records) => new()
    {
        Sport = 2,
        SubSport = 7,
        Duration = TimeSpan.FromSeconds(records),
        DistanceM = records * 8.0,
        Records = [.. Enumerable.Range(0, records).Select(i => new FitRecord
        {
            Seconds = i,
            HeartRate = 120 + i % 60,
            PowerW = 150 + i % 200,
            SpeedMps = 7 + i % 40 / 20.0,
            AltitudeM = 300 + i % 500 / 5.0,
            DistanceM = i * 8.0,
            Latitude = 47 + i / 1e5,
            Longitude = 8 + i / 1e5,
        })],
        Laps = [new() { Seconds = 0, Duration = records, DistanceM = records * 8.0 }],
    };
}
