using Afterset.Journal.Entries;

namespace Afterset.Journal;

/// <summary>
/// Everything that an athlete told, folded: what still counts after corrections and retractions, in order. It depends on
/// the entries alone, not on the order in which they came or how often: two devices with the same entries say the same.
/// </summary>
/// <remarks>Immutable, and cheap to continue: <see cref="With"/> of later entries does not fold the earlier ones again.</remarks>
public sealed partial class AthleteJournal
{
    readonly Dictionary<Guid, JournalEntry> _byId;
    readonly JournalEntry[] _inOrder;
    readonly JournalFact[] _facts;
    readonly HashSet<Guid> _targets;
    readonly HashSet<Guid> _takenBack;

    AthleteJournal(
        Dictionary<Guid, JournalEntry> byId, JournalEntry[] inOrder, JournalFact[] facts, HashSet<Guid> targets, HashSet<Guid> takenBack, JournalLearning? learning = null) =>
        (_byId, _inOrder, _facts, _targets, _takenBack, _learning) = (byId, inOrder, facts, targets, takenBack, learning);

    /// <summary>Nothing was told.</summary>
    public static AthleteJournal Empty { get; } = new([], [], [], [], []);

    /// <summary>Every entry, in the order in which they count: by time of writing, then by id.</summary>
    public IReadOnlyList<JournalEntry> Entries => _inOrder;

    /// <summary>What counts, in the same order. Corrections and retractions are not in it: they are worked in.</summary>
    public IReadOnlyList<JournalFact> Facts => _facts;

    /// <summary>Whether a retraction that counts takes an entry back; it may be of any kind, a retraction too.</summary>
    public bool IsTakenBack(Guid id) => _takenBack.Contains(id);

    /// <summary>The fold of entries in any order, any of them any number of times.</summary>
    /// <remarks>Of two entries with one id and different content, which no honest writer makes, the first by content stays.</remarks>
    public static AthleteJournal Of(IEnumerable<JournalEntry> entries) => Empty.With(entries);

    /// <summary>The fold of these entries and more.</summary>
    public AthleteJournal With(IEnumerable<JournalEntry> more)
    {
        ArgumentNullException.ThrowIfNull(more);
        var byId = new Dictionary<Guid, JournalEntry>(_byId);
        var (added, isReplaced) = (new List<JournalEntry>(), false);
        foreach (var entry in more)
        {
            if (byId.TryAdd(entry.Id, entry))
            {
                added.Add(entry);
            }
            else if (string.CompareOrdinal(entry.Json, byId[entry.Id].Json) < 0)
            {
                byId[entry.Id] = entry;
                isReplaced = true;
            }
        }

        if (added.Count == 0 && !isReplaced)
            return this;
        return !isReplaced && CanAppend(added) ? Appended(byId, added) : Folded(byId);
    }

    // Entries after all that is known, none of which changes an earlier one, or is changed by one.
    bool CanAppend(List<JournalEntry> added)
    {
        added.Sort(InOrder);
        return (_inOrder.Length == 0 || InOrder(_inOrder[^1], added[0]) < 0)
            && added.TrueForAll(entry => entry.Kind is not (CorrectionEntry.Name or RetractionEntry.Name))
            && !added.Exists(entry => _targets.Contains(entry.Id));
    }

    AthleteJournal Appended(Dictionary<Guid, JournalEntry> byId, List<JournalEntry> added) =>
        new(byId, [.. _inOrder, .. added], [.. _facts, .. added.Select(entry => new JournalFact(entry, entry.Content))], _targets, _takenBack, _learning);

    AthleteJournal Folded(Dictionary<Guid, JournalEntry> byId)
    {
        JournalEntry[] inOrder = [.. byId.Values];
        Array.Sort(inOrder, InOrder);
        var changes = JournalChanges.Of(inOrder);
        var known = _facts.ToDictionary(fact => fact.Entry.Id);
        return new(
            byId,
            inOrder,
            [.. inOrder.Where(changes.Counts).Select(entry => Fact(entry, changes.Said(entry), known))],
            [.. inOrder.Select(JournalChanges.Target).OfType<Guid>()],
            [.. inOrder.Select(entry => entry.Id).Where(changes.IsRetracted)],
            _learning);
    }

    // What was worked out for a fact is kept as long as it says the same.
    static JournalFact Fact(JournalEntry entry, EntryContent content, Dictionary<Guid, JournalFact> known) =>
        known.TryGetValue(entry.Id, out var fact) && ReferenceEquals(fact.Content, content) ? fact : new(entry, content);

    // Storage keeps thousandths of a second, so no finer part may decide.
    static int InOrder(JournalEntry one, JournalEntry other) =>
        one.At.ToUnixTimeMilliseconds().CompareTo(other.At.ToUnixTimeMilliseconds()) is var order and not 0 ? order : one.Id.CompareTo(other.Id);
}
