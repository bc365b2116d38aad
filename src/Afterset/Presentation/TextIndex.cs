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
        // The one that says most comes first.
        foreach (var entry in entries.OrderByDescending(entry => entry.From.Weight))
            PlaceOf(entry.From).Add(entry);
    }

    /// <summary>The translation and the fillings of the template of which a finished text is made; null when there is none.</summary>
    internal (Entry Entry, string[] Fillings)? Find(string text)
    {
        (Entry Entry, string[] Fillings)? best = null;
        foreach (var bucket in Buckets(text))
        {
            foreach (var entry in bucket)
            {
                if (best is { } already && already.Entry.From.Weight >= entry.From.Weight)
                    break;
                if (entry.From.Match(text) is { } fillings)
                    best = (entry, fillings);
            }
        }

        return best;
    }

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
