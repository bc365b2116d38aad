using Afterset.Journal.Entries;

namespace Afterset.Journal;

/// <summary>What corrections and retractions make of the other entries.</summary>
/// <remarks>
/// A retraction counts if no retraction that counts names it, whatever the clocks of their writers said. A correction of a correction
/// corrects what that one corrects. One that finds nothing to correct stays as something that is not understood: it could be a warning.
/// </remarks>
sealed class JournalChanges
{
    readonly EntriesById _byId;
    readonly ILookup<Guid, JournalEntry> _retractionsOf;
    readonly Dictionary<Guid, bool> _retracted = [];
    readonly Dictionary<Guid, EntryContent> _corrected = [];
    readonly HashSet<Guid> _lost = [];

    JournalChanges(JournalEntry[] inOrder, EntriesById byId)
    {
        _byId = byId;
        JournalEntry[] changes = [.. inOrder.Where(entry => entry.Kind is CorrectionEntry.Name or RetractionEntry.Name)];
        _retractionsOf = changes.Where(entry => entry.Content is RetractionEntry).ToLookup(entry => ((RetractionEntry)entry.Content).Of);
        foreach (var entry in changes)
        {
            if (entry.Content is not CorrectionEntry correction || IsRetracted(entry.Id))
                continue;
            var root = Root(correction.Of);
            if (root is not null && !IsRetracted(root.Id))
                _corrected[root.Id] = correction.Corrected;
            else if (root is null || !WasRetractedAfter(root.Id, entry))
                _lost.Add(entry.Id);
        }
    }

    internal static JournalChanges Of(JournalEntry[] inOrder, EntriesById byId) => new(inOrder, byId);

    /// <summary>The entries that were taken back, as far as they are here.</summary>
    internal IEnumerable<Guid> TakenBack() => _retractionsOf.Select(retractions => retractions.Key).Where(id => _byId.TryGet(id, out _) && IsRetracted(id));

    /// <summary>The entry that this one changes; null when it changes none.</summary>
    internal static Guid? Target(JournalEntry entry) => entry.Kind switch
    {
        CorrectionEntry.Name => (entry.Content as CorrectionEntry)?.Of,
        RetractionEntry.Name => (entry.Content as RetractionEntry)?.Of,
        _ => null,
    };

    /// <summary>Whether an entry says something of its own.</summary>
    internal bool Counts(JournalEntry entry) => !IsRetracted(entry.Id) && (Target(entry) is null || _lost.Contains(entry.Id));

    /// <summary>What an entry that counts says. A correction cannot make another kind of it.</summary>
    internal EntryContent Said(JournalEntry entry)
    {
        if (_lost.Contains(entry.Id))
            return new EntryContent.NotUnderstood(entry.Kind, NotUnderstoodReason.Malformed, ["data.of is no entry that counts"]);
        if (!_corrected.TryGetValue(entry.Id, out var corrected))
            return entry.Content;
        return corrected.Kind == entry.Kind ? corrected : new EntryContent.NotUnderstood(entry.Kind, NotUnderstoodReason.Malformed, ["data.kind is not the kind of the entry"]);
    }

    /// <summary>Whether an entry was taken back, and that was not itself taken back.</summary>
    internal bool IsRetracted(Guid id)
    {
        if (!_retractionsOf.Contains(id))
            return false;
        if (_retracted.TryGetValue(id, out var known))
            return known;
        // Chains of undo are walked without recursion; a circle, which no honest writer makes, is broken where it is met first.
        var path = new Stack<Guid>([id]);
        while (path.Count > 0)
        {
            var at = path.Peek();
            _retracted.TryAdd(at, false);
            var open = _retractionsOf[at].Select(entry => entry.Id).FirstOrDefault(retraction => !_retracted.ContainsKey(retraction));
            if (open != default)
            {
                path.Push(open);
                continue;
            }

            _retracted[at] = _retractionsOf[at].Any(retraction => !_retracted[retraction.Id]);
            path.Pop();
        }

        return _retracted[id];
    }

    // Who takes back an entry takes back its corrections too, but not one that is yet to be written.
    bool WasRetractedAfter(Guid root, JournalEntry correction) =>
        _retractionsOf[root].Any(retraction => !IsRetracted(retraction.Id) && AthleteJournal.InOrder(retraction, correction) > 0);

    JournalEntry? Root(Guid of)
    {
        var seen = new HashSet<Guid>();
        while (_byId.TryGet(of, out var entry) && seen.Add(of))
        {
            if (entry.Content is not CorrectionEntry correction)
                return entry;
            of = correction.Of;
        }

        return null;
    }
}
