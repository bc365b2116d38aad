using CsCheck;
using Xunit;

namespace Afterset.Calendar.Tests;

/// <summary>Subscribers never see an appointment vanish, and never an older state than they had.</summary>
public sealed class PublishedCalendarTests
{
    static readonly DateTimeOffset Now = Entries.Stamp;

    static readonly Gen<CalendarEntry[]> SomePlan = Gen.Select(Gen.Int[0, 9], Gen.Int[-50, 300], Gen.OneOf<string>(["Legs", "Back"])).Array[0, 6].Select(wanted => wanted
        .DistinctBy(entry => entry.Item1)
        .Select(entry => new CalendarEntry($"{entry.Item1}@afterset", Now.AddHours(entry.Item2), Now.AddHours(entry.Item2).AddMinutes(12), entry.Item3, "", 0, IsCancelled: false, Alarm: null))
        .ToArray());

    static readonly Gen<List<(CalendarEntry[] Plan, int Hours)>> SomeWeek = Gen.Select(SomePlan, Gen.Int[0, 40]).Select(step => (step.Item1, step.Item2)).List[1, 6];

    [Fact]
    public void The_same_plan_again_changes_nothing() => SomeWeek.Sample(week => Follow(week, (_, after, plan, now) => Assert.Equal(after, PublishedCalendar.After(after, plan, now))));

    [Fact]
    public void Nothing_vanishes_within_two_months_and_no_sequence_falls() => SomeWeek.Sample(week => Follow(week, (before, after, _, _) =>
        Assert.All(before, entry => Assert.True(after.Single(other => other.Uid == entry.Uid).Sequence >= entry.Sequence))));

    [Fact]
    public void Whatever_changed_has_a_higher_sequence_and_the_time_of_the_change() => SomeWeek.Sample(week => Follow(week, (before, after, _, now) =>
        Assert.All(before, entry =>
        {
            var next = after.Single(other => other.Uid == entry.Uid);
            Assert.True(next == entry || (next.Sequence == entry.Sequence + 1 && next.ModifiedAt == now));
        })));

    [Fact]
    public void What_has_begun_is_not_moved_or_cancelled() => SomeWeek.Sample(week => Follow(week, (before, after, _, now) =>
        Assert.All(before.Where(entry => entry.Start <= now && !entry.IsCancelled), entry => Assert.Contains(entry, after))));

    [Fact]
    public void What_is_ahead_is_as_planned_or_cancelled() => SomeWeek.Sample(week => Follow(week, (before, after, plan, now) =>
        Assert.All(after.Where(entry => before.All(known => known.Uid != entry.Uid || known.Start > now)), entry =>
            Assert.Equal(plan.All(planned => planned.Uid != entry.Uid), entry.IsCancelled))));

    [Fact]
    public void After_two_months_it_is_forgotten() =>
        Assert.Empty(PublishedCalendar.After([new("1@afterset", Now, Now.AddMinutes(12), "Legs", "", 0, IsCancelled: false, Alarm: null)], [], Now.AddDays(61)));

    static void Follow(List<(CalendarEntry[] Plan, int Hours)> week, Action<IReadOnlyList<CalendarEntry>, IReadOnlyList<CalendarEntry>, CalendarEntry[], DateTimeOffset> check)
    {
        var (seen, now) = ((IReadOnlyList<CalendarEntry>)[], Now);
        foreach (var (plan, hours) in week)
        {
            now = now.AddHours(hours);
            var after = PublishedCalendar.After(seen, plan, now);
            check(seen, after, plan, now);
            seen = after;
        }
    }
}
