using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Sessions;
using Afterset.Units;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Journal;

public sealed class DoseLedgerTests
{
    static readonly Gen<DoneStep> SomeStep = Gen.Select(Generators.SomePlace, Gen.Enum<PressureLevel>(), Gen.Int[1, 600], (place, pressure, seconds) => new DoneStep(place, "effleurage", "hands", pressure, seconds));

    static readonly Gen<RecoverySessionEntry> SomeSession = Gen.Select(SomeStep.List[0, 6], Gen.Int[0, 1000], Gen.Enum<PastSessionStatus>(), Gen.Int[0, 8], (steps, ago, status, id) => new RecoverySessionEntry(
        new($"session-{id}", status, Generators.Monday.AddHours(-ago), Generators.Monday.AddHours(-ago).AddMinutes(10), steps.Select(step => step.Pressure).DefaultIfEmpty().Max()), steps, null));

    [Fact]
    public void All_that_was_done_is_in_the_ledger_once_and_nothing_else() => SomeSession.List[0, 12].Sample(sessions =>
    {
        var ledger = DoseLedger.Of(Journal(sessions), Generators.Berlin);
        var done = sessions.GroupBy(session => session.Session.Id).Select(told => told.LastOrDefault(session => session.Session.Status == PastSessionStatus.Done)).OfType<RecoverySessionEntry>().ToList();
        var seconds = done.Sum(session => session.Steps.Sum(step => step.Seconds));
        return ledger.Regions.Sum(dose => dose.Time.TotalSeconds) == seconds
            && ledger.Weeks.Sum(week => week.Time.TotalSeconds) == seconds
            && ledger.Weeks.Sum(week => week.Sessions) == done.Count;
    });

    [Fact]
    public void A_region_was_never_touched_deeper_than_its_week() => SomeSession.List[0, 12].Sample(sessions =>
    {
        var ledger = DoseLedger.Of(Journal(sessions), Generators.Berlin);
        return ledger.Regions.All(dose => dose.Sessions >= dose.DeepSessions
            && dose.DeepSessions > 0 == dose.Deepest >= PressureLevel.Deep
            && ledger.Weeks.Single(week => week.Week == dose.Week) is var week && week.Sessions >= dose.Sessions && week.DeepSessions >= dose.DeepSessions);
    });

    [Fact]
    public void The_order_in_which_sessions_were_done_does_not_matter() => SomeSession.List[0, 8].Sample(sessions =>
    {
        var named = sessions.Select((session, i) => session with { Session = session.Session with { Id = $"{i}" } }).ToList();
        var (one, other) = (DoseLedger.Of(Journal(named), Generators.Berlin), DoseLedger.Of(Journal([.. named.AsEnumerable().Reverse()]), Generators.Berlin));
        return one.Regions.SequenceEqual(other.Regions) && one.Weeks.SequenceEqual(other.Weeks);
    });

    [Fact]
    public void A_week_begins_on_the_persons_monday() => Gen.Int[-20_000, 20_000].Sample(hours =>
    {
        var moment = Generators.Monday.AddHours(hours);
        var week = JournalWeeks.Of(moment, Generators.Berlin);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Generators.Berlin).DateTime);
        return week.DayOfWeek == DayOfWeek.Monday && day.DayNumber - week.DayNumber is >= 0 and < 7;
    });

    [Fact]
    public void Weeks_of_load_follow_each_other_and_hold_every_workout_that_counts() => JournalGenerators.SomeJournal.Sample(entries =>
    {
        var journal = AthleteJournal.Of(entries);
        var weeks = WeekLoad.Of(journal, Generators.Monday, Generators.Berlin);
        return weeks.Sum(week => week.Workouts) == journal.Workouts.Count(told => told.Repeats is null && told.Workout.End <= Generators.Monday)
            && weeks.Zip(weeks.Skip(1)).All(pair => pair.Second.Week.DayNumber - pair.First.Week.DayNumber == 7)
            && weeks.All(week => week.WithoutRating <= week.Workouts && (week.SessionLoad is null) == (week.WithoutRating == week.Workouts));
    });

    static AthleteJournal Journal(IReadOnlyList<RecoverySessionEntry> sessions) =>
        AthleteJournal.Of(sessions.Select((session, i) => JournalEntry.Of(JournalGenerators.Id(i + 1), Generators.Monday.AddMinutes(i), session)));
}
