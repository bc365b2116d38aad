namespace Afterset.Import.Fit;

/// <summary>The samples of one activity, channel by channel, as they are read.</summary>
/// <param name="limit">Most samples to keep; further ones are only counted.</param>
sealed class FitTrack(int limit)
{
    /// <summary>Stands for a sample without a time.</summary>
    internal const uint NoTime = uint.MaxValue;

    readonly FitChannel<uint> _times = new(NoTime);
    readonly FitChannel<float> _heartRate = new(float.NaN);
    readonly FitChannel<float> _power = new(float.NaN);
    readonly FitChannel<float> _speed = new(float.NaN);
    readonly FitChannel<float> _altitude = new(float.NaN);
    readonly FitChannel<double> _distance = new(double.NaN);
    readonly FitCompressedSpeedDistance _speedAndDistance = new();

    /// <summary>How many samples the file has.</summary>
    internal long Count { get; private set; }

    /// <summary>How many of them are kept.</summary>
    internal int Kept { get; private set; }

    /// <summary>Times in seconds as the file counts them, or <see cref="NoTime"/>.</summary>
    internal Span<uint> Times => _times.All(Kept);

    /// <summary>Heart rates, bpm, or NaN; empty when there are none.</summary>
    internal ReadOnlySpan<float> HeartRate => _heartRate.Slice(0, Kept).Span;

    /// <summary>Distances, m, or NaN; empty when there are none.</summary>
    internal ReadOnlyMemory<double> Distance => _distance.Slice(0, Kept);

    /// <summary>Adds samples that follow one another.</summary>
    /// <param name="plan">What to take out of each.</param>
    /// <param name="run">The samples.</param>
    /// <param name="time">The time out of the leading byte, where that has one.</param>
    /// <param name="mayFollow">How many more such samples the rest of the file has room for.</param>
    internal void Add(FitRecordPlan plan, in FitRun run, uint? time, int mayFollow)
    {
        Count += run.Count;
        var count = Math.Min(run.Count, limit - Kept);
        if (count == 0)
            return;
        var room = (int)Math.Min((long)Kept + run.Count + mayFollow, limit);
        var times = _times.Extend(Kept, count, room);
        if (plan.Time is { } field)
            run.ReadTimes(field, plan.IsBigEndian, times);
        if (time is { } compressed)
            times.Fill(compressed);
        Extend(_heartRate, plan.HeartRate, plan, run, count, room);
        Extend(_power, plan.Power, plan, run, count, room);
        Extend(_speed, plan.Speed, plan, run, count, room);
        Extend(_altitude, plan.Altitude, plan, run, count, room);
        Extend(_distance, plan.Distance, plan, run, count, room);
        if (plan.SpeedAndDistance is { } both)
            ReadBoth(both, run, count, room);
        Kept += count;
    }

    /// <summary>Heart rates to write to, one for each sample.</summary>
    internal Span<float> EnsureHeartRate() => _heartRate.All(Kept);

    /// <summary>Leaves out heart rates that are none. Zero is what devices write without a strap.</summary>
    /// <returns>How many were neither zero nor possible.</returns>
    internal int CleanHeartRate()
    {
        var impossible = 0;
        foreach (ref var bpm in _heartRate.Written)
        {
            if (bpm is >= 20 and <= 250 || float.IsNaN(bpm))
                continue;
            if (bpm != 0)
                impossible++;
            bpm = float.NaN;
        }

        return impossible;
    }

    /// <summary>A part of the samples, with the seconds since a start in place of times.</summary>
    internal Workouts.Track Slice(int from, int to, ReadOnlyMemory<double> seconds) => from == to ? Workouts.Track.Empty : new()
    {
        Seconds = seconds[from..to],
        HeartRateBpm = _heartRate.Slice(from, to),
        PowerW = _power.Slice(from, to),
        SpeedMps = _speed.Slice(from, to),
        AltitudeM = _altitude.Slice(from, to),
        DistanceM = _distance.Slice(from, to),
    };

    void Extend<T>(FitChannel<T> channel, FitChannelSource source, FitRecordPlan plan, in FitRun run, int count, int room)
        where T : struct, System.Numerics.IFloatingPoint<T>
    {
        if (source.IsThere)
            run.ReadChannel(source, plan.IsBigEndian, channel.Extend(Kept, count, room));
    }

    void ReadBoth(FitField field, in FitRun run, int count, int room)
    {
        var speeds = _speed.Extend(Kept, count, room);
        var distances = _distance.Extend(Kept, count, room);
        for (var i = 0; i < count; i++)
        {
            if (_speedAndDistance.Next(run.Body(i)[field.Offset..]) is not var (speed, distance))
                continue;
            speeds[i] = float.IsNaN(speeds[i]) ? speed : speeds[i];
            distances[i] = double.IsNaN(distances[i]) ? distance : distances[i];
        }
    }
}
