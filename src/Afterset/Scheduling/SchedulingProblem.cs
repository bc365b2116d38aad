namespace Afterset.Scheduling;

/// <summary>A request made ready for searching: instants as ticks, worth as whole numbers, sessions in order of id.</summary>
/// <remarks>Worth is counted in whole numbers so that equal is equal, in whatever order it is added up.</remarks>
sealed class SchedulingProblem
{
    const double Millionths = 1e6;

    readonly DayLoad _days;
    readonly DeepWork _deep;

    internal SchedulingProblem(ScheduleRequest request)
    {
        RequestChecks.Check(request);
        Request = request;
        Sessions = [.. request.Sessions.OrderBy(session => session.Id, StringComparer.Ordinal)];
        Gap = request.Rules.Gap.Ticks;
        var windows = Sessions.Select(Window).Where(window => !window.IsEmpty).ToList();
        var from = windows.Count == 0 ? 0 : windows.Min(window => window.Start).UtcTicks;
        var until = windows.Count == 0 ? 0 : windows.Max(window => window.End).UtcTicks;
        RequestChecks.CheckSpan(request, from, until);

        Clock = new(request.Zone, from, until, request.Rules.Grid.Ticks);
        _days = new(Clock, request.Rules.DailyLimit, request.EarlierMinutes);
        _deep = new(request.Rules, request.EarlierDeep, from, until);
        Scale = (Clock.Starts.Length * (long)Sessions.Count) + 1;
        Busy = TimeRanges.Merge(request.Busy);
        Quiet = TimeRanges.Merge(Clock.Quiet(request.Rules.QuietFrom, request.Rules.QuietUntil));
        BeforeEvents = TimeRanges.Merge(request.Rules.Events
            .Where(start => start.UtcTicks > from)
            .Select(start => new TimeRange(new(Math.Max(from, start.UtcTicks - request.Rules.NoDeepBeforeEvent.Ticks), TimeSpan.Zero), start)));
        Free = TimeRanges.Subtract([new(new(from, TimeSpan.Zero), new(until, TimeSpan.Zero))], Busy.Concat(Quiet));
        FreeForDeep = TimeRanges.Subtract(Free, BeforeEvents);
    }

    internal ScheduleRequest Request { get; }

    internal IReadOnlyList<SessionRequest> Sessions { get; }

    internal LocalClock Clock { get; }

    internal long Gap { get; }

    internal IReadOnlyList<TimeRange> Busy { get; }

    internal IReadOnlyList<TimeRange> Quiet { get; }

    internal IReadOnlyList<TimeRange> BeforeEvents { get; }

    internal IReadOnlyList<TimeRange> Free { get; }

    internal IReadOnlyList<TimeRange> FreeForDeep { get; }

    /// <summary>A millionth of benefit in units of worth: more than all the grid places that one schedule can add up.</summary>
    internal long Scale { get; }

    /// <summary>Where a session may lie, as far as its window and the earliest start go.</summary>
    internal TimeRange Window(SessionRequest session) =>
        session.Window.Start < Request.NotBefore ? session.Window with { Start = Request.NotBefore } : session.Window;

    /// <summary>Days with nothing but what was there before.</summary>
    internal DayLoad NewDays() => _days.Copy();

    /// <summary>Deep work with nothing but what was there before.</summary>
    internal DeepWork NewDeep() => _deep.Copy();

    /// <summary>Worth of an option at the preferred time.</summary>
    internal long WorthOf(SessionOption option) => (long)Math.Round(option.Benefit * Millionths) * Scale;

    /// <summary>Worth lost by starting here; more than any option has where it would be more than the largest benefit.</summary>
    internal long LossAt(SessionRequest session, long start)
    {
        var hours = Math.Abs(start - session.Preferred.UtcTicks) / (double)TimeSpan.TicksPerHour;
        return (long)Math.Round(Math.Min(hours * Request.Rules.LatenessPerHour, 2 * SessionOption.MostBenefit) * Millionths) * Scale;
    }

    /// <summary>Worth as benefit again.</summary>
    internal double BenefitOf(long worth) => worth / Scale / Millionths;
}
