namespace Afterset.Scheduling;

/// <summary>Finds out why a session has no place.</summary>
sealed class Obstacles(SchedulingProblem problem, IReadOnlyList<Candidates> candidates, Timetable timetable)
{
    /// <summary>What stood in the way, the first in the order of the reasons that left nothing.</summary>
    internal UnplacedReason Of(int session) =>
        candidates[session].Best is null ? OnItsOwn(session) : AmongOthers(session);

    UnplacedReason AmongOthers(int session)
    {
        var all = candidates[session].ByOption.SelectMany(option => option).ToList();
        var afterDeep = all.FindAll(candidate => timetable.FitsDeep(candidate));
        return afterDeep.Count == 0 ? UnplacedReason.TooSoonAfterDeep
            : !afterDeep.Exists(candidate => timetable.FitsDays(candidate)) ? UnplacedReason.DailyMinutesUsedUp
            : UnplacedReason.BetterSessionTookItsPlace;
    }

    UnplacedReason OnItsOwn(int session)
    {
        var request = problem.Sessions[session];
        var shortest = request.Options.MinBy(option => (option.Benefit <= 0, option.Duration));
        IEnumerable<TimeRange> window = [problem.Window(request)];
        var awake = problem.Busy.Concat(problem.Quiet);
        if (Starts(window, problem.Busy, shortest).Count == 0)
            return UnplacedReason.NoFreeTime;
        if (Starts(window, awake, shortest).Count == 0)
            return UnplacedReason.QuietHours;
        var left = Starts(window, request.IsDeep ? awake.Concat(problem.BeforeEvents) : awake, shortest);
        if (left.Count == 0)
            return UnplacedReason.BeforeEvent;
        var deep = problem.NewDeep();
        left.RemoveAll(slot => request.IsDeep && !deep.Fits(problem.Clock.Starts[slot]));
        if (left.Count == 0)
            return UnplacedReason.TooSoonAfterDeep;
        var days = problem.NewDays();
        return left.Exists(slot => days.Fits(At(session, slot, shortest)))
            ? UnplacedReason.NothingGained
            : UnplacedReason.DailyMinutesUsedUp;
    }

    Candidate At(int session, int slot, SessionOption option)
    {
        var start = problem.Clock.Starts[slot];
        return new(session, option, slot, slot, start, start + option.Duration.Ticks, 0);
    }

    List<int> Starts(IEnumerable<TimeRange> window, IEnumerable<TimeRange> holes, SessionOption option)
    {
        var starts = new List<int>();
        foreach (var range in TimeRanges.Subtract(window, holes))
        {
            var until = range.End.UtcTicks - option.Duration.Ticks;
            for (var slot = problem.Clock.SlotAt(range.Start.UtcTicks); slot < problem.Clock.Starts.Length; slot++)
            {
                if (problem.Clock.Starts[slot] > until)
                    break;
                starts.Add(slot);
            }
        }

        return starts;
    }
}
