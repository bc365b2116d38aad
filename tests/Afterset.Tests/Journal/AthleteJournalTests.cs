using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Workouts;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Journal;

/// <summary>The fold depends on the entries and on nothing else.</summary>
public sealed class AthleteJournalTests
{
    static readonly DateTimeOffset Monday = Generators.Monday;

    static readonly Workout Watch = new()
    {
        Format = "fit",
        Sport = "training",
        SubSport = "strength_training",
        Start = Monday.AddHours(-3),
        Duration = TimeSpan.FromMinutes(60),
        AverageHeartRate = Afterset.Units.HeartRate.FromBpm(120),
    };

    static readonly Workout App = Watch with
    {
        Format = "hevy-csv",
        Start = Monday.AddHours(-3).AddMinutes(2),
        AverageHeartRate = null,
        Sets = [.. Enumerable.Repeat(new ExerciseSet { Exercise = "Squat", Pattern = ExerciseCatalogue.Default.Recognise("Squat").Pattern, Repetitions = 8 }, 10)],
    };

    [Fact]
    public void The_order_in_which_entries_come_and_how_often_does_not_matter() =>
        Gen.Select(JournalGenerators.SomeJournal, Gen.Int[0, 1_000_000]).Sample((entries, seed) =>
        {
            var again = entries.Concat(entries).Index().OrderBy(item => unchecked((item.Index + 1) * (seed + 7919) * 2_654_435_761L) % 1_000_003).Select(item => item.Item);
            Assert.Equal(Said(AthleteJournal.Of(entries)), Said(AthleteJournal.Of(again)));
        });

    [Fact]
    public void A_snapshot_that_is_continued_equals_the_fold_of_all() =>
        Gen.Select(JournalGenerators.SomeJournal, Gen.Int[0, 30], Gen.Bool).Sample((entries, cut, inTime) =>
        {
            var inOrder = inTime ? [.. entries.OrderBy(entry => entry.At)] : entries;
            var snapshot = AthleteJournal.Of(inOrder.Take(cut));
            _ = snapshot.Workouts;
            Assert.Equal(Said(AthleteJournal.Of(entries)), Said(snapshot.With(inOrder.Skip(cut))));
            var plan = JournalPlan.Of(AthleteJournal.Of(entries), Monday);
            Assert.Equal(Afterset.Presentation.PlanJson.Of(plan), Afterset.Presentation.PlanJson.Of(JournalPlan.Of(snapshot.With(inOrder.Skip(cut)), Monday)));
        });

    [Fact]
    public void Taking_back_what_took_something_back_brings_it_again()
    {
        var did = Entry(1, new WorkoutEntry(App, null), 0);
        var undo = Entry(2, new RetractionEntry(did.Id, null), 1);
        var redo = Entry(3, new RetractionEntry(undo.Id, null), 2);
        Assert.Single(AthleteJournal.Of([did]).Workouts);
        Assert.Empty(AthleteJournal.Of([did, undo]).Workouts);
        Assert.Single(AthleteJournal.Of([did, undo, redo]).Workouts);
        Assert.Equal((false, true), (AthleteJournal.Of([did, undo, redo]).IsTakenBack(did.Id), AthleteJournal.Of([did, undo, redo]).IsTakenBack(undo.Id)));
        Assert.True(AthleteJournal.Of([did, undo]).With([Entry(4, new EventEntry(Monday, null), 9)]).IsTakenBack(did.Id));
    }

    [Fact]
    public void The_last_correction_counts_and_keeps_its_place()
    {
        var did = Entry(1, new WorkoutEntry(Watch, null), 0);
        var journal = AthleteJournal.Of([Entry(3, new CorrectionEntry(did.Id, new WorkoutEntry(Watch with { Sport = "rowing" }, null)), 2), did, Entry(2, new CorrectionEntry(did.Id, new WorkoutEntry(Watch with { Sport = "running" }, null)), 1)]);
        Assert.Equal("rowing", Assert.Single(journal.Workouts).Workout.Sport);
        Assert.Equal(did.Id, journal.Workouts[0].Fact.Entry.Id);
    }

    [Fact]
    public void A_correction_of_a_correction_corrects_the_entry_itself()
    {
        var did = Entry(1, new WorkoutEntry(Watch, null), 0);
        var first = Entry(2, new CorrectionEntry(did.Id, new WorkoutEntry(Watch with { Sport = "running" }, null)), 1);
        var second = Entry(3, new CorrectionEntry(first.Id, new WorkoutEntry(Watch with { Sport = "rowing" }, null)), 2);
        Assert.Equal("rowing", Assert.Single(AthleteJournal.Of([did, first, second]).Workouts).Workout.Sport);
    }

