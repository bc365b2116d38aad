namespace Afterset.Fixtures;

/// <summary>Scene (b): 32 minutes of intervals, rated 9 of 10: six to warm up, ten times a minute hard and a minute easy, six to cool down.</summary>
static class Hiit
{
    const int Seconds = 32 * 60;

    internal static FitActivity OnWatch
    {
        get
        {
            var records = Records();
            return new FitActivity
            {
                Sport = 62,
                SubSport = 70,
                Start = new(2026, 11, 25, 18, 0, 0, TimeSpan.FromHours(1)),
                Duration = TimeSpan.FromSeconds(Seconds),
                Elapsed = TimeSpan.FromSeconds(Seconds),
                Kilocalories = 380,
                AverageHeartRate = (int)Math.Round(records.Average(record => record.HeartRate!.Value)),
                MaxHeartRate = records.Max(record => record.HeartRate),
                Rpe = 9,
                Records = records,
                Laps = [new() { Duration = Seconds }],
            };
        }
    }

    static List<FitRecord> Records()
    {
        var flutter = new Flutter(25);
        var rate = 88.0;
        var records = new List<FitRecord>();
        for (var second = 0; second < Seconds; second += 4)
        {
            var target = Target(second / 60);
            rate += (target - rate) * (target > rate ? 0.11 : 0.06);
            records.Add(new FitRecord { Seconds = second, HeartRate = (int)Math.Round(rate + (1.5 * flutter.Next())) });
        }

        return records;
    }

    static int Target(int minute) => minute switch
    {
        < 6 => 125,
        < 26 => minute % 2 == 0 ? 190 : 148,
        _ => 105,
    };
}
