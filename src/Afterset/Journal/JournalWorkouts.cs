using Afterset.Journal.Entries;
using Afterset.Workouts;

namespace Afterset.Journal;

/// <summary>Finds recordings of one workout by several sources, and minds what the athlete said about them.</summary>
static class JournalWorkouts
{
    internal static IReadOnlyList<JournalWorkout> Of(AthleteJournal journal)
    {
        var facts = journal.Facts.Where(fact => fact.Content is WorkoutEntry).ToArray();
        var said = Said(journal);
        var byTrust = facts.Index().OrderByDescending(fact => Preferred(fact.Item, said)).ThenByDescending(fact => Richness(WorkoutOf(fact.Item))).ThenBy(fact => fact.Index)
            .Select(fact => fact.Item).ToArray();
        var repeats = SameWorkout.Repeats(byTrust, WorkoutOf, (one, other) => AreSame(one, other, said));
        var repeated = byTrust.Zip(repeats).Where(pair => pair.Second >= 0).ToDictionary(pair => pair.First, pair => byTrust[pair.Second].Entry.Id);
        return [.. facts.Select(fact => new JournalWorkout(fact, WorkoutOf(fact), repeated.TryGetValue(fact, out var id) ? id : null))];
    }

    static Dictionary<(Guid, Guid), SameWorkoutEntry> Said(AthleteJournal journal)
    {
        var said = new Dictionary<(Guid, Guid), SameWorkoutEntry>();
        foreach (var word in journal.All<SameWorkoutEntry>())
            said[Pair(word.Keep, word.Other)] = word;
        return said;
    }

    static bool AreSame(JournalFact one, JournalFact other, Dictionary<(Guid, Guid), SameWorkoutEntry> said) =>
        said.Count > 0 && said.TryGetValue(Pair(one.Entry.Id, other.Entry.Id), out var word)
            ? word.AreSame
            : SameWorkout.AreSame(WorkoutOf(one), WorkoutOf(other));

    static bool Preferred(JournalFact fact, Dictionary<(Guid, Guid), SameWorkoutEntry> said) =>
        said.Count > 0 && said.Values.Any(word => word.AreSame && word.Keep == fact.Entry.Id);

    // Sets tell which muscles worked, a rating how hard it was, a heart rate stands in for it.
    static int Richness(Workout workout) =>
        (workout.Sets.Any(set => set.Pattern is not null) ? 8 : 0)
        + (workout.Rpe is not null ? 4 : 0)
        + (workout.HeartRates.Count > 0 || workout.AverageHeartRate is not null ? 2 : 0)
        + (workout.Duration is not null || workout.Elapsed is not null ? 1 : 0);

    static Workout WorkoutOf(JournalFact fact) => ((WorkoutEntry)fact.Content).Workout;

    static (Guid, Guid) Pair(Guid one, Guid other) => one.CompareTo(other) < 0 ? (one, other) : (other, one);
}
