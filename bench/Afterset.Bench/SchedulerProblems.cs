using Afterset.Scheduling;

namespace Afterset.Bench;

/// <summary>What the scheduler is measured on.</summary>
static class SchedulerProblems
{
    static readonly DateTimeOffset Monday = new(2026, 6, 1, 0, 0, 0, TimeSpan.FromHours(2));

    static readonly SchedulingRules Rules = new()
    {
        DailyLimit = TimeSpan.FromMinutes(60),
        QuietFrom = new(22, 0),
        QuietUntil = new(7, 0),
        Gap = TimeSpan.FromMinutes(60),
        DeepSpacing = TimeSpan.FromHours(48),
        MostDeepInSevenDays = 3,
        Grid = TimeSpan.FromMinutes(5),
        LatenessPerHour = 0.25,
        Events = [Monday.AddDays(6).AddHours(9)],
        NoDeepBeforeEvent = TimeSpan.FromHours(48),
        MostSteps = 100_000,
    };

    /// <summary>Three workouts, two sessions each, around work and evenings out; on Wednesday three compete.</summary>
    internal static ScheduleRequest Week { get; } = Request(
        Rules,
        Session("mon-evening", 0, 18, 40, 20, isDeep: false),
        Session("tue-deep", 0, 30, 84, 36, isDeep: true),
        Session("wed-evening", 2, 18, 40, 20, isDeep: false),
        Session("wed-deep", 2, 10, 84, 18.5, isDeep: true),
        Session("fri-evening", 4, 18, 40, 20, isDeep: false),
        Session("sat-deep", 4, 19, 84, 36, isDeep: true));

    /// <summary>Eight sessions that all want Wednesday evening and have the whole week.</summary>
    internal static ScheduleRequest Jam { get; } = Request(
        Rules with { DeepSpacing = TimeSpan.FromHours(24) },
        [.. Enumerable.Range(0, 8).Select(i => Session($"{i}", 0, 7, 160, 66 + (i * 0.25), isDeep: i % 3 == 0))]);

    /// <summary>Sessions that all want the same evening, which has nothing else in it.</summary>
    internal static ScheduleRequest OneEvening(int sessions)
    {
        var rules = Rules with { DailyLimit = TimeSpan.FromHours(2), Gap = TimeSpan.FromMinutes(10) };
        var wanted = Enumerable.Range(0, sessions).Select(i => Session($"{i}", 0, 17, 22, 19 + (i * 0.25), isDeep: false));
        return Request(rules, [.. wanted]) with { Busy = [], EarlierMinutes = new Dictionary<DateOnly, TimeSpan>() };
    }

    /// <summary>The worth of the best schedule, found by trying every one; for problems with nothing but a gap and a daily limit.</summary>
    internal static double BestByTrying(ScheduleRequest request, ReadOnlySpan<TimeRange> placed, int next)
    {
        if (next == request.Sessions.Count)
            return 0;
        var session = request.Sessions[next];
        var best = BestByTrying(request, placed, next + 1);
        for (var start = session.Window.Start; start < session.Window.End; start += request.Rules.Grid)
        {
            foreach (var option in session.Options)
            {
                var range = new TimeRange(start, start + option.Duration);
                if (!session.Window.Contains(range) || !Fits(request.Rules, placed, range))
                    continue;
                var lost = request.Rules.LatenessPerHour * Math.Abs((start - session.Preferred).TotalHours);
                best = Math.Max(best, option.Benefit - lost + BestByTrying(request, [.. placed, range], next + 1));
            }
        }

        return best;
    }

    static bool Fits(SchedulingRules rules, ReadOnlySpan<TimeRange> placed, TimeRange range)
    {
        var used = range.Duration;
        foreach (var other in placed)
        {
            if (range.Start < other.End + rules.Gap && other.Start < range.End + rules.Gap)
                return false;
            used += other.Duration;
        }

        return used <= rules.DailyLimit;
    }

    static SessionRequest Session(string id, int day, double from, double until, double preferred, bool isDeep) => new(
        id,
        new(Monday.AddDays(day).AddHours(from), Monday.AddDays(day).AddHours(until)),
        Monday.AddDays(day).AddHours(preferred),
        [new(TimeSpan.FromMinutes(30), 10), new(TimeSpan.FromMinutes(15), 6)],
        isDeep);

    static ScheduleRequest Request(SchedulingRules rules, params SessionRequest[] sessions) => new(
        sessions,
        [.. Enumerable.Range(0, 7).SelectMany(Diary)],
        TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"),
        rules,
        [Monday.AddDays(-2).AddHours(18)],
        new Dictionary<DateOnly, TimeSpan> { [new(2026, 6, 1)] = TimeSpan.FromMinutes(15) },
        Monday);

    static IEnumerable<TimeRange> Diary(int day)
    {
        var midnight = Monday.AddDays(day);
        if (day < 5)
        {
            yield return new(midnight.AddHours(8.5), midnight.AddHours(12));
            yield return new(midnight.AddHours(12.75), midnight.AddHours(17.5));
        }

        yield return new(midnight.AddHours(19), midnight.AddHours(19.75 + (day % 3 * 0.5)));
    }
}
