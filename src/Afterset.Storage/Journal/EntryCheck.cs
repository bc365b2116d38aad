using System.Text;
using Afterset.Journal;

namespace Afterset.Storage;

/// <summary>What no database takes, or only one of them: refused alike for both.</summary>
static class EntryCheck
{
    const int LongestKind = 100;
    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static void Check(IReadOnlyList<JournalEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Count > JournalStore.MostEntries)
            throw new ArgumentException($"{entries.Count} entries at once; most is {JournalStore.MostEntries}.", nameof(entries));
        foreach (var entry in entries)
        {
            Check(entry.Kind, LongestKind);
            Check(entry.Json, JournalEntry.LongestJson);
        }
    }

    internal static void Check(string text, int longest)
    {
        if (text.Length > longest)
            throw new ArgumentException($"A text of {text.Length} characters; longest is {longest}.", nameof(text));
        if (text.Contains('\0', StringComparison.Ordinal))
            throw new ArgumentException("A text with the character 0, which PostgreSQL does not keep.", nameof(text));
        try
        {
            _ = Strict.GetByteCount(text);
        }
        catch (EncoderFallbackException error)
        {
            throw new ArgumentException("A text that is not Unicode: half of a pair stands alone.", nameof(text), error);
        }
    }
}
