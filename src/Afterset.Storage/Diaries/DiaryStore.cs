using Microsoft.EntityFrameworkCore;

namespace Afterset.Storage.Diaries;

/// <summary>A calendar on another server.</summary>
/// <param name="AthleteId">Whose time it tells.</param>
/// <param name="Name">What they call it; the source of its entries in the journal.</param>
/// <param name="ProtectedAddress">Its address, encrypted: such addresses are secrets.</param>
/// <param name="FetchedAt">When somebody began to fetch it last.</param>
/// <param name="Trouble">What went wrong then, in a sentence; null when nothing did.</param>
public sealed record DiarySource(Guid AthleteId, string Name, string ProtectedAddress, DateTimeOffset FetchedAt, string? Trouble);

/// <summary>Calendars on other servers. One for the whole program; any thread may call it.</summary>
public sealed class DiaryStore
{
    readonly Transactions _transactions;

    internal DiaryStore(Transactions transactions) => _transactions = transactions;

    /// <summary>An athlete's calendars, by name.</summary>
    public async Task<IReadOnlyList<DiarySource>> List(Guid athlete, CancellationToken cancellationToken)
    {
        var db = _transactions.Open();
        await using (db.ConfigureAwait(false))
        {
            var rows = await db.Set<DiarySourceRow>().AsNoTracking().Where(row => row.AthleteId == athlete).OrderBy(row => row.Name).ToListAsync(cancellationToken).ConfigureAwait(false);
            return [.. rows.Select(row => row.ToSource())];
        }
    }

    /// <summary>Adds a calendar, or gives the one of this name another address.</summary>
    public Task Save(DiarySource source, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        return _transactions.Run(
            async (db, cancel) =>
            {
                await Row(db, source.AthleteId, source.Name).ExecuteDeleteAsync(cancel).ConfigureAwait(false);
                db.Add(new DiarySourceRow
                {
                    AthleteId = source.AthleteId,
                    Name = source.Name,
                    ProtectedAddress = source.ProtectedAddress,
                    FetchedAt = source.FetchedAt,
                    Trouble = source.Trouble,
                });
                return await db.SaveChangesAsync(cancel).ConfigureAwait(false);
            },
            cancellationToken);
    }

    /// <summary>Removes a calendar. False when there was none.</summary>
    public async Task<bool> Remove(Guid athlete, string name, CancellationToken cancellationToken) =>
        await _transactions.Run((db, cancel) => Row(db, athlete, name).ExecuteDeleteAsync(cancel), cancellationToken).ConfigureAwait(false) > 0;

    /// <summary>Calendars that nobody fetched since a moment, the longest waiting first.</summary>
    public async Task<IReadOnlyList<DiarySource>> Due(DateTimeOffset since, int most, CancellationToken cancellationToken)
    {
        var db = _transactions.Open();
        await using (db.ConfigureAwait(false))
        {
            var rows = await db.Set<DiarySourceRow>().AsNoTracking().Where(row => row.FetchedAt < since).OrderBy(row => row.FetchedAt).Take(most).ToListAsync(cancellationToken).ConfigureAwait(false);
            return [.. rows.Select(row => row.ToSource())];
        }
    }

    /// <summary>Takes on the fetching of a calendar. False when another server did so first.</summary>
    public async Task<bool> Claim(DiarySource source, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        return await _transactions.Run(
            (db, cancel) => Row(db, source.AthleteId, source.Name).Where(row => row.FetchedAt == source.FetchedAt)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.FetchedAt, now), cancel),
            cancellationToken).ConfigureAwait(false) == 1;
    }

    /// <summary>Notes what went wrong with a calendar; null for nothing.</summary>
    public Task Note(Guid athlete, string name, string? trouble, CancellationToken cancellationToken) => _transactions.Run(
        (db, cancel) => Row(db, athlete, name).ExecuteUpdateAsync(set => set.SetProperty(row => row.Trouble, trouble), cancel), cancellationToken);

    static IQueryable<DiarySourceRow> Row(AftersetDb db, Guid athlete, string name) =>
        db.Set<DiarySourceRow>().Where(row => row.AthleteId == athlete && row.Name == name);
}
