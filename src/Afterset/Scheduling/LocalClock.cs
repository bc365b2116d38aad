namespace Afterset.Scheduling;

/// <summary>The person's clock over a stretch of time: its days, its grid and its quiet hours, as instants (UTC ticks).</summary>
/// <remarks>A change of offset that is taken back within the hour would not be seen; no zone has had one.</remarks>
sealed class LocalClock
{
    readonly List<DayPart> _parts;
    readonly long[] _starts;
    readonly int[] _partOfStart;

    internal LocalClock(TimeZoneInfo zone, long from, long until, long grid)
    {
        _parts = PartsOf(zone, from, until);
        DayNumbers = [.. _parts.Select(part => part.Day).Distinct()];
        IsMonotone = _parts.Zip(_parts.Skip(1)).All(pair => pair.First.Day <= pair.Second.Day);
        var starts = new List<long>();
        var partOfStart = new List<int>();
        for (var part = 0; part < _parts.Count; part++)
        {
            for (var start = _parts[part].FirstOnGrid(grid); start < _parts[part].End; start += grid)
            {
                starts.Add(start);
                partOfStart.Add(part);
            }
        }

        _starts = [.. starts];
        _partOfStart = [.. partOfStart];
    }

    /// <summary>The calendar days in it, as day numbers.</summary>
    internal IReadOnlyList<int> DayNumbers { get; }

    /// <summary>Whether the date never goes back, as it would where a clock is put back across midnight.</summary>
    internal bool IsMonotone { get; }

    /// <summary>The starts that lie on the grid, in order.</summary>
    internal ReadOnlySpan<long> Starts => _starts;

    /// <summary>Stretches of one calendar day and one offset, in order.</summary>
    internal IReadOnlyList<DayPart> Parts => _parts;

    /// <summary>The part that a start lies in.</summary>
    internal int PartOf(int slot) => _partOfStart[slot];

    /// <summary>The first start at or after an instant; the number of starts when there is none.</summary>
    internal int SlotAt(long instant)
    {
        var found = Array.BinarySearch(_starts, instant);
        return found >= 0 ? found : ~found;
    }

    /// <summary>The same, beginning with a good guess.</summary>
    internal int SlotAt(long instant, int guess)
    {
        var slot = Math.Min(guess, _starts.Length);
        while (slot > 0 && _starts[slot - 1] >= instant)
            slot--;
        while (slot < _starts.Length && _starts[slot] < instant)
            slot++;
        return slot;
    }

    /// <summary>The instants at which the clock shows a time of the quiet hours.</summary>
    internal IEnumerable<TimeRange> Quiet(TimeOnly from, TimeOnly until)
    {
        foreach (var part in _parts)
        {
            if (from < until)
            {
                yield return part.Between(from.Ticks, until.Ticks);
            }
            else if (from > until)
            {
                yield return part.Between(0, until.Ticks);
                yield return part.Between(from.Ticks, TimeSpan.TicksPerDay);
            }
        }
    }

    static List<DayPart> PartsOf(TimeZoneInfo zone, long from, long until)
    {
        var parts = new List<DayPart>();
        var offset = OffsetAt(zone, from);
        for (var start = from; start < until;)
        {
            var change = ChangeAfter(zone, start, until, offset);
            while (start < change)
            {
                var midnight = start - ((start + offset) % TimeSpan.TicksPerDay);
                var end = Math.Min(midnight + TimeSpan.TicksPerDay, change);
                parts.Add(new(start, end, midnight, (int)((start + offset) / TimeSpan.TicksPerDay)));
                start = end;
            }

            offset = OffsetAt(zone, change);
        }

        return parts;
    }

    static long ChangeAfter(TimeZoneInfo zone, long from, long until, long offset)
    {
        for (var same = from; same < until;)
        {
            var other = Math.Min(same + TimeSpan.TicksPerHour, until);
            if (OffsetAt(zone, other) == offset)
            {
                same = other;
                continue;
            }

            while (other - same > 1)
            {
                var middle = same + ((other - same) / 2);
                (same, other) = OffsetAt(zone, middle) == offset ? (middle, other) : (same, middle);
            }

            return other;
        }

        return until;
    }

    static long OffsetAt(TimeZoneInfo zone, long instant) =>
        zone.GetUtcOffset(new DateTime(instant, DateTimeKind.Utc)).Ticks;
}
