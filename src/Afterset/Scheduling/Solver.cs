using System.Diagnostics;

namespace Afterset.Scheduling;

/// <summary>
/// Solves every session alone, then joins those that get into each other's way and solves them together, until none do.
/// What groups are worth alone is the most that they can be worth together, so a schedule without conflicts is the best.
/// </summary>
sealed class Solver
{
    /// <summary>Most searches need fewer; the others are worth the time that good prices take.</summary>
    const int QuickSteps = 20_000;

    readonly SchedulingProblem _problem;
    readonly Candidates[] _candidates;
    readonly Conflicts _conflicts;
    readonly StepCounter _steps;

    internal Solver(SchedulingProblem problem, Candidates[] candidates)
    {
        _problem = problem;
        _candidates = candidates;
        _conflicts = new(problem);
        _steps = new(problem.Request.Rules.MostSteps);
    }

    /// <summary>The best schedule, in order of time; the best that was found when the steps ran out.</summary>
    internal (IReadOnlyList<Candidate> Placed, bool IsOptimal) Run()
    {
        var (placed, isOptimal) = Search();
        return (InOrderOfId(placed), isOptimal);
    }

    (IReadOnlyList<Candidate> Placed, bool IsOptimal) Search()
    {
        List<Group> groups = [.. _candidates.Select((candidates, session) =>
            new Group([session], candidates.Best is { } best ? [best] : []))];
        while (true)
        {
            var placed = groups.SelectMany(group => group.Placed).OrderBy(candidate => candidate.Start).ToList();
            if (_conflicts.First(placed) is not { } conflict)
                return (placed, IsOptimal: true);

            var inConflict = groups.Where(group => group.Members.Any(conflict.Contains)).ToList();
            if (inConflict.Count < 2)
                throw new UnreachableException("A group broke a rule on its own.");
            groups.RemoveAll(inConflict.Contains);
            groups.Add(Join(inConflict));
            if (_steps.RanOut)
                return (Repair(groups), IsOptimal: false);
        }
    }

    Group Join(List<Group> groups)
    {
        int[] members = [.. groups.SelectMany(group => group.Members).Order()];
        Candidates[] candidates = [.. members.Select(member => _candidates[member])];
        var known = new Group(members, BestGreedy(members).Placed);
        var ceiling = groups.Sum(group => group.Value);

        var quick = new StepCounter(Math.Min(QuickSteps, _steps.Left));
        known = Better(known, new GroupSearch(_problem, candidates, known.Value, ceiling, quick));
        _steps.Take(quick.Taken);
        if (!quick.RanOut)
            return known;

        var prices = _steps.Left > 0 && PriceBound.IsWithinReach(_problem, candidates) ? new PriceBound(_problem, candidates, known.Value) : null;
        return Better(known, new GroupSearch(_problem, prices?.Members ?? candidates, known.Value, ceiling, _steps, prices));
    }

    static Group Better(Group known, GroupSearch search) => search.Run() is { } placed ? known with { Placed = placed } : known;

    Timetable BestGreedy(IReadOnlyList<int> members)
    {
        int[] byWorth = [.. members.OrderByDescending(member => _candidates[member].Best?.Value)];
        int[] byTime = [.. members.OrderBy(member => _candidates[member].Best?.Start)];
        var best = new Timetable(_problem, _candidates);
        foreach (var order in (int[][])[byWorth, byTime])
        {
            foreach (var isShortFirst in (bool[])[false, true])
            {
                var greedy = Timetable.Greedy(_problem, _candidates, order, isShortFirst);
                if (greedy.Value > best.Value)
                    best = greedy;
            }
        }

        return best;
    }

    IReadOnlyList<Candidate> Repair(List<Group> groups)
    {
        int[] all = [.. Enumerable.Range(0, _candidates.Length)];
        var greedy = BestGreedy(all);
        var repaired = new Timetable(_problem, _candidates);
        repaired.AddThatFit(groups.SelectMany(group => group.Placed).OrderByDescending(candidate => candidate.Value).ThenBy(candidate => candidate.Session));
        repaired.Fill(all);
        var best = greedy.Value > repaired.Value ? greedy : repaired;
        return [.. best.Placed.OrderBy(candidate => candidate.Start)];
    }

    /// <summary>The same schedule, with the sessions that are alike in order of id.</summary>
    List<Candidate> InOrderOfId(IReadOnlyList<Candidate> placed)
    {
        var left = Enumerable.Range(0, _candidates.Length).ToList();
        var renamed = new List<Candidate>(placed.Count);
        foreach (var candidate in placed)
        {
            var first = left.Find(session => _candidates[session].IsLike(_candidates[candidate.Session]));
            left.Remove(first);
            renamed.Add(candidate with { Session = first });
        }

        return renamed;
    }
}
