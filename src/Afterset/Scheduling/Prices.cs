namespace Afterset.Scheduling;

/// <summary>
/// What it costs the others when a session takes time: a price on every start of the grid, on every start for deep work, and
/// on the seconds of every day. Whatever the prices, no schedule is worth more than all that is for sale costs, together with
/// what each session has left of its worth after paying for its best place. Good prices make that bound a sharp one.
/// </summary>
sealed class Prices
{
    readonly long[] _starts;
    readonly long[] _deepStarts;
    readonly long[] _seconds;

    /// <param name="starts">The cost of all starts of the grid before a place.</param>
    /// <param name="deepStarts">The same, for deep work.</param>
    /// <param name="seconds">The cost of a second of each day.</param>
    internal Prices(long[] starts, long[] deepStarts, long[] seconds)
    {
        _starts = starts;
        _deepStarts = deepStarts;
        _seconds = seconds;
    }

    /// <summary>What a place costs.</summary>
    internal long CostOf(in PricedPlace place)
    {
        var (slot, next) = (place.Candidate.Slot, place.Candidate.Next);
        return _starts[next] - _starts[slot] + _deepStarts[place.NextDeep] - _deepStarts[slot] + (_seconds[place.Day] * place.Seconds);
    }

    /// <summary>What all starts from a place on cost, and the time that is left on the days from then on.</summary>
    internal long CostFrom(int slot, int day, DayLoad days)
    {
        var cost = _starts[^1] - _starts[slot] + _deepStarts[^1] - _deepStarts[slot];
        for (var later = day; later < _seconds.Length; later++)
        {
            if (_seconds[later] > 0)
                cost += _seconds[later] * days.SecondsLeftOn(later);
        }

        return cost;
    }
}
