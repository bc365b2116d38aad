using Afterset.Storage.Feeds;
using Microsoft.EntityFrameworkCore;

namespace Afterset.Storage.Accounts;

/// <summary>An athlete as one account sees it.</summary>
public sealed record AthleteOfAccount(Guid Id, string Name, AccessRole Role, DateTimeOffset CreatedAt);

/// <summary>An account that may see an athlete.</summary>
public sealed record PersonWithAccess(Guid AccountId, string Name, AccessRole Role, DateTimeOffset Since);

/// <summary>Athletes and who may see them.</summary>
public sealed class AthleteStore
{
    /// <summary>Characters of the longest name.</summary>
    public const int LongestName = 64;

    readonly AftersetDb _db;
    readonly Transactions _transactions;

    internal AthleteStore(AftersetDb db, Transactions transactions)
    {
        _db = db;
        _transactions = transactions;
    }

    /// <summary>All athletes that the account may see: its own first, the oldest of them leading.</summary>
    public async Task<IReadOnlyList<AthleteOfAccount>> ListAsync(Guid accountId, CancellationToken cancellation)
    {
        var athletes = await Seen(accountId, null).ToListAsync(cancellation).ConfigureAwait(false);
        return [.. athletes.OrderBy(one => one.Role).ThenBy(one => one.CreatedAt).ThenBy(one => one.Id)];
    }

    /// <summary>The athlete, or null when the account may not see it or it does not exist.</summary>
    public Task<AthleteOfAccount?> FindAsync(Guid accountId, Guid athleteId, CancellationToken cancellation) =>
        Seen(accountId, athleteId).FirstOrDefaultAsync(cancellation);

    /// <summary>Whether there is such an athlete, whoever may see it.</summary>
    public Task<bool> ExistsAsync(Guid athleteId, CancellationToken cancellation) =>
        _db.Set<AthleteRow>().AnyAsync(row => row.AthleteId == athleteId, cancellation);

    /// <summary>The first athlete of the account's own; null when it only reads others.</summary>
    public async Task<AthleteOfAccount?> FirstOwnAsync(Guid accountId, CancellationToken cancellation) =>
        (await ListAsync(accountId, cancellation).ConfigureAwait(false)).FirstOrDefault(one => one.Role == AccessRole.Owner);

    /// <summary>A new athlete that belongs to the account.</summary>
    public async Task<AthleteOfAccount> AddAsync(Guid accountId, string name, DateTimeOffset now, CancellationToken cancellation)
    {
        var athlete = new AthleteRow { AthleteId = Guid.CreateVersion7(now), Name = name, CreatedAt = now };
        _db.Add(athlete);
        _db.Add(new AthleteAccessRow
        {
            AthleteId = athlete.AthleteId,
            AccountId = accountId,
            Role = AccessRole.Owner,
            Since = now,
        });
        await _db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        return new AthleteOfAccount(athlete.AthleteId, name, AccessRole.Owner, now);
    }

    /// <summary>Gives the athlete another name. False when it does not exist.</summary>
    public async Task<bool> RenameAsync(Guid athleteId, string name, CancellationToken cancellation) =>
        await _db.Set<AthleteRow>().Where(row => row.AthleteId == athleteId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, name), cancellation).ConfigureAwait(false) == 1;

    /// <summary>Who may see the athlete.</summary>
    public async Task<IReadOnlyList<PersonWithAccess>> PeopleAsync(Guid athleteId, CancellationToken cancellation)
    {
        var people = await _db.Set<AthleteAccessRow>().Where(row => row.AthleteId == athleteId)
            .Join(_db.Users, row => row.AccountId, account => account.Id,
                (row, account) => new PersonWithAccess(account.Id, account.UserName ?? "", row.Role, row.Since))
            .ToListAsync(cancellation).ConfigureAwait(false);
        return [.. people.OrderBy(one => one.Role).ThenBy(one => one.Since)];
    }

    /// <summary>Lets the account see the athlete. A role it has already is only ever raised.</summary>
    public async Task ShareAsync(Guid athleteId, Guid accountId, AccessRole role, DateTimeOffset now, CancellationToken cancellation)
    {
        var known = await _db.Set<AthleteAccessRow>()
            .FirstOrDefaultAsync(row => row.AthleteId == athleteId && row.AccountId == accountId, cancellation).ConfigureAwait(false);
        if (known?.Role <= role)
            return;

        if (known is not null)
            _db.Remove(known);
        await _db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        _db.Add(new AthleteAccessRow { AthleteId = athleteId, AccountId = accountId, Role = role, Since = now });
        await _db.SaveChangesAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Takes the account's access away. False when it had none, or when it is the last owner's.</summary>
    public Task<bool> UnshareAsync(Guid athleteId, Guid accountId, CancellationToken cancellation) =>
        _transactions.Run((db, cancel) => UnshareFromAsync(db, athleteId, accountId, cancel), cancellation);

    /// <summary>Erases the athlete from every table, for good.</summary>
    public async Task EraseAsync(Guid athleteId, CancellationToken cancellation)
    {
        await _transactions.Run(
            async (db, cancel) =>
            {
                await Erasure.EraseAthleteAsync(db, athleteId, cancel).ConfigureAwait(false);
                return true;
            },
            cancellation).ConfigureAwait(false);
        await _transactions.EmptyLog(cancellation).ConfigureAwait(false);
    }

    static async Task<bool> UnshareFromAsync(AftersetDb db, Guid athleteId, Guid accountId, CancellationToken cancellation)
    {
        await Erasure.LockAsync(db, [athleteId], cancellation).ConfigureAwait(false);
        var access = db.Set<AthleteAccessRow>();
        var gone = await access.Where(row => row.AthleteId == athleteId && row.AccountId == accountId)
            .ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
        // Links that they made, and calendars: who may not see the athlete any more must not come back by them.
        await db.Set<AdmissionRow>().Where(row => row.AthleteId == athleteId && row.InviterId == accountId).ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
        await db.Set<CalendarFeedRow>().Where(row => row.AthleteId == athleteId && row.AccountId == accountId).ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
        if (gone == 1 && await access.AnyAsync(row => row.AthleteId == athleteId && row.Role == AccessRole.Owner, cancellation).ConfigureAwait(false))
            return true;

        await db.Database.RollbackTransactionAsync(cancellation).ConfigureAwait(false);
        return false;
    }

    IQueryable<AthleteOfAccount> Seen(Guid accountId, Guid? only) =>
        from access in _db.Set<AthleteAccessRow>()
        where access.AccountId == accountId && (only == null || access.AthleteId == only)
        join athlete in _db.Set<AthleteRow>() on access.AthleteId equals athlete.AthleteId
        select new AthleteOfAccount(athlete.AthleteId, athlete.Name, access.Role, athlete.CreatedAt);
}
