using System.Globalization;
using Afterset.Journal;
using Afterset.Server.Tests.Journal;

namespace Afterset.Server.Tests.Chaos;

/// <summary>Entries that are sent together, and what became of them so far.</summary>
sealed class Batch(IReadOnlyList<JournalEntry> entries)
{
    int _sent;

    internal IReadOnlyList<JournalEntry> Entries { get; } = entries;

    internal string Body { get; } = $$"""{"entries":[{{string.Join(',', entries.Select(entry => entry.Json))}}]}""";

    /// <summary>Whether the server has said that they are kept.</summary>
    internal bool IsAcknowledged { get; set; }

    /// <summary>Notes that it is sent; true the first time.</summary>
    internal bool IsFirstSending() => Interlocked.Increment(ref _sent) == 1;

    /// <summary>1 to 20 new entries, most of a kind that no server knows, some of them long.</summary>
    internal static Batch New(Random random) => new([.. Enumerable.Range(0, random.Next(1, 21)).Select(_ => Entry(random))]);

    // Old check-ins: they count for no plan.
    static JournalEntry Entry(Random random) => random.Next(10) == 0
        ? Told.CheckIn("left calf 3", Told.Evening.AddDays(-1000))
        : JournalEntry.TryRead(string.Create(CultureInfo.InvariantCulture,
            $$"""{"id":"{{Guid.CreateVersion7(Told.Evening)}}","kind":"trial","version":{{random.Next(1, 9)}},"at":"2026-11-23T20:00:00+01:00","data":{"x":[{{random.Next()}},2.50,"\u00e4ä💪"], "long":"{{new string('m', random.Next(random.Next(4_000)))}}" } }"""), out _)!;
}
