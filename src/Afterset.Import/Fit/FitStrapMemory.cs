using Afterset.Units;

namespace Afterset.Import.Fit;

/// <summary>
/// Heart rates that a chest strap kept while the watch could not hear it, as under water, and handed over later. The
/// strap counts 1/1024 s by a clock of its own; one message says which time that is.
/// </summary>
/// <param name="limit">Most heart rates to keep.</param>
sealed class FitStrapMemory(int limit)
{
    const double TicksInSecond = 1024;
    const uint TwelveBits = 0xFFF;

    // A strap writes each beat: after so long without one the last says nothing any more.
    const double HeldForSeconds = 10;

    readonly List<(double Time, float Bpm)> _beats = [];
    (double Time, uint Ticks)? _anchor;
    uint _ticks;

    /// <summary>Whether there is none.</summary>
    internal bool IsEmpty => _beats.Count == 0;

    /// <summary>Takes a message of the strap's memory.</summary>
    internal void Add(FitMessage message)
    {
        var whole = message.Count(FitProfile.StrapMemory.EventTimestamp);
        if (whole > 0 && message.Time(FitProfile.Timestamp) is { } time && Ticks(message, 0) is { } ticks)
            _anchor = (time + (message.Scaled(FitProfile.StrapMemory.FractionalTimestamp, 32768) ?? 0), ticks);

        var packed = message.Bytes(FitProfile.StrapMemory.EventTimestamp12);
        var count = whole > 0 ? whole : packed.Length * 2 / 3;
        for (var i = 0; i < count; i++)
        {
            _ticks = whole > 0 ? Ticks(message, i) ?? _ticks : unchecked(_ticks + (Unpack(packed, i) - _ticks & TwelveBits));
            if (message.Whole(FitProfile.StrapMemory.FilteredBpm, i) is { } bpm && HeartRate.TryFromBpm(bpm) is not null)
                AddBeat(bpm);
        }
    }

    /// <summary>Puts the heart rates into samples: the mean since the sample before, else the last one.</summary>
    /// <returns>How many samples got one.</returns>
    internal int MergeInto(ReadOnlySpan<uint> times, Span<float> heartRate)
    {
        _beats.Sort(static (one, other) => one.Time.CompareTo(other.Time));
        var (merged, next, before) = (0, 0, 0.0);
        for (var i = 0; i < times.Length; i++)
        {
            if (times[i] == FitTrack.NoTime)
                continue;
            if (MeanUntil(times[i], Math.Max(before, times[i] - HeldForSeconds), ref next) is { } mean)
                (heartRate[i], merged) = (mean, merged + 1);
            before = times[i];
        }

        return merged;
    }

    float? MeanUntil(double time, double since, ref int next)
    {
        var (sum, count) = (0f, 0);
        for (; next < _beats.Count && _beats[next].Time <= time; next++)
        {
            if (_beats[next].Time > since)
                (sum, count) = (sum + _beats[next].Bpm, count + 1);
        }

        return count > 0 ? sum / count
            : next > 0 && time - _beats[next - 1].Time <= HeldForSeconds ? _beats[next - 1].Bpm
            : null;
    }

    void AddBeat(int bpm)
    {
        if (_anchor is var (time, ticks) && _beats.Count < limit)
            _beats.Add((time + unchecked((int)(_ticks - ticks)) / TicksInSecond, bpm));
    }

    static uint? Ticks(FitMessage message, int index) =>
        message.Element(FitProfile.StrapMemory.EventTimestamp, index) is >= 0 and <= uint.MaxValue and var ticks ? (uint)ticks : null;

    // Two numbers of twelve bits lie in three bytes, the lower bits first.
    static uint Unpack(ReadOnlySpan<byte> packed, int index)
    {
        var at = index * 3 / 2;
        return index % 2 == 0
            ? (uint)(packed[at] | (packed[at + 1] & 0x0F) << 8)
            : (uint)(packed[at] >> 4 | packed[at + 1] << 4);
    }
}
