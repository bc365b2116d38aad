namespace Afterset.Import.Fit;

/// <summary>Puts times in order, and says which session a time belongs to.</summary>
sealed class FitTimeline
{
    readonly uint[] _starts;
    readonly int[] _sessions;

    /// <summary>The windows of several sessions: each goes on until the next begins, whatever the file's order.</summary>
    internal FitTimeline(IReadOnlyList<FitSession> sessions)
    {
        _sessions = [.. Enumerable.Range(0, sessions.Count).Where(i => sessions[i].Start is not null).OrderBy(i => sessions[i].Start)];
        if (_sessions.Length == 0)
            _sessions = [0];
        _starts = [.. _sessions.Select(i => sessions[i].Start ?? 0)];
    }

    /// <summary>The session of a time; without a time the first.</summary>
    internal int SessionAt(uint? time)
    {
        var at = Array.BinarySearch(_starts, time ?? 0);
        return _sessions[at >= 0 ? at : Math.Max(0, ~at - 1)];
    }

    /// <summary>Which samples belong to each session.</summary>
    /// <param name="times">Times in order.</param>
    /// <param name="sessions">How many sessions there are.</param>
    internal Range[] Samples(ReadOnlySpan<uint> times, int sessions)
    {
        var ranges = new Range[sessions];
        Array.Fill(ranges, 0..0);
        var (from, to) = (0, 0);
        for (var i = 0; i < _sessions.Length; i++)
        {
            var end = i + 1 < _starts.Length ? _starts[i + 1] : FitTrack.NoTime;
            while (to < times.Length && (times[to] < end || times[to] == FitTrack.NoTime))
                to++;
            ranges[_sessions[i]] = from..to;
            from = to;
        }

        return ranges;
    }

    /// <summary>Makes times not fall. One that sticks out is set back; those that fall back wait for the latest.</summary>
    /// <returns>How many were changed.</returns>
    internal static int Settle(Span<uint> times)
    {
        var (changed, latestAt, latest, before) = (0, -1, 0u, 0u);
        for (var i = 0; i < times.Length; i++)
        {
            var time = times[i];
            if (time == FitTrack.NoTime)
                continue;
            if (time >= latest)
            {
                (before, latest, latestAt) = (latestAt < 0 ? 0 : latest, time, i);
                continue;
            }

            changed++;
            if (time >= before)
            {
                before = before == 0 ? time : before;
                SetBack(times[latestAt..i], before);
                (latest, latestAt) = (time, i);
            }
            else
                times[i] = latest;
        }

        return changed;
    }

    static void SetBack(Span<uint> times, uint to)
    {
        foreach (ref var time in times)
            time = time == FitTrack.NoTime ? time : to;
    }
}
