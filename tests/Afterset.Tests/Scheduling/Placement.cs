using Afterset.Scheduling;

namespace Afterset.Tests.Scheduling;

/// <summary>A session at a time. All times in these tests are whole minutes.</summary>
sealed record Placement(SessionRequest Session, DateTimeOffset Start, SessionOption Option)
{
    Dictionary<DateOnly, int>? _minutesByDay;

    internal DateTimeOffset End => Start + Option.Duration;

    internal TimeRange Range => new(Start, End);

    internal IEnumerable<DateTimeOffset> Minutes
    {
        get
        {
            for (var minute = Start; minute < End; minute = minute.AddMinutes(1))
                yield return minute;
        }
    }

    internal IReadOnlyDictionary<DateOnly, int> MinutesByDay(TimeZoneInfo zone) =>
        _minutesByDay ??= Minutes
            .CountBy(minute => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(minute, zone).DateTime))
            .ToDictionary();

    internal double WorthWith(SchedulingRules rules) =>
        Option.Benefit - (rules.LatenessPerHour * Math.Abs((Start - Session.Preferred).TotalHours));

    internal static IReadOnlyList<Placement> Of(ScheduleRequest request, Schedule schedule) =>
    [
        .. schedule.Placed.Select(placed => new Placement(
            request.Sessions.Single(session => string.Equals(session.Id, placed.Id, StringComparison.Ordinal)),
            placed.Start,
            placed.Option)),
    ];
}
