namespace Afterset.Scheduling;

/// <summary>Finds good prices: raises them where sessions crowd, lowers them where nobody comes, in ever smaller steps.</summary>
sealed class PriceSearch
{
    const int Rounds = 60;
    const int Patience = 4;

    readonly PricedPlace[][] _places;
    readonly long[] _best;
    readonly double _most;
    readonly double _unit;
    readonly DayLoad _days;
    readonly double[] _starts;
    readonly double[] _deepStarts;
    readonly double[] _seconds;

    internal PriceSearch(SchedulingProblem problem, IReadOnlyList<Candidates> members, DayLoad noDays)
    {
        _days = noDays;
        _places =
        [
            .. members.Select(member => member.ByOption
                .SelectMany(option => option)
                .Select(candidate => PricedPlace.Of(problem, noDays, candidate))
                .ToArray()),
        ];
        _best = new long[members.Count];
        _most = members.Max(member => member.Best?.Value ?? 0);
        _unit = problem.Request.Rules.Grid.TotalSeconds;
        _starts = new double[problem.Clock.Starts.Length];
        _deepStarts = new double[_starts.Length];
        _seconds = new double[problem.Clock.DayNumbers.Count];
        Prices = Rounded();
        Bound = long.MaxValue;
    }

    /// <summary>The best prices found.</summary>
    internal Prices Prices { get; private set; }

    /// <summary>No schedule is worth more than this.</summary>
    internal long Bound { get; private set; }

    /// <summary>What the best place of each member leaves of its worth at the best prices; at least zero.</summary>
    internal IReadOnlyList<long> Best => _best;

    /// <summary>Looks for prices under which no schedule can be worth much more than the one that is known.</summary>
    internal void Run(long known)
    {
        var (step, failures) = (1.0, 0);
        for (var round = 0; round < Rounds && Bound > known; round++)
        {
            var prices = Rounded();
            var best = _places.Select(places => BestOf(places, prices)).ToArray();
            var bound = prices.CostFrom(0, 0, _days) + best.Sum(place => place.Left);
            if (bound < Bound)
            {
                (Bound, Prices, failures) = (bound, prices, 0);
                for (var member = 0; member < best.Length; member++)
                    _best[member] = best[member].Left;
            }
            else if (++failures == Patience)
            {
                (step, failures) = (step / 2, 0);
            }

            Move(best.Where(place => place.Left > 0).Select(place => place.Place), step * (bound - known));
        }
    }

    static (PricedPlace Place, long Left) BestOf(PricedPlace[] places, Prices prices)
    {
        var best = (Place: default(PricedPlace), Left: 0L);
        foreach (var place in places)
        {
            var left = place.Candidate.Value - prices.CostOf(place);
            if (left > best.Left)
                best = (place, left);
        }

        return best;
    }

    static long[] Sums(double[] prices)
    {
        var sums = new long[prices.Length + 1];
        for (var i = 0; i < prices.Length; i++)
            sums[i + 1] = sums[i] + (long)prices[i];
        return sums;
    }

    Prices Rounded() => new(Sums(_starts), Sums(_deepStarts), [.. _seconds.Select(price => (long)(price / _unit))]);

    void Move(IEnumerable<PricedPlace> taken, double gap)
    {
        var starts = new double[_starts.Length];
        var deepStarts = new double[_starts.Length];
        var (seconds, supply) = (new double[_seconds.Length], new double[_seconds.Length]);
        foreach (var place in taken)
        {
            for (var slot = place.Candidate.Slot; slot < place.Candidate.Next; slot++)
                starts[slot]++;
            for (var slot = place.Candidate.Slot; slot < place.NextDeep; slot++)
                deepStarts[slot]++;
            seconds[place.Day] += place.Seconds / _unit;
        }

        for (var day = 0; day < supply.Length; day++)
            supply[day] = _days.SecondsLeftOn(day) / _unit;

        var squares = ToExcess(starts, _starts, null) + ToExcess(deepStarts, _deepStarts, null) + ToExcess(seconds, _seconds, supply);
        if (squares == 0)
            return;
        Add(_starts, starts, gap / squares);
        Add(_deepStarts, deepStarts, gap / squares);
        Add(_seconds, seconds, gap / squares);
    }

    /// <summary>Turns demand into what there is too much of it, where that can change the price; returns the sum of the squares.</summary>
    static double ToExcess(double[] demand, double[] prices, double[]? supply)
    {
        var squares = 0.0;
        for (var i = 0; i < demand.Length; i++)
        {
            var excess = demand[i] - (supply?[i] ?? 1);
            demand[i] = prices[i] > 0 || excess > 0 ? excess : 0;
            squares += demand[i] * demand[i];
        }

        return squares;
    }

    void Add(double[] prices, double[] excess, double step)
    {
        for (var i = 0; i < prices.Length; i++)
            prices[i] = Math.Clamp(prices[i] + (step * excess[i]), 0, _most);
    }
}
