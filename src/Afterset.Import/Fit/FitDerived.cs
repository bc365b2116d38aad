namespace Afterset.Import.Fit;

/// <summary>The summary of a file that has none: from its samples, else from its laps.</summary>
static class FitDerived
{
    /// <summary>A summary; null when there is too little to make one of.</summary>
    /// <param name="activity">What was read, its times in order.</param>
    internal static FitSession? From(FitActivity activity)
    {
        var sport = activity.Sport.Sport ?? (activity.Laps.Count > 0 ? activity.Laps[0].Sport : null);
        var subSport = activity.Sport.SubSport ?? (activity.Laps.Count > 0 ? activity.Laps[0].SubSport : null);
        var times = activity.Track.Times;
        var first = times.IndexOfAnyExcept(FitTrack.NoTime);
        var last = times.LastIndexOfAnyExcept(FitTrack.NoTime);
        return last > first ? FromSamples(activity, sport, subSport, times[first], times[last])
            : activity.Laps.Count > 0 ? FromLaps(activity.Laps, sport, subSport)
            : null;
    }

    static FitSession FromSamples(FitActivity activity, int? sport, int? subSport, uint start, uint end)
    {
        var (mean, highest) = HeartRate(activity.Track.HeartRate);
        var elapsed = TimeSpan.FromSeconds(end - start);
        return new(
            sport, subSport, start, elapsed, elapsed - Stopped(activity.Timer, start, end),
            Distance(activity.Track.Distance.Span), null, null, null, mean, highest, null, null);
    }

    static FitSession FromLaps(IReadOnlyList<FitLap> laps, int? sport, int? subSport) => new(
        sport,
        subSport,
        laps.Min(lap => lap.Start),
        Sum(laps, lap => lap.Elapsed?.TotalSeconds) is <= uint.MaxValue and var elapsed ? TimeSpan.FromSeconds(elapsed) : null,
        Sum(laps, lap => lap.Timer?.TotalSeconds) is <= uint.MaxValue and var timer ? TimeSpan.FromSeconds(timer) : null,
        Sum(laps, lap => lap.DistanceM),
        Sum(laps, lap => lap.AscentM),
        Sum(laps, lap => lap.DescentM),
        Sum(laps, lap => lap.Kilocalories),
        null,
        laps.Max(lap => lap.MaxHeartRateBpm),
        null,
        null);

    static double? Sum(IReadOnlyList<FitLap> laps, Func<FitLap, double?> of) =>
        laps.Any(lap => of(lap) is not null) ? laps.Sum(of) : null;

    static (int? Mean, int? Highest) HeartRate(ReadOnlySpan<float> channel)
    {
        var (sum, count, highest) = (0.0, 0, 0f);
        foreach (var bpm in channel)
        {
            if (!float.IsNaN(bpm))
                (sum, count, highest) = (sum + bpm, count + 1, Math.Max(highest, bpm));
        }

        return count > 0 ? ((int)Math.Round(sum / count), (int)Math.Round(highest)) : (null, null);
    }

    static double? Distance(ReadOnlySpan<double> channel)
    {
        for (var i = channel.Length - 1; i >= 0; i--)
        {
            if (double.IsFinite(channel[i]))
                return channel[i];
        }

        return null;
    }

    // A stop without a start after it is the end.
    static TimeSpan Stopped(IReadOnlyList<(uint Time, bool Starts)> timer, uint start, uint end)
    {
        var stopped = 0L;
        uint? since = null;
        foreach (var (time, starts) in timer)
        {
            if (!starts)
                since ??= Math.Clamp(time, start, end);
            else if (since is { } stop)
            {
                stopped += Math.Max(0, (long)Math.Clamp(time, start, end) - stop);
                since = null;
            }
        }

        return TimeSpan.FromSeconds(Math.Min(stopped, (long)end - start));
    }
}
