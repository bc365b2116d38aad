using Afterset.Server.Reminders;
using Afterset.Storage.Reminders;
using CsCheck;
using Xunit;

namespace Afterset.Server.Tests.Reminders;

public sealed class ReminderPlanTests
{
    // Berlin's clocks go forward on 29 March 2026 and back on 25 October.
    static readonly DateTimeOffset[] Starts = [At("2026-03-28T00:00Z"), At("2026-10-24T00:00Z"), At("2026-06-01T00:00Z")];

    static readonly Gen<TimeOnly> SomeTime = Gen.Int[0, 95].Select(quarter => TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(15 * quarter)));

    static readonly Gen<ReminderSettings> SomeSettings = Gen.Select(
        Gen.OneOf<string>(["Europe/Berlin", "America/St_Johns", "Etc/UTC", "Australia/Lord_Howe"]), SomeTime, SomeTime, Gen.Int[0, 3], Gen.Int[0, 60], SomeTime,
        (zone, from, to, perDay, before, checkIn) => new ReminderSettings
        {
            TimeZone = zone,
            QuietFrom = from,
            QuietTo = to,
            PerDay = perDay,
            SessionMinutesBefore = before,
            CheckInAt = checkIn,
        });

    static readonly Gen<(int Key, int Minute, bool Session, int UsefulMin)> SomeSpec = Gen.Select(
        Gen.Int[0, 8], Gen.Int[0, 4 * 24 * 60], Gen.Bool, Gen.Int[0, 30 * 60], (key, minute, session, useful) => (key, minute, session, useful));

    static readonly Gen<(ReminderSettings Settings, ReminderCandidate[] Candidates, DateTimeOffset Start)> SomeCase = Gen.Select(
        SomeSettings, SomeSpec.Array[0, 12], Gen.OneOf<DateTimeOffset>(Starts),
        (settings, specs, start) => (settings, specs.Select(spec => Candidate(start, spec)).ToArray(), start));

    [Fact]
    public void Nothing_goes_out_in_quiet_hours() => SomeCase.Sample((one, now) =>
    {
        var hours = new LocalHours(one.Settings);
        Assert.DoesNotContain(
            ReminderPlan.Of(one.Candidates, one.Settings, [], now), reminder => hours.IsQuiet(reminder.At));
    });

    [Fact]
    public void No_day_has_more_than_wanted_whatever_was_sent_before() => SomeCase.Sample((one, now) =>
    {
        var hours = new LocalHours(one.Settings);
        var before = Past(ReminderPlan.Of(one.Candidates, one.Settings, [], one.Start), now);
        var all = ReminderPlan.Of(one.Candidates, one.Settings, before, now).Select(reminder => reminder.At).Concat(before.Select(sent => sent.At));
        Assert.All(all.GroupBy(hours.DayOf), day => Assert.True(day.Count() <= one.Settings.PerDay));
    });

    [Fact]
    public void Nothing_goes_out_twice() => SomeCase.Sample((one, now) =>
    {
        var sent = one.Candidates.Take(2).Select(candidate => new SentReminder(candidate.Key, candidate.Due)).DistinctBy(s => s.Key).ToArray();
        var keys = ReminderPlan.Of([.. one.Candidates, .. one.Candidates], one.Settings, sent, now).Select(r => r.Candidate.Key)
            .Concat(sent.Select(reminder => reminder.Key)).ToArray();
        Assert.Equal(keys.Distinct(), keys);
    });

    [Fact]
    public void Nothing_goes_out_early_in_the_past_or_when_it_is_of_no_use() => SomeCase.Sample((one, now) =>
        Assert.All(ReminderPlan.Of(one.Candidates, one.Settings, [], now), reminder =>
        {
            var before = reminder.Candidate.Kind == ReminderKind.Session ? one.Settings.SessionMinutesBefore : 0;
            Assert.InRange(reminder.At, reminder.Candidate.Due.AddMinutes(-before), reminder.Candidate.Due + reminder.Candidate.UsefulFor);
            Assert.InRange(reminder.At, now, reminder.Latest);
        }));

    [Fact]
    public void What_is_left_out_is_useless_or_its_day_is_full() => SomeCase.Sample((one, now) =>
    {
        var hours = new LocalHours(one.Settings);
        var candidates = one.Candidates.DistinctBy(candidate => candidate.Key).ToArray();
        var plan = ReminderPlan.Of(candidates, one.Settings, [], now);
        var unlimited = ReminderPlan.Of(candidates, one.Settings with { PerDay = 1000 }, [], now);
        var counts = plan.GroupBy(r => hours.DayOf(r.At)).ToDictionary(day => day.Key, day => day.Count());
        Assert.All(unlimited.ExceptBy(plan.Select(r => r.Candidate.Key), r => r.Candidate.Key), lost =>
            Assert.Equal(one.Settings.PerDay, counts.GetValueOrDefault(hours.DayOf(lost.At))));
        Assert.All(candidates.ExceptBy(unlimited.Select(r => r.Candidate.Key), c => c.Key), useless => Assert.True(IsUseless(useless, one.Settings, now)));
    });

    [Fact]
    public void Planning_again_gives_the_rest_of_the_same_plan() => SomeCase.Sample((one, later) =>
    {
        var candidates = one.Candidates.DistinctBy(candidate => candidate.Key).ToArray();
        var first = ReminderPlan.Of(candidates, one.Settings, [], one.Start.AddDays(-2));
        var rest = ReminderPlan.Of(candidates.Reverse(), one.Settings, Past(first, later), later);
        Assert.Equal(first.Where(reminder => reminder.At > later), rest);
    });

    [Fact]
    public void The_clock_s_own_zone_does_not_matter() => SomeCase.Sample((one, now) => Assert.Equal(
        ReminderPlan.Of(one.Candidates, one.Settings, [], now),
        ReminderPlan.Of(one.Candidates, one.Settings, [], now.ToOffset(TimeSpan.FromHours(5)))));

    [Theory]
    // A session at 20:30 local time is announced at 20:20.
    [InlineData("2026-06-01T18:30Z", true, 30, "2026-06-01T18:20Z")]
    // One at 23:00 would be announced in quiet hours, and in the morning it is over.
    [InlineData("2026-06-01T21:00Z", true, 30, null)]
    // A check-in of 2 June is asked for at 08:00 local time.
    [InlineData("2026-06-01T22:00Z", false, 1440, "2026-06-02T06:00Z")]
    public void A_reminder_comes_when_the_settings_say(string due, bool session, int usefulMin, string? expected)
    {
        var candidate = new ReminderCandidate(
            "a", At(due), session ? ReminderKind.Session : ReminderKind.CheckIn, "Title", "Body", TimeSpan.FromMinutes(usefulMin));
        var plan = ReminderPlan.Of([candidate], new ReminderSettings { TimeZone = "Europe/Berlin" }, [], At("2026-06-01T00:00Z"));
        Assert.Equal(expected is null ? [] : [At(expected)], plan.Select(reminder => reminder.At));
    }

    [Theory]
    [InlineData(true, 29, true)]
    [InlineData(true, 31, false)]
    [InlineData(false, 359, true)]
    [InlineData(false, 361, false)]
    public void Late_ones_go_out_half_an_hour_for_sessions_and_six_hours_for_check_ins(bool session, int lateMin, bool goesOut)
    {
        var due = At("2026-06-01T08:00Z");
        var candidate = new ReminderCandidate("a", due, session ? ReminderKind.Session : ReminderKind.CheckIn, "T", "B", TimeSpan.FromDays(1));
        var settings = new ReminderSettings { SessionMinutesBefore = 0 };
        var now = due.AddMinutes(lateMin);
        Assert.Equal(goesOut ? [now] : [], ReminderPlan.Of([candidate], settings, [], now).Select(reminder => reminder.At));
    }

    [Fact]
    public void When_a_day_has_too_many_the_first_two_stay()
    {
        var noon = At("2026-06-01T12:00Z");
        var four = Enumerable.Range(0, 4).Select(hour =>
            new ReminderCandidate($"k{hour}", noon.AddHours(hour), ReminderKind.Session, "T", "B", TimeSpan.FromHours(1)));
        Assert.Equal(["k0", "k1"], ReminderPlan.Of(four, new ReminderSettings(), [], noon.AddHours(-2)).Select(reminder => reminder.Candidate.Key));
    }

    static bool IsUseless(ReminderCandidate candidate, ReminderSettings settings, DateTimeOffset now)
    {
        // What is wanted at all, with all the time in the world, has its latest moment before it could go out now.
        var hours = new LocalHours(settings);
        var wish = ReminderPlan.Of([candidate], settings with { PerDay = 1000 }, [], candidate.Due.AddDays(-1));
        return wish.Count == 0 || wish[0].Latest < hours.AfterQuiet(now);
    }

    static SentReminder[] Past(IReadOnlyList<PlannedReminder> plan, DateTimeOffset now) =>
        [.. plan.Where(reminder => reminder.At <= now).Select(reminder => new SentReminder(reminder.Candidate.Key, reminder.At))];

    static ReminderCandidate Candidate(DateTimeOffset start, (int Key, int Minute, bool Session, int UsefulMin) spec) => new(
        $"k{spec.Key}", start.AddMinutes(spec.Minute), spec.Session ? ReminderKind.Session : ReminderKind.CheckIn, "T", "B",
        TimeSpan.FromMinutes(spec.UsefulMin));

    static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}

static class PlanLaw
{
    internal static void Sample(
        this Gen<(ReminderSettings Settings, ReminderCandidate[] Candidates, DateTimeOffset Start)> cases,
        Action<(ReminderSettings Settings, ReminderCandidate[] Candidates, DateTimeOffset Start), DateTimeOffset> law) =>
        Gen.Select(cases, Gen.Int[0, 4 * 24 * 60]).Sample(
            (one, minute) => law(one, one.Start.AddMinutes(minute)), iter: 2000);
}
