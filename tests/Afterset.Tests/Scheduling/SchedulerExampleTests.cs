using Afterset.Scheduling;
using Xunit;
using static Afterset.Tests.Scheduling.ScheduleExamples;

namespace Afterset.Tests.Scheduling;

public sealed class SchedulerExampleTests
{
    static readonly SchedulingRules Rules = ScheduleGenerators.NoRules;

    [Fact]
    public void A_session_with_nothing_in_its_way_starts_at_its_preferred_time() => Assert.Equal(
        "a 06-01 18:00 +02:00",
        Times(Request(Rules, Session("a", "2026-06-01T06:00+02:00", "2026-06-01T22:00+02:00", "2026-06-01T18:00+02:00"))));

    [Fact]
    public void Of_two_sessions_at_the_same_time_one_moves() => Assert.Equal(
        "a 06-01 17:30 +02:00, b 06-01 18:00 +02:00",
        Times(Request(
            Rules,
            Session("b", "2026-06-01T06:00+02:00", "2026-06-01T22:00+02:00", "2026-06-01T18:00+02:00"),
            Session("a", "2026-06-01T06:00+02:00", "2026-06-01T22:00+02:00", "2026-06-01T18:00+02:00"))));

    [Fact]
    public void Between_sessions_there_is_the_gap() => Assert.Equal(
        "a 06-01 17:10 +02:00, b 06-01 18:00 +02:00",
        Times(Request(
            Rules with { Gap = TimeSpan.FromMinutes(20) },
            Session("a", "2026-06-01T06:00+02:00", "2026-06-01T22:00+02:00", "2026-06-01T18:00+02:00"),
            Session("b", "2026-06-01T06:00+02:00", "2026-06-01T22:00+02:00", "2026-06-01T18:00+02:00"))));

    [Fact]
    public void Of_equal_starts_the_earlier_is_taken() => Assert.Equal(
        "a 06-01 06:00 +02:00, b 06-01 06:30 +02:00",
        Times(Request(
            Rules with { LatenessPerHour = 0 },
            Session("b", "2026-06-01T06:00+02:00", "2026-06-01T22:00+02:00", "2026-06-01T18:00+02:00"),
            Session("a", "2026-06-01T06:00+02:00", "2026-06-01T22:00+02:00", "2026-06-01T18:00+02:00"))));

    [Theory]
    [InlineData(60, 45)]
    [InlineData(45, 45)]
    [InlineData(44, 15)]
    [InlineData(15, 15)]
    public void A_session_that_does_not_fit_is_taken_short(int minutes, int taken)
    {
        var session = Session("a", "2026-06-01T18:00+02:00", "2026-06-01T20:00+02:00", "2026-06-01T18:00+02:00") with
        {
            Options = [new(TimeSpan.FromMinutes(45), 10), new(TimeSpan.FromMinutes(15), 5)],
        };
        var request = Request(Rules, session) with { Busy = [new(At("2026-06-01T18:00+02:00").AddMinutes(minutes), At("2026-06-01T21:00+02:00"))] };
        Assert.Equal(TimeSpan.FromMinutes(taken), Assert.Single(Scheduler.Schedule(request).Placed).Option.Duration);
    }

    [Fact]
    public void Two_short_sessions_are_better_than_a_long_one_where_the_day_has_room_for_no_more()
    {
        SessionOption[] options = [new(TimeSpan.FromMinutes(40), 10), new(TimeSpan.FromMinutes(20), 7)];
        var a = Session("a", "2026-06-01T06:00+02:00", "2026-06-01T22:00+02:00", "2026-06-01T12:00+02:00") with { Options = options };
        var schedule = Scheduler.Schedule(Request(
            Rules with { DailyLimit = TimeSpan.FromMinutes(40) }, a, a with { Id = "b", Preferred = At("2026-06-01T18:00+02:00") }));
        Assert.Equal([20, 20], schedule.Placed.Select(placed => placed.Option.Duration.TotalMinutes));
        Assert.Equal(14, schedule.Benefit);
    }

    [Fact]
    public void A_session_across_midnight_counts_on_both_days() => Assert.Equal(
        "a 06-01 23:40 +02:00",
        Times(Request(
            Rules with { DailyLimit = TimeSpan.FromMinutes(20) },
            Session("a", "2026-06-01T12:00+02:00", "2026-06-02T12:00+02:00", "2026-06-01T20:00+02:00"))));

