using Afterset.Journal;
using CsCheck;
using Xunit;

namespace Afterset.Storage.Tests;

/// <summary>Entries to try, and what a reader sees.</summary>
static class Journals
{
    static readonly Gen<string> Kind = Words("workout", "check-in", "something-newer", "retraction");

    static Gen<string> Words(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    static readonly Gen<DateTimeOffset> At =
        Gen.Long[-2_000_000_000_000, 200_000_000_000_000].Select(DateTimeOffset.FromUnixTimeMilliseconds);

    static readonly Gen<string> Text = Gen.OneOf(
        Words("{}", "{\"note\":\"Knöchel 🦶 'quoted' \\\\ \\u0000\"}", "{\"a\":[1.50,1e3,null]}"),
        Gen.Char[' ', '\uD7FF'].Array[0, 300].Select(chars => new string(chars)));

    internal static readonly Gen<JournalEntry> Entry =
        Gen.Select(Gen.Guid, Kind, Gen.Int[1, 9], At, Text, (id, kind, version, at, json) => new JournalEntry(id, kind, version, at, json));

    internal static JournalEntry New(string json = "{\"kind\":\"check-in\"}") =>
        new(Guid.CreateVersion7(), "check-in", 1, DateTimeOffset.FromUnixTimeMilliseconds(1_790_000_000_000), json);

    internal static JournalEntry[] Many(int count) => [.. Enumerable.Range(0, count).Select(i => New($"{{\"number\":{i}}}"))];

    internal static Task<List<StoredEntry>> ReadAll(this JournalStore journal, Guid athlete) => journal.ReadSince(athlete, 0, int.MaxValue);

    internal static async Task<List<StoredEntry>> ReadSince(this JournalStore journal, Guid athlete, long since, int most)
    {
        var read = new List<StoredEntry>();
        await foreach (var entry in journal.Read(athlete, since, most, TestContext.Current.CancellationToken))
            read.Add(entry);
        return read;
    }
}
