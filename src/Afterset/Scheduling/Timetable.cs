namespace Afterset.Scheduling;

/// <summary>Sessions that have a place and obey every rule together.</summary>
sealed class Timetable
{
    readonly SchedulingProblem _problem;
    readonly IReadOnlyList<Candidates> _candidates;
    readonly List<Candidate> _placed = [];
    readonly DayLoad _days;

    internal Timetable(SchedulingProblem problem, IReadOnlyList<Candidates> candidates)
    {
        _problem = problem;
        _candidates = candidates;
        _days = problem.NewDays();
    }

    internal IReadOnlyList<Candidate> Placed => _placed;

    internal long Value => _placed.Sum(candidate => candidate.Value);

    /// <summary>
    /// A timetable made by giving each session in turn the best place left, then letting each move to a better one.
    /// </summary>
    /// <param name="problem">The problem.</param>
    /// <param name="candidates">The candidates of each session.</param>
    /// <param name="order">Which sessions, and in which order.</param>
    /// <param name="isShortFirst">Whether each is done short at first, so that more find a place.</param>
    internal static Timetable Greedy(
        SchedulingProblem problem, IReadOnlyList<Candidates> candidates, IReadOnlyList<int> order, bool isShortFirst)
    {
        var timetable = new Timetable(problem, candidates);
        foreach (var session in order.Where(_ => isShortFirst))
            timetable.Improve(session, mostOptions: 1);
        timetable.Fill(order);
        return timetable;
    }

    /// <summary>Gives each session that has no place the best one left; then lets each move, as long as that gains something.</summary>
    internal void Fill(IReadOnlyList<int> sessions)
    {
        var before = -1L;
        while (before != Value)
        {
            before = Value;
            foreach (var session in sessions)
                Improve(session, int.MaxValue);
        }
    }

    /// <summary>Places the sessions of a list that fit.</summary>
    internal void AddThatFit(IEnumerable<Candidate> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (Fits(candidate))
                Add(candidate);
        }
    }

    internal bool Fits(in Candidate candidate) =>
        !IsBlocked(candidate) && FitsDays(candidate) && FitsDeep(candidate);

    internal bool FitsDays(in Candidate candidate) => _days.Fits(candidate);

    /// <summary>Whether deep work would still keep its spacing and its share of the week.</summary>
    internal bool FitsDeep(in Candidate candidate)
    {
        if (!_candidates[candidate.Session].IsDeep)
            return true;
        var deep = _problem.NewDeep();
        foreach (var other in _placed.Where(other => _candidates[other.Session].IsDeep))
            deep.Add(other.Start);
        return deep.Fits(candidate.Start);
    }

    bool IsBlocked(in Candidate candidate)
    {
        foreach (var other in _placed)
        {
            if (candidate.Start < other.End + _problem.Gap && other.Start < candidate.End + _problem.Gap)
                return true;
        }

        return false;
    }

    void Improve(int session, int mostOptions)
    {
        var at = _placed.FindIndex(candidate => candidate.Session == session);
        var best = at < 0 ? default(Candidate?) : _placed[at];
        if (best is { } old)
        {
            _placed.RemoveAt(at);
            _days.Remove(old);
        }

        foreach (var candidates in _candidates[session].ByOption.Take(mostOptions))
        {
            foreach (var candidate in candidates)
            {
                if (best is { } known && candidate.Worth < known.Worth)
                    break;
                if ((best is null || candidate.Value > best.Value.Value) && Fits(candidate))
                    best = candidate;
            }
        }

        if (best is { } found)
            Add(found);
    }

    void Add(in Candidate candidate)
    {
        _placed.Add(candidate);
        _days.Add(candidate);
    }
}
