namespace Afterset.Scheduling;

/// <summary>What good prices say about a group: which candidates cannot be in a better schedule, and how much can still follow.</summary>
sealed class PriceBound
{
    readonly SchedulingProblem _problem;
    readonly DayLoad _noDays;
    readonly Prices _prices;
    readonly long[][] _leftFrom;

    /// <param name="problem">The problem.</param>
    /// <param name="members">The sessions of the group.</param>
    /// <param name="known">The value of a schedule that is known; only better ones matter.</param>
    internal PriceBound(SchedulingProblem problem, IReadOnlyList<Candidates> members, long known)
    {
        _problem = problem;
        _noDays = problem.NewDays();
        var search = new PriceSearch(problem, members, _noDays);
        search.Run(known);
        _prices = search.Prices;
        Members =
        [
            .. members.Select((member, index) =>
                member.Where(candidate => search.Bound - search.Best[index] + LeftOf(candidate) > known)),
        ];
        _leftFrom = [.. Members.Select(LeftFrom)];
    }

    /// <summary>Whether the numbers stay small enough for adding up prices.</summary>
    internal static bool IsWithinReach(SchedulingProblem problem, IReadOnlyList<Candidates> members)
    {
        var most = members.Max(member => member.Best?.Value ?? 0);
        var priced = (2L * problem.Clock.Starts.Length) + (2000L * problem.Clock.DayNumbers.Count) + members.Count;
        return most < long.MaxValue / 2 / priced;
    }

    /// <summary>The sessions with the candidates that can be in a better schedule.</summary>
    internal IReadOnlyList<Candidates> Members { get; }

    /// <summary>The most that the members not yet placed can add after these sessions.</summary>
    internal long MostAfter(Label label, DayLoad days)
    {
        if (label.Day < 0)
            return 0;
        var most = _prices.CostFrom(label.Next, _problem.Clock.IsMonotone ? label.Day : 0, days);
        for (var member = 0; member < _leftFrom.Length; member++)
        {
            if ((label.Members & (1UL << member)) == 0)
                most += _leftFrom[member][label.Next];
        }

        return most;
    }

    long LeftOf(in Candidate candidate) => candidate.Value - _prices.CostOf(PricedPlace.Of(_problem, _noDays, candidate));

    long[] LeftFrom(Candidates member)
    {
        var left = new long[_problem.Clock.Starts.Length + 1];
        foreach (var candidate in member.ByOption.SelectMany(option => option))
            left[candidate.Slot] = Math.Max(left[candidate.Slot], LeftOf(candidate));
        for (var slot = left.Length - 2; slot >= 0; slot--)
            left[slot] = Math.Max(left[slot], left[slot + 1]);
        return left;
    }
}
