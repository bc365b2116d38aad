namespace Afterset.Scheduling;

/// <summary>
/// The best schedule for a few sessions that compete: branch and bound over what comes next in time. A branch is cut when
/// the sessions left, each at its best after the last one, cannot make up for what the best schedule is ahead; or when
/// the same sessions were placed before in a way that leaves no less.
/// </summary>
sealed class GroupSearch
{
    readonly SchedulingProblem _problem;
    readonly Candidates[] _members;
    readonly ulong[] _likeBefore;
    readonly DayLoad _days;
    readonly DeepWork _deep;
    readonly Dictionary<ulong, List<Label>> _seen = [];
    readonly StepCounter _steps;
    readonly PriceBound? _prices;
    readonly long _ceiling;
    Label _best = Label.Empty;
    long _bestValue;

    /// <param name="problem">The problem.</param>
    /// <param name="members">The sessions of the group.</param>
    /// <param name="known">The value of a schedule that is known.</param>
    /// <param name="ceiling">No schedule is worth more than this.</param>
    /// <param name="steps">How many steps are left.</param>
    /// <param name="prices">A sharper bound; null: none.</param>
    internal GroupSearch(
        SchedulingProblem problem,
        IReadOnlyList<Candidates> members,
        long known,
        long ceiling,
        StepCounter steps,
        PriceBound? prices = null)
    {
        _problem = problem;
        _members = [.. members];
        _likeBefore = [.. _members.Select((member, index) => BitOf(Array.FindLastIndex(_members, Math.Max(0, index - 1), index, member.IsLike)))];
        _days = problem.NewDays();
        _deep = problem.NewDeep();
        _steps = steps;
        _prices = prices;
        _bestValue = known;
        _ceiling = ceiling;
    }

    /// <summary>A schedule that is worth more than the known one, the best unless the steps ran out; null when none is.</summary>
    internal IReadOnlyList<Candidate>? Run()
    {
        Extend(Label.Empty);
        if (_best.Before is null)
            return null;
        var placed = new List<Candidate>();
        for (var label = _best; label.Before is { } before; label = before)
            placed.Add(label.Last);
        return placed;
    }

    static ulong BitOf(int member) => member < 0 ? 0 : 1UL << member;

    // Sessions that are alike come in the order of their ids: the others would be the same schedules with other names.
    void Extend(Label label)
    {
        for (var member = 0; member < _members.Length; member++)
        {
            var bit = BitOf(member);
            var isInTurn = (label.Members & bit) == 0 && (_likeBefore[member] & ~label.Members) == 0;
            if (!isInTurn || _members[member].BestFrom(label.Next) == 0)
                continue;
            var others = BestOfOthers(label.Members | bit, label.Next);
            foreach (var candidates in _members[member].ByOption)
                ExtendBy(label, candidates, bit, others);
        }
    }

    void ExtendBy(Label label, List<Candidate> candidates, ulong bit, long others)
    {
        foreach (var candidate in candidates)
        {
            if (label.Value + candidate.Worth + others <= _bestValue || _bestValue >= _ceiling || !_steps.Take())
                return;
            if (candidate.Slot >= label.Next
                && label.Value + candidate.Value + BestOfOthers(label.Members | bit, candidate.Next) > _bestValue
                && _days.Fits(candidate))
            {
                Place(label, candidate, bit);
            }
        }
    }

    void Place(Label label, in Candidate candidate, ulong bit)
    {
        var isDeep = _problem.Sessions[candidate.Session].IsDeep;
        if (isDeep && !_deep.Fits(candidate.Start))
            return;
        _days.Add(candidate);
        if (isDeep)
            _deep.Add(candidate.Start);

        var next = Following(label, candidate, bit, isDeep);
        if (next.Value > _bestValue)
            (_best, _bestValue) = (next, next.Value);
        if (CanBeBetter(next) && !WasSeen(next))
            Extend(next);

        _days.Remove(candidate);
        if (isDeep)
            _deep.RemoveLast();
    }

    Label Following(Label label, in Candidate candidate, ulong bit, bool isDeep)
    {
        var day = candidate.Next < _problem.Clock.Starts.Length ? _days.DayOf(candidate.Next) : -1;
        var used = day < 0 ? 0 : _days.UsedOn(day);
        return new(label, candidate, isDeep, label.Members | bit, label.Value + candidate.Value, day, used);
    }

    /// <summary>The most that the members not yet named can add from here on, if they did not compete.</summary>
    long BestOfOthers(ulong named, int slot)
    {
        var sum = 0L;
        for (var member = 0; member < _members.Length; member++)
        {
            if ((named & BitOf(member)) == 0)
                sum += _members[member].BestFrom(slot);
        }

        return sum;
    }

    bool CanBeBetter(Label label) => _prices is null || label.Value + _prices.MostAfter(label, _days) > _bestValue;

    bool WasSeen(Label label)
    {
        if (!_problem.Clock.IsMonotone)
            return false;
        if (!_seen.TryGetValue(label.Members, out var others))
            _seen[label.Members] = others = [];
        foreach (var other in others)
        {
            if (other.IsAsGoodAs(label))
                return true;
        }

        others.RemoveAll(label.IsAsGoodAs);
        others.Add(label);
        return false;
    }
}
