using Afterset.Journal;

namespace Afterset.Server.Journal;

/// <summary>A part of a journal, in the order in which the server received it.</summary>
/// <param name="Epoch">When it differs from the one you remember, start again from 0: the server was restored.</param>
/// <param name="Cursor">Send it as <c>since</c> the next time.</param>
/// <param name="More">Whether there is more after this part.</param>
/// <param name="Entries">The entries, letter for letter as they were sent.</param>
sealed record JournalPage(Guid Epoch, long Cursor, bool More, IReadOnlyList<EntryDocument> Entries);

/// <summary>Entries to keep.</summary>
/// <param name="Entries">At most 1,000.</param>
sealed record JournalBatch(IReadOnlyList<EntryDocument>? Entries);

/// <summary>What became of entries that were sent.</summary>
/// <param name="Epoch">The journal's epoch.</param>
/// <param name="Cursor">The journal's newest number. You may have missed entries of other devices: it is not your next <c>since</c>.</param>
/// <param name="Entries">One for each entry, in the same order.</param>
sealed record JournalReceipt(Guid Epoch, long Cursor, IReadOnlyList<EntryReceipt> Entries);

/// <summary>What became of one entry.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Outcome">added, alreadyThere, or conflict: another entry has this id, and that one stays.</param>
/// <param name="Findings">What is not understood in it. It is kept; one about health forbids a plan until it is corrected or retracted.</param>
sealed record EntryReceipt(Guid Id, EntryOutcome Outcome, IReadOnlyList<FindingDocument> Findings);

/// <summary>Something that the sender should know. Never says a value.</summary>
/// <param name="Code">Stable; docs/findings.md lists them.</param>
/// <param name="Place">Where.</param>
/// <param name="Message">What it is and what was done.</param>
sealed record FindingDocument(string Code, string Place, string Message)
{
    internal static FindingDocument From(JournalFinding finding) => new(finding.Code, finding.Place, finding.Message);
}
