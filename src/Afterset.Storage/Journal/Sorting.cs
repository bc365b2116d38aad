using Afterset.Journal;

namespace Afterset.Storage;

/// <summary>Which entries are new. Of one id the first text stays, also within one sending.</summary>
sealed record Sorting(IReadOnlyList<JournalEntry> Added, IReadOnlyList<EntryOutcome> Outcomes)
{
    internal static Sorting Of(IReadOnlyList<JournalEntry> entries, Dictionary<Guid, string> kept)
    {
        var added = new List<JournalEntry>(entries.Count);
        var outcomes = new EntryOutcome[entries.Count];
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            if (kept.TryAdd(entry.Id, entry.Json))
                added.Add(entry);
            else
                outcomes[i] = kept[entry.Id] == entry.Json ? EntryOutcome.AlreadyThere : EntryOutcome.Conflict;
        }

        return new(added, outcomes);
    }
}
