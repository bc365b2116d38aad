using Afterset.Body;
using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Load;
using Afterset.Planning;
using Afterset.Soreness;
using Afterset.Tests.Soreness;
using Afterset.Units;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Journal;

/// <summary>Months of workouts and check-ins, told at once, bit by bit, late, or taken back: what is learned depends on what counts alone.</summary>
public sealed class JournalLearningTests
{
    const int Days = 150;

    static readonly DateTimeOffset Monday = Generators.Monday;

    static readonly RegionSide[] Places = [new(new("quadriceps"), Side.Left), new(new("quadriceps"), Side.Right), new(new("biceps"), Side.Left), new(new("chest"), Side.Left)];

    static readonly Gen<EntryContent> SomeWorkout = Generators.WorkoutBefore(Monday, Days * 24).Select(workout => (EntryContent)new WorkoutEntry(workout, null));

    static readonly Gen<EntryContent> SomeCheckIn = Gen.Select(Gen.Int[0, Days * 24], Gen.OneOf<RegionSide>(Places), Gen.Int[0, 10], (ago, place, score) =>
    {
        var asked = Monday.AddHours(-ago);
        return (EntryContent)new CheckInEntry(new([new(place, SorenessScore.Nearest(score), asked)], []), asked, new());
    });

    // Each is written when it happened or up to ten days late.
    static readonly Gen<List<JournalEntry>> SomeMonths = Gen.Select(Gen.Frequency((1, SomeWorkout), (3, SomeCheckIn)), Gen.Int[0, 240], Gen.Bool, Gen.Long).List[1, 40].Select(told =>
        told.Select(one => JournalEntry.Of(JournalGenerators.Id(one.Item4), Happened(one.Item1).AddHours(one.Item3 ? one.Item2 : 0), one.Item1)).DistinctBy(entry => entry.Id).ToList());

    static readonly Gen<int> SomeDaysAgo = Gen.Frequency((2, Gen.Const(0)), (1, Gen.Int[0, Days]));

    [Fact]
    public void A_forecast_of_the_journal_is_the_forecast_from_all_that_was_ever_told() =>
        Gen.Select(SomeMonths, SomeDaysAgo).Sample((entries, ago) =>
        {
            var (journal, asOf) = (AthleteJournal.Of(entries), Monday.AddDays(-ago));
            var loads = journal.Workouts.Where(told => told.Repeats is null).Select(told => MuscleLoads.Of(told.Workout, LoadContext.Unknown));
            var reports = journal.All<CheckInEntry>().SelectMany(told => told.CheckIn.Reports);
            return Same(Forecast(journal, asOf), SorenessForecast.From(loads, reports, SorenessContext.Unknown, JournalPlan.Request(journal, asOf).AsOf));
        });

    [Fact]
    public void The_same_entries_give_the_same_forecast_however_they_came_and_whatever_was_asked_between() =>
        Gen.Select(SomeMonths, Gen.Shuffle(Enumerable.Range(0, 40).ToArray()), SomeDaysAgo.List[1, 6], Gen.Int[1, 12]).Sample((entries, order, asked, atOnce) =>
        {
            var shuffled = order.Where(index => index < entries.Count).Select(index => entries[index]).ToList();
            var journal = AthleteJournal.Empty;
            for (var i = 0; i < shuffled.Count; i += atOnce)
            {
                journal = journal.With(shuffled.Skip(i).Take(atOnce));
                Forecast(journal, Monday.AddDays(-asked[i % asked.Count]));
            }

            return asked.All(ago => Same(Forecast(journal, Monday.AddDays(-ago)), Forecast(AthleteJournal.Of(entries), Monday.AddDays(-ago))));
        });

    [Fact]
    public void What_was_taken_back_taught_nothing() =>
        Gen.Select(SomeMonths, Gen.Int[0, 39]).Sample((entries, index) =>
        {
            var back = entries[index % entries.Count];
            var journal = AthleteJournal.Of(entries);
            Forecast(journal, Monday);
            journal = journal.With([JournalEntry.Of(Guid.CreateVersion7(Monday), Monday.AddDays(20), new RetractionEntry(back.Id, null))]);
            return Same(Forecast(journal, Monday), Forecast(AthleteJournal.Of(entries.Where(entry => entry != back)), Monday));
        });

    [Fact]
    public void A_walk_through_the_journal_expects_what_a_journal_folded_anew_expects() =>
        SomeMonths.Sample(
            entries =>
            {
                var journal = AthleteJournal.Of(entries);
                var trials = ForecastTrial.Of(journal);
                var anew = journal.Facts.Where(fact => fact.Content is CheckInEntry).SelectMany(fact =>
                {
                    var said = (CheckInEntry)fact.Content;
                    var before = AthleteJournal.Of(journal.Entries.TakeWhile(entry => entry != fact.Entry));
                    var forecast = Planner.Forecast(JournalPlan.Request(before, said.AskedAt));
                    return said.CheckIn.Reports.Select(report => forecast.Of(report.Where) is { HasCause: true } expected ? expected.At(report.At) : (SorenessEstimate?)null);
                });
                return trials.Select(trial => trial.Expected).SequenceEqual(anew);
            },
            iter: 30);

    [Fact]
    public void An_age_that_is_told_later_holds_for_all_that_was_learned()
    {
        var workout = Squats.Until(Monday.AddDays(-40));
        var again = workout with { Start = Monday.AddHours(-30) };
        List<JournalEntry> entries =
        [
            Told(1, new WorkoutEntry(workout, null)),
            JournalEntry.Of(JournalGenerators.Id(30), Monday.AddHours(-29), new WorkoutEntry(again, null)),
            .. Enumerable.Range(2, 10).Select(number => Told(number, new CheckInEntry(new([new(Places[0], SorenessScore.Nearest(6), Monday.AddDays(-number - 28))], []), Monday.AddDays(-number - 28), new()))),
        ];
        var journal = AthleteJournal.Of(entries);
        Forecast(journal, Monday);
        var age = Told(20, new HealthProfileEntry(70, null, new Dictionary<string, bool?>()));
        Assert.True(Same(Forecast(journal.With([age]), Monday), Forecast(AthleteJournal.Of([.. entries, age]), Monday)));
    }

    static JournalEntry Told(int number, EntryContent content) => JournalEntry.Of(JournalGenerators.Id(number), Monday.AddDays(-20).AddMinutes(number), content);

    static DateTimeOffset Happened(EntryContent content) => content is CheckInEntry checkIn ? checkIn.AskedAt : ((WorkoutEntry)content).Workout.End!.Value;

    static SorenessForecast Forecast(AthleteJournal journal, DateTimeOffset asOf) => Planner.Forecast(JournalPlan.Request(journal, asOf));

    static bool Same(SorenessForecast one, SorenessForecast other) =>
        one.Regions.Select(region => region.Where).SequenceEqual(other.Regions.Select(region => region.Where))
        && one.Regions.Zip(other.Regions).All(pair => new[] { 0, 20, 90 }.All(hours => pair.First.At(Monday.AddHours(hours)) == pair.Second.At(Monday.AddHours(hours))));
}
