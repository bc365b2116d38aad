using Afterset.Journal.Entries;
using Afterset.Workouts;

namespace Afterset.Journal;

/// <summary>The workouts of a journal: finds recordings of one by several sources, and minds what the athlete said about them.</summary>
/// <param name="All">In order of writing.</param>
/// <param name="Until">A workout that starts later than this (UTC ticks) touches none of them.</param>
sealed record JournalWorkouts(IReadOnlyList<JournalWorkout> All, long Until)
{
    static readonly JournalWorkouts None = new([], long.MinValue);

    internal static JournalWorkouts Of(AthleteJournal journal)
    {
        var facts = journal.Facts.Where(fact => fact.Content is WorkoutEntry).ToArray();
        if (None.With(facts) is { } apart)
            return apart;
        var said = Said(journal);
        var repeats = SameWorkout.Repeats(facts, WorkoutOf, (one, other) => AreSame(one, other, said), (one, other) => ByTrust(facts, one, other, said));
        JournalWorkout[] all = [.. facts.Zip(repeats, (fact, of) => new JournalWorkout(fact, WorkoutOf(fact), of < 0 ? null : facts[of].Entry.Id))];
        return new(all, all.Max(told => told.Workout.Start is null ? long.MinValue : SameWorkout.Reach(told.Workout)));
    }

    /// <summary>The same and more; null when one of them may be a workout that is known, so that all have to be looked at.</summary>
    internal JournalWorkouts? With(JournalFact[] more)
    {
        var (added, until) = (new List<JournalWorkout>(more.Length), Until);
        foreach (var fact in more)
        {
            if (fact.Content is not WorkoutEntry { Workout: var workout })
                continue;
            if (workout.Start is { } start)
            {
                if (start.UtcTicks <= until)
                    return null;
                until = Math.Max(until, SameWorkout.Reach(workout));
            }

            added.Add(new(fact, workout, Repeats: null));
        }

        return added.Count == 0 ? this : new((JournalWorkout[])[.. All, .. added], until);
    }

    // What the athlete prefers, then what tells more, then what was written first.
    static int ByTrust(JournalFact[] facts, int one, int other, Dictionary<(Guid, Guid), SameWorkoutEntry> said)
    {
        var preferred = Preferred(facts[other], said).CompareTo(Preferred(facts[one], said));
        if (preferred != 0)
            return preferred;
        var richer = Richness(WorkoutOf(facts[other])).CompareTo(Richness(WorkoutOf(facts[one])));
        return richer != 0 ? richer : one.CompareTo(other);
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