    [Fact]
    public void A_correction_that_finds_nothing_to_correct_could_be_a_warning()
    {
        var said = Entry(1, new CheckInEntry(new([], []), Monday, new()), 0);
        var warns = Entry(2, new CorrectionEntry(said.Id, said.Content), 5);
        Assert.Single(AthleteJournal.Of([warns]).NotUnderstood);
        Assert.Single(AthleteJournal.Of([said, warns, Entry(3, new RetractionEntry(said.Id, null), 3)]).NotUnderstood);
        Assert.Empty(AthleteJournal.Of([said, warns, Entry(3, new RetractionEntry(said.Id, null), 9)]).NotUnderstood);
        Assert.Empty(AthleteJournal.Of([warns, Entry(3, new RetractionEntry(warns.Id, null), 9)]).NotUnderstood);
    }

    [Fact]
    public void Undo_of_undo_does_not_depend_on_the_clocks_of_those_who_wrote_it() => Gen.Int[-500, 500].Array[4].Sample(minutes =>
    {
        var did = Entry(1, new WorkoutEntry(App, null), minutes[0]);
        var undo = Entry(2, new RetractionEntry(did.Id, null), minutes[1]);
        var redo = Entry(3, new RetractionEntry(undo.Id, null), minutes[2]);
        Assert.Single(AthleteJournal.Of([did, undo, redo]).Workouts);
        Assert.Empty(AthleteJournal.Of([did, undo, redo, Entry(4, new RetractionEntry(redo.Id, null), minutes[3])]).Workouts);
    });

    [Fact]
    public void A_circle_of_retractions_ends()
    {
        var (one, two) = (JournalGenerators.Id(1), JournalGenerators.Id(2));
        Assert.Empty(AthleteJournal.Of([JournalEntry.Of(one, Monday, new RetractionEntry(two, null)), JournalEntry.Of(two, Monday, new RetractionEntry(one, null))]).Facts);
    }

    [Fact]
    public void A_correction_cannot_turn_an_entry_into_another_kind()
    {
        var said = Entry(1, new CheckInEntry(new([], []), Monday, new()), 0);
        Assert.Single(AthleteJournal.Of([said, Entry(2, new CorrectionEntry(said.Id, new EventEntry(Monday, null)), 1)]).NotUnderstood);
    }

    [Fact]
    public void A_retraction_may_come_before_what_it_takes_back()
    {
        var did = Entry(1, new WorkoutEntry(App, null), 0);
        var early = AthleteJournal.Of([Entry(2, new RetractionEntry(did.Id, null), -5)]);
        Assert.Empty(early.With([did]).Workouts);
    }

    [Fact]
    public void A_workout_from_two_sources_counts_once_with_the_richer_one_and_the_choice_can_be_undone()
    {
        var (watch, app) = (Entry(1, new WorkoutEntry(Watch, null), 0), Entry(2, new WorkoutEntry(App, null), 1));
        var journal = AthleteJournal.Of([watch, app]);
        Assert.Equal([app.Id, null], journal.Workouts.Select(workout => workout.Repeats));

        var preferred = journal.With([Entry(3, new SameWorkoutEntry(watch.Id, app.Id, AreSame: true), 2)]);
        Assert.Equal([null, watch.Id], preferred.Workouts.Select(workout => workout.Repeats));

        var different = Entry(4, new SameWorkoutEntry(watch.Id, app.Id, AreSame: false), 3);
        Assert.Equal([null, null], preferred.With([different]).Workouts.Select(workout => workout.Repeats));
        Assert.Equal([null, watch.Id], preferred.With([different, Entry(5, new RetractionEntry(different.Id, null), 4)]).Workouts.Select(workout => workout.Repeats));
    }

    [Fact]
    public void The_load_of_a_workout_is_the_same_without_its_samples() =>
        Gen.Select(Gen.Int[40, 200].Array[0, 400], Gen.Double[0, 900].Array[0, 400]).Sample((beats, heights) =>
        {
            var run = Watch with
            {
                Sport = "running",
                SubSport = null,
                AverageHeartRate = null,
                Track = new() { Seconds = new double[400], HeartRateBpm = beats.Select(bpm => (float)bpm).ToArray(), AltitudeM = heights.Select(height => (float)height).ToArray() },
            };
            var (whole, kept) = (Afterset.Load.MuscleLoads.Of(run, Afterset.Load.LoadContext.Unknown), Afterset.Load.MuscleLoads.Of(WorkoutSummary.Of(run), Afterset.Load.LoadContext.Unknown));
            Assert.Equal(whole.Muscles.Keys.Order(), kept.Muscles.Keys.Order());
            Assert.All(whole.Muscles, muscle => Assert.Equal(muscle.Value.Total, kept.Muscles[muscle.Key].Total, 1e-4));
        });

    internal static JournalEntry Entry(int number, EntryContent content, int minutes) => JournalEntry.Of(JournalGenerators.Id(number), Monday.AddMinutes(minutes), content);

    static string Said(AthleteJournal journal) => string.Join('\n', journal.Facts.Select(fact =>
        $"{fact.Entry.Id} {(fact.Content is EntryContent.NotUnderstood not ? $"{not.Why}" : JournalEntry.Of(Guid.Empty, Monday, fact.Content).Json)}"))
        + string.Join('\n', journal.Workouts.Select(workout => $"{workout.Fact.Entry.Id} {workout.Repeats}"));
}
