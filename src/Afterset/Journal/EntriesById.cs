using System.Diagnostics.CodeAnalysis;

namespace Afterset.Journal;

/// <summary>The entries of a journal by their ids. Continuing with a few does not copy the many.</summary>
sealed class EntriesById
{
    const int MostFew = 64;

    readonly Dictionary<Guid, JournalEntry> _many;
    readonly Dictionary<Guid, JournalEntry> _few;

    EntriesById(Dictionary<Guid, JournalEntry> many, Dictionary<Guid, JournalEntry> few) => (_many, _few) = (many, few);

    internal static EntriesById None { get; } = new([], []);

    internal bool TryGet(Guid id, [MaybeNullWhen(false)] out JournalEntry entry) => _few.TryGetValue(id, out entry) || _many.TryGetValue(id, out entry);

    /// <summary>The same and others, in the place of those that have the same id.</summary>
    internal EntriesById With(Dictionary<Guid, JournalEntry> others)
    {
        if (_many.Count == 0)
            return new(others, _few);
        var isMuch = _few.Count + others.Count > MostFew;
        var all = new Dictionary<Guid, JournalEntry>(isMuch ? _many : _few);
        foreach (var (id, entry) in (isMuch ? (IEnumerable<KeyValuePair<Guid, JournalEntry>>)[.. _few, .. others] : others))
            all[id] = entry;
        return isMuch ? new(all, []) : new(_many, all);
    }

    /// <summary>All of them, in no order.</summary>
    internal IEnumerable<JournalEntry> All => _few.Count == 0 ? _many.Values : _many.Values.Where(entry => !_few.ContainsKey(entry.Id)).Concat(_few.Values);
}
