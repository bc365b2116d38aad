using Afterset.Journal;

namespace Afterset.Cli.JournalFiles;

/// <summary>Something to be written into the journal.</summary>
/// <param name="Content">What it tells.</param>
/// <param name="Id">Its id; null for a new one.</param>
readonly record struct NewEntry(EntryContent Content, Guid? Id = null)
{
    /// <summary>Entries with their time and id.</summary>
    /// <remarks>
    /// What is said later counts later, also when the clock was set back or another device's clock is ahead: each is at least a
    /// thousandth of a second after all that is known.
    /// </remarks>
    internal static IReadOnlyList<JournalEntry> Stamp(IReadOnlyList<NewEntry> told, AthleteJournal journal, DateTimeOffset now)
    {
        var last = journal.Entries.Count > 0 ? journal.Entries[^1].At.ToUnixTimeMilliseconds() : 0;
        var first = Math.Max(now.ToUnixTimeMilliseconds(), DateTimeOffset.FromUnixTimeMilliseconds(last).Year < 2199 ? last + 1 : 0);
        return [.. told.Select((entry, index) => Of(entry, DateTimeOffset.FromUnixTimeMilliseconds(first + index)))];
    }

    /// <summary>Whether an entry of this content is read back as it was written: too many sets or too long a title are not.</summary>
    internal static bool IsKept(EntryContent content) =>
        JournalEntry.Of(Guid.CreateVersion7(DateTimeOffset.UnixEpoch), DateTimeOffset.UnixEpoch, content).IsReadBack;

    /// <summary>Entries that are folded in for one command only and are never written.</summary>
    internal static IReadOnlyList<JournalEntry> Temporary(IReadOnlyList<EntryContent> told, AthleteJournal journal)
    {
        var first = journal.Entries.Count > 0 ? journal.Entries[^1].At : DateTimeOffset.UnixEpoch;
        return [.. told.Select((content, index) => JournalEntry.Of(Guid.CreateVersion7(DateTimeOffset.UnixEpoch), first.AddMilliseconds(index + 1), content))];
    }

    static JournalEntry Of(NewEntry told, DateTimeOffset at) =>
        IsKept(told.Content)
            ? JournalEntry.Of(told.Id ?? Guid.CreateVersion7(at), at, told.Content)
            : throw new UsageException("A text of this is too long to be kept (2,000 characters at most). Nothing was written.", ExitCode.Usage);
}
