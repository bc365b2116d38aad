namespace Afterset.Scheduling;

/// <summary>How much of each calendar day is in sessions.</summary>
sealed class DayLoad
{
    readonly LocalClock _clock;
    readonly long _limit;
    readonly int[] _dayOfPart;
    readonly long[] _used;

    internal DayLoad(LocalClock clock, TimeSpan limit, IReadOnlyDictionary<DateOnly, TimeSpan> earlier)
    {
        _clock = clock;
        _limit = limit.Ticks;
        var days = clock.DayNumbers.Index().ToDictionary(day => day.Item, day => day.Index);
        _dayOfPart = [.. clock.Parts.Select(part => days[part.Day])];
        _used = new long[days.Count];
        foreach (var (date, time) in earlier)
        {
            if (days.TryGetValue(date.DayNumber, out var day))
                _used[day] = Math.Clamp(time.Ticks, 0, _limit);
        }
    }

    DayLoad(DayLoad other)
    {
        _clock = other._clock;
        _limit = other._limit;
        _dayOfPart = other._dayOfPart;
        _used = [.. other._used];
    }

    /// <summary>The same days with a life of their own.</summary>
    internal DayLoad Copy() => new(this);

    /// <summary>The day of a start on the grid.</summary>
    internal int DayOf(int slot) => _dayOfPart[_clock.PartOf(slot)];

    /// <summary>Ticks used on a day.</summary>
    internal long UsedOn(int day) => _used[day];

    /// <summary>Whole seconds left on a day.</summary>
    internal long SecondsLeftOn(int day) => Math.Max(0, _limit - _used[day]) / TimeSpan.TicksPerSecond;

    /// <summary>Whether no day that the session touches would be overfull with it.</summary>
    internal bool Fits(in Candidate candidate)
    {
        var part = _clock.PartOf(candidate.Slot);
        if (candidate.End <= _clock.Parts[part].End)
            return _used[_dayOfPart[part]] + candidate.End - candidate.Start <= _limit;

        Add(candidate);
        var fits = !DaysOf(candidate).Any(IsOverfull);
        Remove(candidate);
        return fits;
    }

    /// <summary>Whether a day has more than the limit.</summary>
    internal bool IsOverfull(int day) => _used[day] > _limit;

    /// <summary>The days that the session touches.</summary>
    internal IEnumerable<int> DaysOf(Candidate candidate)
    {
        for (var part = _clock.PartOf(candidate.Slot); IsIn(part, candidate); part++)
            yield return _dayOfPart[part];
    }

    internal void Add(in Candidate candidate) => Change(candidate, 1);

    internal void Remove(in Candidate candidate) => Change(candidate, -1);

    bool IsIn(int part, in Candidate candidate) =>
        part < _dayOfPart.Length && _clock.Parts[part].Start < candidate.End;

    void Change(in Candidate candidate, int sign)
    {
        for (var part = _clock.PartOf(candidate.Slot); IsIn(part, candidate); part++)
        {
            var (start, end, _, _) = _clock.Parts[part];
            _used[_dayOfPart[part]] += sign * (Math.Min(end, candidate.End) - Math.Max(start, candidate.Start));
        }
    }
}
