using Afterset.Scheduling;
using Xunit;
using static Afterset.Tests.Scheduling.ScheduleExamples;

namespace Afterset.Tests.Scheduling;

public sealed class UnplacedReasonTests
{
    static readonly SchedulingRules Rules = ScheduleGenerators.NoRules with { LatenessPerHour = 0.1 };
    static readonly SessionRequest Evening = Session("a", "2026-06-01T18:00+02:00", "2026-06-01T22:00+02:00", "2026-06-01T19:00+02:00");
    static readonly SessionRequest Deep = Evening with { IsDeep = true };

    [Fact]
    public void A_full_diary_leaves_no_free_time() => Assert.Equal(
        UnplacedReason.NoFreeTime,
        Reason(Request(Rules, Evening) with { Busy = [new(At("2026-06-01T18:20+02:00"), At("2026-06-01T21:40+02:00"))] }));

    [Fact]
    public void A_window_in_the_past_leaves_no_free_time() => Assert.Equal(
        UnplacedReason.NoFreeTime, Reason(Request(Rules, Evening) with { NotBefore = At("2026-06-02T00:00+02:00") }));

    [Fact]
    public void Free_time_at_night_is_quiet() => Assert.Equal(
        UnplacedReason.QuietHours,
        Reason(Request(Rules with { QuietFrom = new(21, 0), QuietUntil = new(7, 0) }, Evening) with
        {
            Busy = [new(At("2026-06-01T18:00+02:00"), At("2026-06-01T21:00+02:00"))],
        }));

    [Fact]
    public void The_eve_of_a_race_is_before_an_event() => Assert.Equal(
        UnplacedReason.BeforeEvent,
        Reason(Request(Rules with { Events = [At("2026-06-02T09:00+02:00")], NoDeepBeforeEvent = TimeSpan.FromHours(24) }, Deep)));

    [Fact]
    public void The_day_after_deep_work_is_too_soon() => Assert.Equal(
        UnplacedReason.TooSoonAfterDeep,
        Reason(Request(Rules with { DeepSpacing = TimeSpan.FromHours(48) }, Deep) with { EarlierDeep = [At("2026-05-31T19:00+02:00")] }));

    [Fact]
    public void The_third_deep_session_of_the_week_is_too_soon() => Assert.Equal(
        UnplacedReason.TooSoonAfterDeep,
        Reason(Request(Rules with { MostDeepInSevenDays = 2 }, Deep) with
        {
            EarlierDeep = [At("2026-05-26T19:00+02:00"), At("2026-05-29T19:00+02:00")],
        }));

    [Fact]
    public void Deep_work_next_to_better_deep_work_is_too_soon() => Assert.Equal(
        UnplacedReason.TooSoonAfterDeep,
        Reason(Request(Rules with { DeepSpacing = TimeSpan.FromHours(48) }, Deep, Better(Deep))));

    [Fact]
    public void A_day_with_its_minutes_spent_has_none_left() => Assert.Equal(
        UnplacedReason.DailyMinutesUsedUp,
        Reason(Request(Rules with { DailyLimit = TimeSpan.FromMinutes(45) }, Evening) with
        {
            EarlierMinutes = new Dictionary<DateOnly, TimeSpan> { [new(2026, 6, 1)] = TimeSpan.FromMinutes(20) },
        }));

    [Fact]
    public void A_day_whose_minutes_go_to_a_better_session_has_none_left() => Assert.Equal(
        UnplacedReason.DailyMinutesUsedUp,
        Reason(Request(Rules with { DailyLimit = TimeSpan.FromMinutes(45) }, Evening, Better(Evening))));

    [Fact]
    public void A_week_late_nothing_is_gained() => Assert.Equal(
        UnplacedReason.NothingGained,
        Reason(Request(Rules, Evening with { Preferred = At("2026-05-25T19:00+02:00") })));

    [Fact]
    public void What_is_worth_nothing_gains_nothing() => Assert.Equal(
        UnplacedReason.NothingGained,
        Reason(Request(Rules, Evening with { Options = [new(TimeSpan.FromMinutes(30), 0)] })));

    [Fact]
    public void The_better_of_two_sessions_takes_the_only_place() => Assert.Equal(
        UnplacedReason.BetterSessionTookItsPlace,
        Reason(Request(Rules, Evening, Better(Evening)) with { Busy = [new(At("2026-06-01T18:30+02:00"), At("2026-06-01T22:00+02:00"))] }));

    static SessionRequest Better(SessionRequest session) =>
        session with { Id = "better", Options = [.. session.Options.Select(option => option with { Benefit = option.Benefit + 1 })] };

    static UnplacedReason Reason(ScheduleRequest request)
    {
        var unplaced = Assert.Single(Scheduler.Schedule(request).Unplaced);
        Assert.Equal("a", unplaced.Id);
        return unplaced.Reason;
    }
}
