using System.Globalization;
using Afterset.Scheduling;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Scheduling;

public sealed class SchedulerTests
{
    [Fact]
    public void A_small_problem_gets_the_best_of_all_schedules() =>
        ScheduleGenerators.Small.Sample(request =>
        {
            var schedule = Scheduler.Schedule(request);
            Assert.True(schedule.IsOptimal);
            Assert.Equal(Enumeration.BestBenefit(request), schedule.Benefit, 1e-4);
        }, iter: 1500, print: Print);

    [Fact]
    public void A_crowd_gets_the_best_of_all_schedules() =>
        ScheduleGenerators.Crowd.Sample(request =>
            Assert.Equal(Enumeration.BestBenefit(request), Scheduler.Schedule(request).Benefit, 1e-4), iter: 500, print: Print);

    [Fact]
    public void Every_session_obeys_every_rule() =>
        Gen.OneOf(ScheduleGenerators.Week, ScheduleGenerators.Small).Sample(request =>
            AssertObeys(request, Scheduler.Schedule(request)), iter: 400, print: Print);

    [Fact]
    public void A_search_that_is_cut_short_still_obeys_every_rule() =>
        Gen.Select(Gen.OneOf(ScheduleGenerators.Week, ScheduleGenerators.Small), Gen.Int[0, 300]).Sample((request, steps) =>
            AssertObeys(request, Scheduler.Schedule(WithRules(request, request.Rules with { MostSteps = steps }))), iter: 400);

    [Fact]
    public void A_search_that_is_cut_short_never_beats_the_whole_one() =>
        Gen.Select(ScheduleGenerators.Small, Gen.Int[0, 50]).Sample((request, steps) =>
        {
            var cut = Scheduler.Schedule(WithRules(request, request.Rules with { MostSteps = steps }));
            var whole = Scheduler.Schedule(request);
            Assert.True(cut.IsOptimal ? cut.Benefit == whole.Benefit : cut.Benefit <= whole.Benefit);
        }, iter: 1000);

    [Fact]
    public void The_benefit_is_that_of_the_sessions_placed() =>
        Gen.OneOf(ScheduleGenerators.Week, ScheduleGenerators.Small).Sample(request =>
        {
            var schedule = Scheduler.Schedule(request);
            var sum = Placement.Of(request, schedule).Sum(placement => placement.WorthWith(request.Rules));
            Assert.Equal(sum, schedule.Benefit, 1e-4);
        }, iter: 400);

    [Fact]
    public void Every_session_is_placed_or_not_and_each_once() =>
        Gen.OneOf(ScheduleGenerators.Week, ScheduleGenerators.Small).Sample(request =>
        {
            var schedule = Scheduler.Schedule(request);
            var answered = schedule.Placed.Select(placed => placed.Id).Concat(schedule.Unplaced.Select(unplaced => unplaced.Id));
            Assert.Equal(
                request.Sessions.Select(session => session.Id).Order(StringComparer.Ordinal),
                answered.Order(StringComparer.Ordinal));
        }, iter: 400);

    [Fact]
    public void The_order_of_the_input_does_not_matter() =>
        Gen.Select(Gen.OneOf(ScheduleGenerators.Week, ScheduleGenerators.Small), Gen.Int).Sample((request, seed) =>
        {
            var shuffled = request with
            {
                Sessions = [.. Shuffle(request.Sessions, seed).Select(session => session with { Options = Shuffle(session.Options, seed) })],
                Busy = Shuffle(request.Busy, seed),
                EarlierDeep = Shuffle(request.EarlierDeep, seed),
                Rules = request.Rules with { Events = Shuffle(request.Rules.Events, seed) },
            };
            Assert.Equal(Print(Scheduler.Schedule(request)), Print(Scheduler.Schedule(shuffled)));
        }, iter: 400);

    [Fact]
    public void The_same_request_gives_the_same_schedule() =>
        Gen.OneOf(ScheduleGenerators.Week, ScheduleGenerators.Small).Sample(request =>
            Assert.Equal(Print(Scheduler.Schedule(request)), Print(Scheduler.Schedule(request))), iter: 400);

