using Afterset.Scheduling;

namespace Afterset.Tests.Scheduling;

/// <summary>Requests written by hand.</summary>
static class ScheduleExamples
{
    internal static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    internal static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, null);

    internal static SessionRequest Session(string id, string from, string until, string preferred, bool isDeep = false) =>
        new(id, new(At(from), At(until)), At(preferred), [new(TimeSpan.FromMinutes(30), 10)], isDeep);

    internal static ScheduleRequest Request(SchedulingRules rules, params SessionRequest[] sessions) =>
        new(sessions, [], Berlin, rules, [], new Dictionary<DateOnly, TimeSpan>(), DateTimeOffset.MinValue);

    /// <summary>One letter, time and offset for each session placed.</summary>
    internal static string Times(ScheduleRequest request) =>
        string.Join(", ", Scheduler.Schedule(request).Placed.Select(placed => $"{placed.Id} {placed.Start:MM-dd HH:mm zzz}"));
}
