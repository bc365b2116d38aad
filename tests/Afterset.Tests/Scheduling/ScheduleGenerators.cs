using Afterset.Scheduling;
using CsCheck;

namespace Afterset.Tests.Scheduling;

/// <summary>Requests at random, in whole minutes.</summary>
static class ScheduleGenerators
{
    static readonly Gen<(TimeZoneInfo Zone, DateTimeOffset Start)> SomeWhere = Gen.OneOf(
        At("UTC", "2026-03-02T00:00Z"),
        At("Europe/Berlin", "2026-10-24T12:00Z"),
        At("Europe/Berlin", "2027-03-27T12:00Z"),
        At("Europe/Berlin", "2027-03-27T22:00Z"),
        At("Asia/Kolkata", "2026-06-01T03:10Z"),
        At("Australia/Lord_Howe", "2026-04-04T06:00Z"),
        At("Australia/Lord_Howe", "2026-10-03T06:00Z"),
        At("America/Havana", "2026-11-01T00:00Z"),
        At("America/St_Johns", "2008-11-01T20:00Z"));

    /// <summary>Few sessions and few starts: small enough to try every schedule.</summary>
    internal static readonly Gen<ScheduleRequest> Small =
        from grid in Gen.OneOf<int>([20, 30, 60, 90, 240, 720, 1440])
        from request in Some(grid, starts: 9, Gen.Int[1, 3], SomeRange)
        select request;

    /// <summary>Four or five sessions that all want the same few hours, at times some of them alike: the search has to think.</summary>
    internal static readonly Gen<ScheduleRequest> Crowd =
        from grid in Gen.OneOf<int>([20, 60, 240])
        from request in Some(grid, starts: 6, Gen.Int[4, 5], (start, step, starts) => Gen.Const(new TimeRange(start, start.AddMinutes(step * starts))))
        from kinds in Gen.Int[1, 9]
        select request with
        {
            Busy = [.. request.Busy.Skip(2)],
            NotBefore = DateTimeOffset.MinValue,
            Sessions =
            [
                .. request.Sessions.Select((session, i) => request.Sessions[i % kinds] with
                {
                    Id = session.Id,
                    Options = [.. request.Sessions[i % kinds].Options.Take(i % kinds < 2 ? 2 : 1)],
                }),
            ],
        };

    /// <summary>A week as people have it: five-minute grid, a full diary, three to eight sessions.</summary>
    internal static readonly Gen<ScheduleRequest> Week =
        Some(5, starts: 700, Gen.Int[3, 8], SomeRange);

    internal static SchedulingRules NoRules { get; } = new()
    {
        DailyLimit = TimeSpan.FromHours(24),
        QuietFrom = TimeOnly.MinValue,
        QuietUntil = TimeOnly.MinValue,
        Gap = TimeSpan.Zero,
        DeepSpacing = TimeSpan.Zero,
        MostDeepInSevenDays = 100,
        Grid = TimeSpan.FromMinutes(5),
        LatenessPerHour = 1,
        Events = [],
        NoDeepBeforeEvent = TimeSpan.Zero,
        MostSteps = 2_000_000,
    };

    static (TimeZoneInfo Zone, DateTimeOffset Start) At(string zone, string start) =>
        (TimeZoneInfo.FindSystemTimeZoneById(zone), DateTimeOffset.Parse(start, null));

    static Gen<ScheduleRequest> Some(
        int grid, int starts, Gen<int> count, Func<DateTimeOffset, int, int, Gen<TimeRange>> window) =>
        from place in SomeWhere
        from sessions in count
        from wanted in SomeSession(place.Start, grid, starts, window(place.Start, grid, starts)).Array[sessions]
        from busy in SomeRange(place.Start, grid, starts).Array[0, starts > 100 ? 25 : 3]
        from rules in SomeRules(place.Start, grid, starts)
        from earlierDeep in Gen.Int[-starts, starts].Select(steps => place.Start.AddMinutes(steps * grid)).Array[0, 2]
        from earlierMinutes in Gen.Int[0, 40].Array[3]
        from notBefore in Gen.Int[-starts, starts / 3]
        select new ScheduleRequest(
            [.. wanted.Select((session, i) => session with { Id = ((char)('a' + i)).ToString() })],
            busy,
            place.Zone,
            rules,
            earlierDeep,
            earlierMinutes.Index().ToDictionary(
                day => DateOnly.FromDateTime(place.Start.UtcDateTime).AddDays(day.Index), day => TimeSpan.FromMinutes(day.Item)),
            place.Start.AddMinutes(notBefore * grid));

    static Gen<SessionRequest> SomeSession(DateTimeOffset start, int grid, int starts, Gen<TimeRange> windows) =>
        from window in windows
        from preferred in Gen.Int[-grid, starts * grid]
        from options in SomeOption(grid).Array[1, 3]
        from isDeep in Gen.Bool
        select new SessionRequest("", window, start.AddMinutes(preferred), options, isDeep);

    static Gen<SessionOption> SomeOption(int grid) =>
        from minutes in Gen.Int[1, Math.Max(45, grid * 2)]
        from benefit in Gen.Int[0, 40]
        select new SessionOption(TimeSpan.FromMinutes(minutes), benefit / 4.0);

    static Gen<TimeRange> SomeRange(DateTimeOffset start, int grid, int starts) =>
        from first in Gen.Int[0, starts * grid]
        from length in Gen.Int[0, starts * grid]
        from isShort in Gen.Bool
        let minutes = isShort ? length / 5 : length
        select new TimeRange(start.AddMinutes(first), start.AddMinutes(first + minutes));

    static Gen<SchedulingRules> SomeRules(DateTimeOffset start, int grid, int starts) =>
        from dailyLimit in Gen.OneOf(Gen.Const(1440), Gen.Int[0, 3 * Math.Max(grid, 30)])
        from quietFrom in Gen.Int[0, 95]
        from quietHours in Gen.OneOf(Gen.Const(0), Gen.Int[0, 60])
        from gap in Gen.OneOf(Gen.Const(0), Gen.Int[0, grid * 2], Gen.Const(grid))
        from spacing in Gen.OneOf(Gen.Const(0), Gen.Int[0, starts / 2].Select(steps => steps * grid))
        from mostDeep in Gen.OneOf(Gen.Const(100), Gen.Int[0, 3])
        from lateness in Gen.OneOf(0.0, 0.1, 0.25, 1, 3)
        from events in Gen.Int[0, starts * grid * 2].Select(minutes => start.AddMinutes(minutes)).Array[0, 2]
        from before in Gen.OneOf(Gen.Const(0), Gen.Int[0, starts * grid / 3])
        select NoRules with
        {
            DailyLimit = TimeSpan.FromMinutes(dailyLimit),
            QuietFrom = TimeOnly.MinValue.AddMinutes(quietFrom * 15),
            QuietUntil = TimeOnly.MinValue.AddMinutes((quietFrom + quietHours) * 15),
            Gap = TimeSpan.FromMinutes(gap),
            DeepSpacing = TimeSpan.FromMinutes(spacing),
            MostDeepInSevenDays = mostDeep,
            Grid = TimeSpan.FromMinutes(grid),
            LatenessPerHour = lateness,
            Events = events,
            NoDeepBeforeEvent = TimeSpan.FromMinutes(before),
        };
}
