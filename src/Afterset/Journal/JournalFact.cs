using Afterset.Load;
using Afterset.Workouts;

namespace Afterset.Journal;

/// <summary>What an entry says once corrections are taken into account.</summary>
public sealed class JournalFact
{
    internal JournalFact(JournalEntry entry, EntryContent content) => (Entry, Content) = (entry, content);

    /// <summary>The entry as it was written.</summary>
    public JournalEntry Entry { get; }

    /// <summary>What counts: its own content, or that of its last correction.</summary>
    public EntryContent Content { get; }

    /// <summary>The load of the workout that it tells of.</summary>
    internal WorkoutLoad LoadOf(Workout workout, LoadContext context) => Entry.LoadOf(workout, context);
}
