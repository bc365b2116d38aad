using Afterset.Body;
using Afterset.CheckIns;
using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Planning;
using Afterset.Units;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Journal;

public sealed class ForecastTrialsTests
{
    static readonly DateTimeOffset Monday = Generators.Monday;
    static readonly RegionSide Calf = new(new("calves"), Side.Left);

    [Fact]
    public void However_a_journal_grew_its_trials_are_those_of_one_looked_at_for_the_first_time() =>
        Gen.Select(JournalGenerators.SomeJournal, JournalGenerators.SomeJournal, Gen.Int.Array[1, 30], Gen.Int[1, 4].Array[6]).Sample((one, other, places, most) =>
        {
            // In any order, in parts, and looked at for a while in between.
            JournalEntry[] all = [.. one.Concat(other).Select((entry, index) => (Place: places[index % places.Length], entry)).OrderBy(entry => entry.Place).Select(entry => entry.entry)];
            var grown = AthleteJournal.Empty;
            for (var part = 0; part < most.Length; part++)
            {
                grown = grown.With(all[(part * all.Length / most.Length)..((part + 1) * all.Length / most.Length)]);
                ForecastTrials.Of(grown, most[part]);
            }

            return ForecastTrials.Of(grown).All.SequenceEqual(ForecastTrials.Of(AthleteJournal.Of(all)).All);
        });

    [Fact]
    public void What_comes_in_late_and_was_taken_back_since_was_still_known_then()
    {
        var (told, late) = (Overall(5, 7), Overall(4, 2));
        var retraction = JournalEntry.Of(Guid.CreateVersion7(Monday.AddDays(6)), Monday.AddDays(6), new RetractionEntry(late.Id, null));
        var grown = AthleteJournal.Of([told]);
        Assert.Null(ForecastTrials.Of(grown).All.Single().Expected);
        grown = grown.With([late, retraction]);
        Assert.NotNull(ForecastTrials.Of(grown).All.Single().Expected);
        Assert.Equal(ForecastTrials.Of(AthleteJournal.Of([told, late, retraction])).All, ForecastTrials.Of(grown).All);
    }

    [Fact]
    public void A_few_at_a_time_are_in_the_end_all_of_them() =>
        Gen.Select(JournalGenerators.SomeJournal, Gen.Int[1, 3]).Sample((entries, most) =>
        {
            var (journal, asked) = (AthleteJournal.Of(entries), 0);
            while (ForecastTrials.Of(journal, most) is { IsWhole: false } some)
            {
                if (++asked > entries.Count || some.All.Count < asked)
                    return false;
            }

            return ForecastTrials.Of(journal).All.SequenceEqual(ForecastTrials.Of(AthleteJournal.Of(entries)).All);
        });

    [Fact]
    public void A_check_in_more_is_one_forecast_more_and_what_is_told_late_is_forecast_from_there_on()
    {
        var journal = AthleteJournal.Of(Enumerable.Range(0, 20).Select(day => CheckIn(day, 3)));
        var before = ForecastTrials.Of(journal);
        var more = journal.With([CheckIn(20, 4)]);
        var after = ForecastTrials.Of(more, most: 1);
        Assert.True(after.IsWhole);
        Assert.All(before.All.Zip(after.All), both => Assert.Same(both.First, both.Second));

        var late = more.With([CheckIn(18, 9, 12)]);
        Assert.False(ForecastTrials.Of(late, most: 2).IsWhole);
        var whole = ForecastTrials.Of(late, most: 1);
        Assert.True(whole.IsWhole);
        Assert.Same(before.All[18], whole.All[18]);
        Assert.Equal(9, whole.All[19].Told);
        Assert.Equal(9, whole.All[20].LastTold);
    }

    [Fact]
    public void A_journal_of_an_athlete_whom_a_guess_serves_better_gives_way_and_says_to_which()
    {
        var steady = AthleteJournal.Of(Enumerable.Range(0, 40).SelectMany(day => (JournalEntry[])[Run(day), CheckIn(day, 6)]));
        var asOf = Monday.AddDays(40);
        var forecast = Planner.Forecast(JournalPlan.Request(steady, asOf));
        Assert.Equal(ForecastGuess.OwnMean, ForecastFallBack.GuessFor(steady, asOf));
        var shown = ForecastFallBack.Of(forecast, steady);
        Assert.True(shown.IsFallenBack);
        Assert.Equal(6, shown.Of(Calf)!.Guess!.Value.Mean);
        Assert.True(shown.Of(Calf)!.ToGoBy(asOf) >= forecast.Of(Calf)!.ToGoBy(asOf));

        // Twenty days in nobody could know.
        Assert.Null(ForecastFallBack.GuessFor(steady, Monday.AddDays(20)));
        Assert.False(ForecastFallBack.Of(Planner.Forecast(JournalPlan.Request(steady, Monday.AddDays(20))), steady).IsFallenBack);
        Assert.False(ForecastFallBack.IsPossible(AthleteJournal.Of(steady.Entries.Take(20))));
    }

    static JournalEntry CheckIn(int day, int score, int hours = 0)
    {
        var asked = Monday.AddDays(day).AddHours(hours);
        return JournalEntry.Of(Guid.CreateVersion7(asked), asked, new CheckInEntry(new CheckIn([new(Calf, SorenessScore.Nearest(score), asked)], []), asked, new()));
    }

    static JournalEntry Overall(int day, int score)
    {
        var asked = Monday.AddDays(day);
        return JournalEntry.Of(Guid.CreateVersion7(asked), asked, new CheckInEntry(new CheckIn([], []) { Overall = new(SorenessScore.Nearest(score), asked) }, asked, new()));
    }

    static JournalEntry Run(int day)
    {
        var end = Monday.AddDays(day).AddHours(-12);
        return JournalEntry.Of(Guid.CreateVersion7(end), end, new WorkoutEntry(
            new() { Format = "test", Sport = "running", Start = end.AddHours(-1), Duration = TimeSpan.FromHours(1), Rpe = Rpe.FromCr10(day % 3 == 0 ? 9 : 3) }, null));
    }
}
