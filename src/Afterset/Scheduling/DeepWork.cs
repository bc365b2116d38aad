namespace Afterset.Scheduling;

/// <summary>When deep sessions start: those that are fixed, and those that are being placed (UTC ticks).</summary>
sealed class DeepWork
{
    internal const long Week = 7 * TimeSpan.TicksPerDay;

    readonly long _spacing;
    readonly int _mostInWeek;
    readonly int _fixed;
    readonly List<long> _starts;

    internal DeepWork(SchedulingRules rules, IEnumerable<DateTimeOffset> earlier, long from, long until)
    {
        _spacing = rules.DeepSpacing.Ticks;
        _mostInWeek = rules.MostDeepInSevenDays;
        var reach = Math.Max(_spacing, 2 * Week);
        _starts = [.. earlier.Select(start => start.UtcTicks).Where(start => start > from - reach && start < until + reach)];
        _fixed = _starts.Count;
    }

    DeepWork(DeepWork other)
    {
        _spacing = other._spacing;
        _mostInWeek = other._mostInWeek;
        _fixed = other._fixed;
        _starts = [.. other._starts.Take(_fixed)];
    }

    /// <summary>The same fixed ones, none placed.</summary>
    internal DeepWork Copy() => new(this);

    internal void Add(long start) => _starts.Add(start);

    internal void RemoveLast() => _starts.RemoveAt(_starts.Count - 1);

    /// <summary>Whether a deep session may start here: far enough from every other, and the week not full.</summary>
    internal bool Fits(long start)
    {
        foreach (var other in _starts)
        {
            if (Math.Abs(start - other) < _spacing)
                return false;
        }

        return _mostInWeek > 0 && !FillsAWeek(start);
    }

    // A week that holds too many can be pushed later until it begins with one of them, so only those need a look.
    bool FillsAWeek(long start)
    {
        if (CountFrom(start) >= _mostInWeek)
            return true;
        foreach (var other in _starts)
        {
            if (other <= start && start - other < Week && CountFrom(other) >= _mostInWeek)
                return true;
        }

        return false;
    }

    int CountFrom(long first)
    {
        var count = 0;
        foreach (var start in _starts)
        {
            if (start >= first && start - first < Week)
                count++;
        }

        return count;
    }
}
