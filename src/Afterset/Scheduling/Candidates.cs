namespace Afterset.Scheduling;

/// <summary>All ways to place one session that are allowed while nothing else is placed, and worth more than nothing.</summary>
/// <remarks>
/// An option that takes longer than another and is not worth more is left out: wherever it fits, the other does. Nothing
/// else is left out, or the schedule would not be the best.
/// </remarks>
sealed class Candidates
{
    readonly SessionRequest _request;
    readonly SessionOption[] _options;
    readonly List<Candidate>[] _byOption;
    readonly int _slots;
    long[]? _bestFrom;

    internal Candidates(SchedulingProblem problem, int session)
    {
        _request = problem.Sessions[session];
        _options = [.. OptionsOf(_request)];
        _slots = problem.Clock.Starts.Length;
        _byOption = [.. _options.Select(option => NearestFirst(problem, session, option))];
        Best = BestOf(_byOption);
    }

    Candidates(Candidates other, Predicate<Candidate> keep)
    {
        _request = other._request;
        _options = other._options;
        _slots = other._slots;
        _byOption = [.. other._byOption.Select(candidates => candidates.FindAll(keep))];
        Best = BestOf(_byOption);
    }

    /// <summary>Whether the session is deep.</summary>
    internal bool IsDeep => _request.IsDeep;

    /// <summary>The best of all; null when there is none.</summary>
    internal Candidate? Best { get; }

    /// <summary>For each option, from the preferred start outwards, so that worth never rises.</summary>
    internal IReadOnlyList<List<Candidate>> ByOption => _byOption;

    /// <summary>The most that the session can add when it starts at this place of the grid or later; at least zero.</summary>
    internal long BestFrom(int slot) => (_bestFrom ??= FindBestFrom())[slot];

    /// <summary>The same session with fewer candidates.</summary>
    internal Candidates Where(Predicate<Candidate> keep) => new(this, keep);

    /// <summary>Whether the two differ in nothing but the id, so that they can change places.</summary>
    internal bool IsLike(Candidates other) =>
        _request.Window == other._request.Window
        && _request.Preferred == other._request.Preferred
        && _request.IsDeep == other._request.IsDeep
        && _options.AsSpan().SequenceEqual(other._options);

    /// <summary>The options worth considering, shortest first, each worth more than the one before.</summary>
    static IEnumerable<SessionOption> OptionsOf(SessionRequest request)
    {
        var most = 0.0;
        foreach (var option in request.Options.OrderBy(option => option.Duration).ThenByDescending(option => option.Benefit))
        {
            if (option.Benefit <= most)
                continue;
            most = option.Benefit;
            yield return option;
        }
    }

    static Candidate? BestOf(List<Candidate>[] byOption)
    {
        Candidate? best = null;
        foreach (var candidates in byOption)
        {
            foreach (var candidate in candidates)
            {
                if (best is not { } known || candidate.Value > known.Value)
                    best = candidate;
            }
        }

        return best;
    }

    static List<Candidate> NearestFirst(SchedulingProblem problem, int session, SessionOption option)
    {
        var inOrder = Allowed(problem, session, option);
        var preferred = problem.Sessions[session].Preferred.UtcTicks;
        var after = inOrder.FindIndex(candidate => candidate.Start >= preferred);
        if (after < 0)
            after = inOrder.Count;
        var before = after - 1;
        var nearest = new List<Candidate>(inOrder.Count);
        while (before >= 0 || after < inOrder.Count)
        {
            var isBefore = after == inOrder.Count || (before >= 0 && inOrder[before].Worth >= inOrder[after].Worth);
            nearest.Add(inOrder[isBefore ? before-- : after++]);
        }

        return nearest;
    }

    static List<Candidate> Allowed(SchedulingProblem problem, int session, SessionOption option)
    {
        var allowed = new List<Candidate>();
        var request = problem.Sessions[session];
        var window = problem.Window(request);
        var (days, deep) = (problem.NewDays(), problem.NewDeep());
        var worth = problem.WorthOf(option);
        var rest = option.Duration.Ticks + problem.Gap;
        foreach (var range in request.IsDeep ? problem.FreeForDeep : problem.Free)
        {
            var until = Math.Min(range.End.UtcTicks, window.End.UtcTicks) - option.Duration.Ticks;
            var from = Math.Max(range.Start.UtcTicks, window.Start.UtcTicks);
            for (var slot = from <= until ? problem.Clock.SlotAt(from) : int.MaxValue; slot < problem.Clock.Starts.Length; slot++)
            {
                var start = problem.Clock.Starts[slot];
                if (start > until)
                    break;
                var left = worth - problem.LossAt(request, start);
                if (left <= 0 || (request.IsDeep && !deep.Fits(start)))
                    continue;
                var next = problem.Clock.SlotAt(start + rest, slot + (int)Math.Min(rest / problem.Request.Rules.Grid.Ticks, int.MaxValue / 2));
                var candidate = new Candidate(session, option, slot, next, start, start + option.Duration.Ticks, left);
                if (days.Fits(candidate))
                    allowed.Add(candidate);
            }
        }

        return allowed;
    }

    long[] FindBestFrom()
    {
        var best = new long[_slots + 1];
        foreach (var candidates in _byOption)
        {
            foreach (var candidate in candidates)
                best[candidate.Slot] = Math.Max(best[candidate.Slot], candidate.Value);
        }

        for (var slot = _slots - 1; slot >= 0; slot--)
            best[slot] = Math.Max(best[slot], best[slot + 1]);
        return best;
    }
}
