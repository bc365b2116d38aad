using Afterset.Load;
using Afterset.Workouts;

namespace Afterset.Journal;

/// <summary>What an entry says once corrections are taken into account.</summary>
public sealed class JournalFact
{
    // Loads are costly and depend on one thing outside of the entry only. One reference, so that threads may share a fact.
    KnownLoad? _load;

    sealed record KnownLoad(LoadContext Context, WorkoutLoad Load);

    internal JournalFact(JournalEntry entry, EntryContent content) => (Entry, Content) = (entry, content);

    /// <summary>The entry as it was written.</summary>
    public JournalEntry Entry { get; }

    /// <summary>What counts: its own content, or that of its last correction.</summary>
    public EntryContent Content { get; }

    /// <summary>The load of the workout that it tells of.</summary>
    /// <param name="workout">The workout.</param>
    /// <param name="context">What the load depends on.</param>
    /// <param name="isKept">Whether it is worth to keep it: old ones are asked for once.</param>
    internal WorkoutLoad LoadOf(Workout workout, LoadContext context, bool isKept = true)
    {
        if (_load is { } known && known.Context == context)
            return known.Load;
        var load = MuscleLoads.Of(workout, context);
        if (isKept)
            _load = new(context, load);
        return load;
    }
}
