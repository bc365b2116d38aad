using Afterset.Journal.Entries;

namespace Afterset.Journal;

/// <summary>
/// Everything that an athlete told, folded: what still counts after corrections and retractions, in order. It depends on
/// the entries alone, not on the order in which they came or how often: two devices with the same entries say the same.
/// </summary>
/// <remarks>Immutable, and cheap to continue: <see cref="With"/> of later entries does not fold the earlier ones again.</remarks>
public sealed partial class AthleteJournal
{
    readonly EntriesById _byId;
    readonly JournalEntry[] _inOrder;
    readonly JournalFact[] _facts;
    readonly HashSet<Guid> _targets;
    readonly HashSet<Guid> _takenBack;

    AthleteJournal(
        EntriesById byId, JournalEntry[] inOrder, JournalFact[] facts, HashSet<Guid> targets, HashSet<Guid> takenBack, JournalLearning? learning = null) =>
        (_byId, _inOrder, _facts, _targets, _takenBack, _learning) = (byId, inOrder, facts, targets, takenBack, learning);

    /// <summary>Nothing was told.</summary>
    public static AthleteJournal Empty { get; } = new(EntriesById.None, [], [], [], []);

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
        var fresh = new Dictionary<Guid, JournalEntry>(more.TryGetNonEnumeratedCount(out var count) && _inOrder.Length == 0 ? count : 0);
        var isReplaced = false;
        foreach (var entry in more)
        {
            var isKnown = fresh.TryGetValue(entry.Id, out var known) || _byId.TryGet(entry.Id, out known);
            if (isKnown && string.CompareOrdinal(entry.Json, known!.Json) >= 0)
                continue;
            isReplaced |= isKnown;
            fresh[entry.Id] = entry;
        }

        if (fresh.Count == 0)
            return this;
        var byId = _byId.With(fresh);
        var journal = !isReplaced && CanAppend([.. fresh.Values]) is { } added ? Appended(byId, added) : Folded(byId);
        journal.Tried = Tried?.Of(journal._inOrder, journal._facts);
        return journal;
    }

    // Entries after all that is known, in order, none of which changes an earlier one, or is changed by one; null for others.
    JournalEntry[]? CanAppend(JournalEntry[] added)
    {
        Sort(added);
        return (_inOrder.Length == 0 || InOrder(_inOrder[^1], added[0]) < 0)
            && Array.TrueForAll(added, entry => entry.Kind is not (CorrectionEntry.Name or RetractionEntry.Name) && !_targets.Contains(entry.Id))
                ? added
                : null;
    }

    AthleteJournal Appended(EntriesById byId, JournalEntry[] added)
    {
        var facts = Array.ConvertAll(added, entry => new JournalFact(entry, entry.Content));
        var journal = new AthleteJournal(byId, [.. _inOrder, .. added], [.. _facts, .. facts], _targets, _takenBack, _learning);
        journal.LookOn(this, facts);
        return journal;
    }

    AthleteJournal Folded(EntriesById byId)
    {
        JournalEntry[] inOrder = [.. byId.All];
        Sort(inOrder);
        var changes = JournalChanges.Of(inOrder, byId);
        var known = _facts.ToDictionary(fact => fact.Entry.Id);
        return new(
            byId,
            inOrder,
            [.. inOrder.Where(changes.Counts).Select(entry => Fact(entry, changes.Said(entry), known))],
            [.. inOrder.Select(JournalChanges.Target).OfType<Guid>()],
            [.. changes.TakenBack()],
            _learning);
    }

    // What was worked out for a fact is kept as long as it says the same.
    static JournalFact Fact(JournalEntry entry, EntryContent content, Dictionary<Guid, JournalFact> known) =>
        known.TryGetValue(entry.Id, out var fact) && ReferenceEquals(fact.Content, content) ? fact : new(entry, content);

    // Most come in the order in which they count: looking is much cheaper than sorting.
    static void Sort(JournalEntry[] entries)
    {
        for (var i = 1; i < entries.Length; i++)
        {
            if (InOrder(entries[i - 1], entries[i]) > 0)
            {
                Array.Sort(entries, InOrder);
                return;
            }
        }
    }

    /// <summary>The order in which entries count. Storage keeps thousandths of a second, so no finer part may decide.</summary>
    internal static int InOrder(JournalEntry one, JournalEntry other)
    {
        var (at, otherAt) = (one.At.UtcTicks / TimeSpan.TicksPerMillisecond, other.At.UtcTicks / TimeSpan.TicksPerMillisecond);
        return at != otherAt ? at.CompareTo(otherAt) : one.Id.CompareTo(other.Id);
    }
}
