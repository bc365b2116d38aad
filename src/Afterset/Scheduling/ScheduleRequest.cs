namespace Afterset.Scheduling;

/// <summary>What to place, and around what.</summary>
/// <param name="Sessions">The sessions wanted, in any order.</param>
/// <param name="Busy">When the person has no time, in any order; ranges may overlap.</param>
/// <param name="Zone">The person's clock.</param>
/// <param name="Rules">What every schedule obeys.</param>
/// <param name="EarlierDeep">When deep sessions started, or will start, that are not to be placed any more.</param>
/// <param name="EarlierMinutes">Time in such sessions, deep or not, by the person's calendar day; a day not named has none.</param>
/// <param name="NotBefore">Nothing starts before this.</param>
public sealed record ScheduleRequest(
    IReadOnlyList<SessionRequest> Sessions,
    IReadOnlyList<TimeRange> Busy,
    TimeZoneInfo Zone,
    SchedulingRules Rules,
    IReadOnlyList<DateTimeOffset> EarlierDeep,
    IReadOnlyDictionary<DateOnly, TimeSpan> EarlierMinutes,
    DateTimeOffset NotBefore);
