using Afterset.Journal;

namespace Afterset.Storage;

/// <summary>How far an athlete's journal has come: two heads are equal when the journals are.</summary>
/// <param name="Epoch">
/// Changes when numbers could be given a second time: after a restore, and when something is written after everything was erased.
/// A reader whose epoch differs starts again from 0. Empty when nothing was written yet.
/// </param>
/// <param name="Sequence">The number of the newest entry; 0 when there is none.</param>
public readonly record struct JournalHead(Guid Epoch, long Sequence);

/// <summary>An entry with its place in the athlete's journal.</summary>
/// <param name="Sequence">From 1, without gaps, in the order in which entries were kept.</param>
/// <param name="Entry">As it was sent; its time in UTC, to the millisecond.</param>
/// <param name="ReceivedAt">When it was kept first, on the server's clock, to the millisecond.</param>
public sealed record StoredEntry(long Sequence, JournalEntry Entry, DateTimeOffset ReceivedAt);

/// <summary>What became of an entry that was sent.</summary>
public enum EntryOutcome
{
    /// <summary>It is kept now.</summary>
    Added,

    /// <summary>It was kept before, letter for letter. Nothing changed.</summary>
    AlreadyThere,

    /// <summary>Its id belongs to an entry with another text, which stays. This one is not kept.</summary>
    Conflict,
}

/// <summary>What became of entries that were sent together.</summary>
/// <param name="Head">The journal's head afterwards.</param>
/// <param name="Entries">One for each entry sent, in the same order.</param>
public sealed record AppendOutcome(JournalHead Head, IReadOnlyList<EntryOutcome> Entries);

/// <summary>A file as the athlete uploaded it.</summary>
/// <param name="Sha256">Of its bytes, 64 lower-case hexadecimal digits; its name in this athlete's storage.</param>
/// <param name="Name">The name that it was uploaded with. Written by others: not a path to open.</param>
/// <param name="Bytes">Its content.</param>
/// <param name="ReceivedAt">When it was kept first, on the server's clock.</param>
public sealed record Original(string Sha256, string Name, ReadOnlyMemory<byte> Bytes, DateTimeOffset ReceivedAt);
