namespace Afterset.Presentation;

/// <summary>Templates with their translations, found by their first or last word instead of one after the other.</summary>
sealed class TextIndex
{
    /// <summary>A template and what it is in the other language.</summary>
    internal sealed record Entry(TextTemplate From, TextTemplate To);

    readonly Dictionary<string, List<Entry>> _byFirst = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<Entry>> _byLast = new(StringComparer.Ordinal);
    readonly List<Entry> _others = [];

    internal TextIndex(IEnumerable<Entry> entries)
    {
        // "{0}, {1}" has no word of its own: it is filled, but never looked for.
        foreach (var entry in entries.Where(entry => entry.From.Words > 0))
            PlaceOf(entry.From).Add(entry);
    }

    /// <summary>The templates of which a finished text may be made, what stands in their holes, and their translations; the one that says most first.</summary>
    internal IEnumerable<(TextTemplate Template, TextTemplate Translation, string[] Fillings)> Find(string text) => Buckets(text)
        .SelectMany(bucket => bucket)
        .OrderByDescending(entry => entry.From.Weight)
        .Select(entry => (entry.From, entry.To, Fillings: entry.From.Match(text)!))
        .Where(found => found.Fillings is not null);

    IEnumerable<List<Entry>> Buckets(string text)
    {
        var (first, last) = (text.IndexOf(' ', StringComparison.Ordinal), text.LastIndexOf(' '));
        if (first > 0 && _byFirst.TryGetValue(text[..first], out var begins))
            yield return begins;
        if (last >= 0 && _byLast.TryGetValue(text[(last + 1)..], out var ends))
            yield return ends;
        yield return _others;
    }

    List<Entry> PlaceOf(TextTemplate template) =>
        template.FirstWord is { } first ? Bucket(_byFirst, first)
        : template.LastWord is { } last ? Bucket(_byLast, last)
        : _others;

    static List<Entry> Bucket(Dictionary<string, List<Entry>> buckets, string word)
    {
        if (!buckets.TryGetValue(word, out var bucket))
            buckets[word] = bucket = [];
        return bucket;
    }
}