    [Fact]
    public void Deep_work_keeps_its_distance_from_deep_work_of_before() => Assert.Equal(
        "a 06-03 18:00 +02:00",
        Times(Request(
            Rules with { DeepSpacing = TimeSpan.FromHours(48), LatenessPerHour = 0.1 },
            Session("a", "2026-06-01T06:00+02:00", "2026-06-05T22:00+02:00", "2026-06-02T18:00+02:00", isDeep: true)) with
        {
            EarlierDeep = [At("2026-06-01T18:00+02:00")],
        }));

    [Theory]
    [InlineData("2026-06-01T18:00+02:00", "a 06-08 18:00 +02:00")]
    [InlineData("2026-06-01T18:05+02:00", "a 06-08 18:05 +02:00")]
    [InlineData("2026-06-15T18:00+02:00", "a 06-08 18:00 +02:00")]
    [InlineData("2026-06-15T17:55+02:00", "a 06-08 17:55 +02:00")]
    public void A_week_of_deep_work_is_over_after_seven_days_to_the_minute(string earlier, string start) => Assert.Equal(
        start,
        Times(Request(
            Rules with { MostDeepInSevenDays = 1, LatenessPerHour = 0.01 },
            Session("a", "2026-06-08T12:00+02:00", "2026-06-09T22:00+02:00", "2026-06-08T18:00+02:00", isDeep: true)) with
        {
            EarlierDeep = [At(earlier)],
        }));

    [Fact]
    public void An_event_moves_deep_work_but_not_other_work()
    {
        var rules = Rules with
        {
            Events = [At("2026-06-03T09:00+02:00")],
            NoDeepBeforeEvent = TimeSpan.FromHours(48),
            LatenessPerHour = 0.1,
        };
        var session = Session("a", "2026-06-01T06:00+02:00", "2026-06-03T08:00+02:00", "2026-06-02T18:00+02:00");
        Assert.Equal("a 06-02 18:00 +02:00", Times(Request(rules, session)));
        Assert.Equal("a 06-01 08:30 +02:00", Times(Request(rules, session with { IsDeep = true })));
    }

    [Fact]
    public void Without_sessions_the_schedule_is_empty()
    {
        var schedule = Scheduler.Schedule(Request(Rules));
        Assert.Empty(schedule.Placed);
        Assert.Empty(schedule.Unplaced);
        Assert.True(schedule.IsOptimal);
        Assert.Equal(0, schedule.Benefit);
    }

    [Fact]
    public void A_request_out_of_range_is_refused()
    {
        var session = Session("a", "2026-06-01T06:00+02:00", "2026-06-01T22:00+02:00", "2026-06-01T18:00+02:00");
        Refused(Request(Rules, session, session));
        Refused(Request(Rules, session with { Options = [] }));
        Refused(Request(Rules, session with { Options = [new(TimeSpan.Zero, 1)] }));
        Refused(Request(Rules, session with { Options = [new(TimeSpan.FromHours(1), double.NaN)] }));
        Refused(Request(Rules, session with { Window = new(At("2026-06-01T06:00Z"), At("2036-06-01T06:00Z")) }));
        Refused(Request(Rules with { Grid = TimeSpan.Zero }, session));
        Refused(Request(Rules with { LatenessPerHour = double.NaN }, session));
        Refused(Request(Rules with { Gap = TimeSpan.FromMinutes(-1) }, session));
        Refused(Request(Rules with { DeepSpacing = TimeSpan.MaxValue }, session));
        Refused(Request(Rules with { DailyLimit = TimeSpan.FromMinutes(-1) }, session));
        Refused(Request(Rules with { NoDeepBeforeEvent = TimeSpan.MaxValue }, session));
        Refused(Request(Rules with { MostSteps = -1 }, session));
        Refused(Request(Rules with { MostDeepInSevenDays = -1 }, session));
        Refused(Request(Rules, [.. Enumerable.Range(0, 61).Select(i => session with { Id = $"{i}" })]));
    }

    static void Refused(ScheduleRequest request) => Assert.Throws<ArgumentException>(() => Scheduler.Schedule(request));
}
