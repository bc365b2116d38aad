using System.Runtime.CompilerServices;
using Afterset.Journal;
using Microsoft.EntityFrameworkCore;

namespace Afterset.Storage;

/// <summary>Athletes' journals and the files that they were read from. One for the whole program; any thread may call it.</summary>
/// <remarks>What a method says it has kept is on the disk when it returns. The JSON of an entry is not looked into.</remarks>
public sealed partial class JournalStore
{
    /// <summary>Most entries of one call to <see cref="Append"/>.</summary>
    public const int MostEntries = 10_000;

    readonly Transactions _transactions;
    readonly TimeProvider _clock;

    internal JournalStore(Transactions transactions, TimeProvider clock)
    {
        _transactions = transactions;
        _clock = clock;
    }

    /// <summary>How far the journal has come. Cheap: one row by its key, whatever the journal's length.</summary>
    public async Task<JournalHead> Head(Guid athlete, CancellationToken cancellationToken)
    {
        var row = await _transactions.Ask(
            (db, cancel) => db.Set<JournalHeadRow>().AsNoTracking().FirstOrDefaultAsync(row => row.AthleteId == athlete, cancel),
            cancellationToken).ConfigureAwait(false);
        return row?.ToHead() ?? default;
    }

    /// <summary>Keeps entries, all or none.</summary>
    /// <remarks>
    /// May be repeated: what is there already stays as it is. When the database's answer to a commit was lost, the entries are sent
    /// again, and an entry that the lost commit kept is then <see cref="EntryOutcome.AlreadyThere"/>.
    /// </remarks>
    /// <exception cref="ArgumentException">
    /// More than <see cref="MostEntries"/>; a text longer than <see cref="JournalEntry.LongestJson"/>, or one that is not Unicode.
    /// </exception>
    public Task<AppendOutcome> Append(Guid athlete, IReadOnlyList<JournalEntry> entries, CancellationToken cancellationToken)
    {
        EntryCheck.Check(entries);
        return _transactions.Run((db, cancel) => AppendTo(db, athlete, entries, cancel), cancellationToken);
    }

    /// <summary>Entries after a number, in order; 0 reads from the start.</summary>
    /// <remarks>
    /// Numbers become visible in order: who has seen number n has seen all before it, so the last number seen is all that a reader
    /// must remember, together with the head's epoch.
    /// </remarks>
    public async IAsyncEnumerable<StoredEntry> Read(
        Guid athlete, long since, int most, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        var db = _transactions.Open();
        await using (db.ConfigureAwait(false))
        {
            var rows = db.Set<JournalEntryRow>().AsNoTracking()
                .Where(row => row.AthleteId == athlete && row.Sequence > since)
                .OrderBy(row => row.Sequence)
                .Take(most);
            await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken).ConfigureAwait(false))
                yield return row.ToEntry();
        }
    }

    /// <summary>Deletes the athlete's journal and files for good.</summary>
    /// <remarks>
    /// SQLite overwrites the bytes, in the file and in its log. PostgreSQL lets go of them when it next vacuums the tables, by
    /// itself. Backups that were made before still hold them.
    /// </remarks>
    public async Task Erase(Guid athlete, CancellationToken cancellationToken)
    {
        await _transactions.Run((db, cancel) => EraseFrom(db, athlete, cancel), cancellationToken).ConfigureAwait(false);
        await _transactions.EmptyLog(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>As <see cref="Erase"/>, as a part of a larger transaction. Who calls it empties SQLite's log afterwards.</summary>
    internal static async Task<int> EraseFrom(AftersetDb db, Guid athlete, CancellationToken cancellationToken)
    {
        // The head first: from here on writers wait, and then begin a new journal.
        await LockHead(db, athlete, cancellationToken).ConfigureAwait(false);
        await db.Set<JournalEntryRow>().Where(row => row.AthleteId == athlete).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await db.Set<OriginalRow>().Where(row => row.AthleteId == athlete).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        return await db.Set<JournalHeadRow>().Where(row => row.AthleteId == athlete).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
    }

    async Task<AppendOutcome> AppendTo(
        AftersetDb db, Guid athlete, IReadOnlyList<JournalEntry> entries, CancellationToken cancellationToken)
    {
        var head = await LockHead(db, athlete, cancellationToken).ConfigureAwait(false);
        var sorting = Sorting.Of(entries, await Kept(db, athlete, entries, cancellationToken).ConfigureAwait(false));
        if (sorting.Added.Count == 0)
        {
            // Nothing to write. What others committed is on the disk, or we would not see it.
            await db.Database.RollbackTransactionAsync(CancellationToken.None).ConfigureAwait(false);
            return new(head.Sequence == 0 ? default : head, sorting.Outcomes);
        }

        await EntryInsert.Into(db, athlete, head.Sequence, sorting.Added, _clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        var sequence = head.Sequence + sorting.Added.Count;
        await db.Set<JournalHeadRow>().Where(row => row.AthleteId == athlete)
            .ExecuteUpdateAsync(row => row.SetProperty(r => r.Sequence, sequence), cancellationToken).ConfigureAwait(false);
        return new(head with { Sequence = sequence }, sorting.Outcomes);
    }

    // One statement makes the row or locks it. On PostgreSQL the next statement then sees all that earlier holders have committed.
    static async Task<JournalHead> LockHead(AftersetDb db, Guid athlete, CancellationToken cancellationToken)
    {
        var rows = await db.Set<JournalHeadRow>().FromSql(
            $"""
            INSERT INTO journal_heads (athlete_id, epoch, sequence) VALUES ({athlete}, {Guid.CreateVersion7()}, 0)
            ON CONFLICT (athlete_id) DO UPDATE SET sequence = journal_heads.sequence RETURNING athlete_id, epoch, sequence
            """).AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false);
        return rows[0].ToHead();
    }

    static async Task<Dictionary<Guid, string>> Kept(
        AftersetDb db, Guid athlete, IReadOnlyList<JournalEntry> entries, CancellationToken cancellationToken)
    {
        var ids = entries.Select(entry => entry.Id).ToArray();
        return await db.Set<JournalEntryRow>()
            .Where(row => row.AthleteId == athlete && EF.Parameter(ids).Contains(row.Id))
            .Select(row => new { row.Id, row.Json })
            .ToDictionaryAsync(row => row.Id, row => row.Json, cancellationToken).ConfigureAwait(false);
    }
}