    [Fact]
    public void More_free_time_never_lowers_the_benefit() =>
        Gen.OneOf(ScheduleGenerators.Small, ScheduleGenerators.Week).Sample(request =>
            AssertNoWorse(request, request with { Busy = [.. request.Busy.Skip(1)] }), iter: 600, print: Print);

    [Fact]
    public void A_larger_daily_limit_never_lowers_the_benefit() =>
        Gen.Select(Gen.OneOf(ScheduleGenerators.Small, ScheduleGenerators.Week), Gen.Int[0, 60]).Sample((request, minutes) =>
            AssertNoWorse(request, WithRules(request, request.Rules with
            {
                DailyLimit = request.Rules.DailyLimit + TimeSpan.FromMinutes(minutes),
            })), iter: 600);

    [Fact]
    public void A_looser_rule_for_deep_work_never_lowers_the_benefit() =>
        ScheduleGenerators.Small.Sample(request =>
            AssertNoWorse(request, WithRules(request, request.Rules with
            {
                DeepSpacing = request.Rules.DeepSpacing / 2,
                MostDeepInSevenDays = request.Rules.MostDeepInSevenDays + 1,
            })), iter: 600);

    [Fact]
    public void One_session_more_never_lowers_the_benefit() =>
        ScheduleGenerators.Small.Sample(request =>
            AssertNoWorse(request with { Sessions = [.. request.Sessions.Skip(1)] }, request), iter: 600);

    static void AssertObeys(ScheduleRequest request, Schedule schedule)
    {
        var placements = Placement.Of(request, schedule);
        Assert.All(placements, placement => Assert.Null(Rulebook.BrokenAlone(request, placement)));
        Assert.Null(Rulebook.BrokenTogether(request, placements));
        Assert.All(schedule.Placed, placed => Assert.Equal(request.Zone.GetUtcOffset(placed.Start), placed.Start.Offset));
        Assert.All(schedule.Placed, placed => Assert.Equal(request.Zone.GetUtcOffset(placed.End), placed.End.Offset));
    }

    static void AssertNoWorse(ScheduleRequest request, ScheduleRequest better)
    {
        var (before, after) = (Scheduler.Schedule(request), Scheduler.Schedule(better));
        Assert.True(!after.IsOptimal || after.Benefit >= before.Benefit, $"{before.Benefit} became {after.Benefit}");
    }

    static ScheduleRequest WithRules(ScheduleRequest request, SchedulingRules rules) => request with { Rules = rules };

    static IReadOnlyList<T> Shuffle<T>(IReadOnlyList<T> items, int seed) =>
        [.. items.Index().OrderBy(item => (item.Index + 1) * (long)seed % 7919).Select(item => item.Item)];

    static string Print(Schedule schedule) => string.Join(' ',
    [
        .. schedule.Placed.Select(placed => string.Create(CultureInfo.InvariantCulture, $"{placed.Id}@{placed.Start:O}–{placed.End:O}={placed.Option.Benefit}")),
        .. schedule.Unplaced.Select(unplaced => $"{unplaced.Id}:{unplaced.Reason}"),
        schedule.Benefit.ToString("R", CultureInfo.InvariantCulture),
        schedule.IsOptimal.ToString(),
    ]);

    static string Print(ScheduleRequest request) => string.Join('\n',
    [
        request.Zone.Id,
        $"not before {request.NotBefore:O}",
        request.Rules.ToString(),
        "events " + string.Join(' ', request.Rules.Events.Select(start => $"{start:O}")),
        "earlier deep " + string.Join(' ', request.EarlierDeep.Select(start => $"{start:O}")),
        "earlier " + string.Join(' ', request.EarlierMinutes),
        .. request.Busy.Select(busy => $"busy {busy.Start:O} {busy.End:O}"),
        .. request.Sessions.Select(session => session + " " + string.Join(' ', session.Options)),
    ]);
}
