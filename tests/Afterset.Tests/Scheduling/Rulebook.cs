using Afterset.Scheduling;

namespace Afterset.Tests.Scheduling;

/// <summary>The rules once more, as literally as can be and minute by minute: what the scheduler is held against.</summary>
static class Rulebook
{
    /// <summary>The first rule that a session breaks on its own; null: none.</summary>
    internal static string? BrokenAlone(ScheduleRequest request, Placement placement)
    {
        var (session, rules) = (placement.Session, request.Rules);
        return !session.Options.Contains(placement.Option) ? "not an option"
            : placement.Start < session.Window.Start || placement.End > session.Window.End ? "outside its window"
            : placement.Start < request.NotBefore ? "before the earliest start"
            : Clock(request, placement.Start).TimeOfDay.Ticks % rules.Grid.Ticks != 0 ? "off the grid"
            : placement.Minutes.Any(minute => request.Busy.Any(busy => busy.Contains(minute))) ? "in busy time"
            : placement.Minutes.Any(minute => IsQuiet(Clock(request, minute), rules)) ? "in quiet hours"
            : session.IsDeep && placement.Minutes.Any(minute => IsBeforeEvent(minute, rules)) ? "deep before an event"
            : null;
    }

    /// <summary>The first rule that sessions break together; null: none.</summary>
    internal static string? BrokenTogether(ScheduleRequest request, IReadOnlyList<Placement> placements)
    {
        var pairs = placements.SelectMany((a, i) => placements.Skip(i + 1).Select(b => (A: a, B: b))).ToList();
        return pairs.Exists(pair => pair.A.Range.Overlaps(pair.B.Range)) ? "two at once"
            : pairs.Exists(pair => !KeepGap(pair.A, pair.B, request.Rules.Gap)) ? "no gap"
            : BreaksDeep(request, placements) ? "too much deep work"
            : BreaksDay(request, placements) ? "too much in a day"
            : null;
    }

    static DateTime Clock(ScheduleRequest request, DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, request.Zone).DateTime;

    static bool IsQuiet(DateTime clock, SchedulingRules rules)
    {
        var time = TimeOnly.FromDateTime(clock);
        return rules.QuietFrom <= rules.QuietUntil
            ? rules.QuietFrom <= time && time < rules.QuietUntil
            : rules.QuietFrom <= time || time < rules.QuietUntil;
    }

    static bool IsBeforeEvent(DateTimeOffset minute, SchedulingRules rules) =>
        rules.Events.Any(start => start - rules.NoDeepBeforeEvent <= minute && minute < start);

    static bool KeepGap(Placement a, Placement b, TimeSpan gap) => b.Start - a.End >= gap || a.Start - b.End >= gap;

    static bool BreaksDeep(ScheduleRequest request, IReadOnlyList<Placement> placements)
    {
        var placed = placements.Where(placement => placement.Session.IsDeep).Select(placement => placement.Start).ToList();
        DateTimeOffset[] all = [.. placed, .. request.EarlierDeep];
        var isTooSoon = placed.Index().Any(a => all.Index().Any(b =>
            a.Index != b.Index && (a.Item - b.Item).Duration() < request.Rules.DeepSpacing));
        var isTooMany = all.Any(first =>
        {
            var week = new TimeRange(first, first.AddDays(7));
            return placed.Exists(week.Contains) && all.Count(week.Contains) > request.Rules.MostDeepInSevenDays;
        });
        return isTooSoon || isTooMany;
    }

    static bool BreaksDay(ScheduleRequest request, IReadOnlyList<Placement> placements) =>
        placements
            .SelectMany(placement => placement.MinutesByDay(request.Zone))
            .GroupBy(day => day.Key, day => day.Value)
            .Any(day => TimeSpan.FromMinutes(day.Sum()) + request.EarlierMinutes.GetValueOrDefault(day.Key) > request.Rules.DailyLimit);
}
