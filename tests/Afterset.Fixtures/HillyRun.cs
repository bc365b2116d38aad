namespace Afterset.Fixtures;

/// <summary>Scene (c): two hours over four hills, about 19 km, 800 m up and 800 m down, rated 7 of 10.</summary>
/// <remarks>The positions lie in the Gulf of Guinea, where nobody lives and nobody runs.</remarks>
static class HillyRun
{
    const int Seconds = 7200;
    const int EverySeconds = 8;
    const double MetresInDegree = 111_194.93;

    static readonly DateTimeOffset Start = new(2026, 11, 22, 9, 0, 0, TimeSpan.FromHours(1));

    /// <summary>Each hill's length and height, m; as high at the end as at the start.</summary>
    static readonly (double Length, double Height)[] Hills = [(5200, 260), (3800, 140), (5400, 240), (4600, 160)];

    static readonly IReadOnlyList<TrackPoint> Points = Run();

    static readonly IReadOnlyList<TrackLap> Laps = [.. Enumerable.Range(0, 4).Select(Lap)];

    internal static RecordedTrack As(string sport) => new()
    {
        Sport = sport,
        Title = "Hilly run",
        Start = Start,
        Points = Points,
        Laps = Laps,
    };

    internal static FitActivity OnWatch => new()
    {
        Sport = 1,
        SubSport = 3,
        Start = Start,
        Duration = TimeSpan.FromSeconds(Seconds),
        Elapsed = TimeSpan.FromSeconds(Seconds),
        DistanceM = Points[^1].DistanceM,
        AscentM = 800,
        DescentM = 800,
        Kilocalories = Laps.Sum(lap => lap.Kilocalories),
        AverageHeartRate = (int)Math.Round(Points.Average(point => point.HeartRateBpm!.Value)),
        MaxHeartRate = Points.Max(point => point.HeartRateBpm),
        Rpe = 7,
        Records = [.. Points.Select(point => new FitRecord
        {
            Seconds = (int)point.Seconds,
            HeartRate = point.HeartRateBpm,
            AltitudeM = point.AltitudeM,
            DistanceM = point.DistanceM,
            Latitude = point.Latitude,
            Longitude = point.Longitude,
        })],
        Laps = [.. Laps.Select(lap => new FitLap { Seconds = (int)lap.Seconds, Duration = lap.Duration, DistanceM = lap.DistanceM })],
    };

    static TrackLap Lap(int number)
    {
        var points = Points.Where(point => point.Seconds >= number * 1800 && point.Seconds <= (number + 1) * 1800).ToList();
        return new TrackLap(number * 1800, 1800)
        {
            DistanceM = Math.Round(points[^1].DistanceM!.Value - points[0].DistanceM!.Value, 2),
            Kilocalories = 330,
            AverageHeartRateBpm = (int)Math.Round(points.Average(point => point.HeartRateBpm!.Value)),
            MaxHeartRateBpm = points.Max(point => point.HeartRateBpm),
        };
    }

    static List<TrackPoint> Run()
    {
        var flutter = new Flutter(22);
        var (way, north, east, heart) = (0.0, 0.0, 0.0, 104.0);
        var points = new List<TrackPoint>();
        for (var second = 0; second <= Seconds; second++)
        {
            if (second % EverySeconds == 0)
                points.Add(Point(second, way, north, east, heart + flutter.Next()));
            var grade = HeightAt(way + 0.5) - HeightAt(way - 0.5);
            var speed = 3.2 * (grade > 0 ? 1 / (1 + (4.5 * grade)) : 1 + (0.6 * grade));
            var course = way / 2600;
            (north, east) = (north + (speed * Math.Cos(course)), east + (speed * Math.Sin(course)));
            way += speed;
            heart += ((grade > 0 ? 148 + (120 * grade) : 146 + (130 * grade)) - heart) * 0.015;
        }

        return points;
    }

    static TrackPoint Point(int second, double way, double north, double east, double heart) => new()
    {
        Seconds = second,
        Latitude = Math.Round(0.5 + (north / MetresInDegree), 7),
        Longitude = Math.Round(0.5 + (east / MetresInDegree), 7),
        AltitudeM = Math.Round(5 * (120 + HeightAt(way))) / 5,
        DistanceM = Math.Round(way, 2),
        HeartRateBpm = (int)Math.Round(heart),
    };

    static double HeightAt(double way)
    {
        foreach (var (length, height) in Hills)
        {
            if (way < length)
                return way <= 0 ? 0 : height / 2 * (1 - Math.Cos(2 * Math.PI * way / length));
            way -= length;
        }

        return 0;
    }
}
