using Microsoft.EntityFrameworkCore;

namespace Afterset.Storage.Accounts;

/// <summary>What Identity's own store does not answer about accounts.</summary>
public sealed class AccountStore
{
    readonly AftersetDb _db;
    readonly Transactions _transactions;

    internal AccountStore(AftersetDb db, Transactions transactions)
    {
        _db = db;
        _transactions = transactions;
    }

    /// <summary>Whether anybody has an account here.</summary>
    public Task<bool> AnyAsync(CancellationToken cancellation) => _db.Users.AnyAsync(cancellation);

    /// <summary>
    /// The account's security stamp; null when there is no such account or the sign-in was ended. A cookie with another stamp is worth
    /// nothing.
    /// </summary>
    public Task<string?> StampAsync(Guid accountId, Guid signInId, CancellationToken cancellation) =>
        _db.Users.AsNoTracking()
            .Where(account => account.Id == accountId
                && !_db.Set<EndedSignInRow>().Any(row => row.AccountId == accountId && row.SignInId == signInId))
            .Select(account => account.SecurityStamp)
            .FirstOrDefaultAsync(cancellation);

    /// <summary>Ends one sign-in, and forgets those of the account whose cookies have ended by themselves.</summary>
    public async Task EndSignInAsync(Guid accountId, Guid signInId, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellation)
    {
        await _db.Set<EndedSignInRow>().Where(row => row.AccountId == accountId && (row.Until <= now || row.SignInId == signInId))
            .ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
        _db.Add(new EndedSignInRow { AccountId = accountId, SignInId = signInId, Until = until });
        await _db.SaveChangesAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Whether the account runs this server.</summary>
    public Task<bool> IsServerOwnerAsync(Guid accountId, CancellationToken cancellation) =>
        _db.Users.AnyAsync(account => account.Id == accountId && account.IsServerOwner, cancellation);

    /// <summary>
    /// Counts a try before it is looked at, so that tries made at once cannot slip by. False while the account is locked.
    /// </summary>
    /// <param name="accountId">The account.</param>
    /// <param name="most">With how many wrong tries it is locked.</param>
    /// <param name="lockedUntil">Until when.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<bool> TakeTryAsync(Guid accountId, int most, DateTimeOffset lockedUntil, DateTimeOffset now, CancellationToken cancellation) =>
        await _db.Users.Where(account => account.Id == accountId && (account.LockoutEnd == null || account.LockoutEnd <= now))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(account => account.LockoutEnd, account => account.AccessFailedCount + 1 >= most ? lockedUntil : null)
                    .SetProperty(account => account.AccessFailedCount, account => account.AccessFailedCount + 1 >= most ? 0 : account.AccessFailedCount + 1),
                cancellation).ConfigureAwait(false) == 1;

    /// <summary>Forgets wrong tries after a right one.</summary>
    public Task ForgetTriesAsync(Guid accountId, CancellationToken cancellation) =>
        _db.Users.Where(account => account.Id == accountId)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(account => account.LockoutEnd, (DateTimeOffset?)null)
                    .SetProperty(account => account.AccessFailedCount, 0),
                cancellation);

    /// <summary>How many recovery codes are left.</summary>
    public Task<int> RecoveryCodesLeftAsync(Guid accountId, CancellationToken cancellation) =>
        _db.Set<RecoveryCodeRow>().CountAsync(row => row.AccountId == accountId, cancellation);

    /// <summary>Keeps new recovery codes, as hashes. All earlier ones end.</summary>
    public async Task ReplaceRecoveryCodesAsync(Guid accountId, IEnumerable<byte[]> hashes, CancellationToken cancellation)
    {
        var transaction = await _db.Database.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            await _db.Set<RecoveryCodeRow>().Where(row => row.AccountId == accountId).ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
            _db.AddRange(hashes.Select(hash => new RecoveryCodeRow { AccountId = accountId, CodeHash = hash }));
            await _db.SaveChangesAsync(cancellation).ConfigureAwait(false);
            await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Uses up a recovery code. False when there is none such.</summary>
    public async Task<bool> UseRecoveryCodeAsync(Guid accountId, byte[] hash, CancellationToken cancellation) =>
        await _db.Set<RecoveryCodeRow>().Where(row => row.AccountId == accountId && row.CodeHash == hash)
            .ExecuteDeleteAsync(cancellation).ConfigureAwait(false) == 1;

    /// <summary>
    /// Erases the account, and from every table the athletes that no other account owns. If it ran the server and others remain,
    /// the oldest of them runs it from now on.
    /// </summary>
    public async Task EraseAsync(Guid accountId, CancellationToken cancellation)
    {
        await _transactions.Run((db, cancel) => EraseFromAsync(db, accountId, cancel), cancellation).ConfigureAwait(false);
        await _transactions.EmptyLog(cancellation).ConfigureAwait(false);
    }

    static async Task<bool> EraseFromAsync(AftersetDb db, Guid accountId, CancellationToken cancellation)
    {
        var access = db.Set<AthleteAccessRow>();
        var owned = await access.Where(row => row.AccountId == accountId && row.Role == AccessRole.Owner)
            .Select(row => row.AthleteId).ToListAsync(cancellation).ConfigureAwait(false);

        // Two owners of one athlete who leave at once: the second waits, and then sees that it is the last.
        await Erasure.LockAsync(db, owned, cancellation).ConfigureAwait(false);
        await access.Where(row => row.AccountId == accountId).ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
        foreach (var athlete in owned)
        {
            if (!await access.AnyAsync(row => row.AthleteId == athlete && row.Role == AccessRole.Owner, cancellation).ConfigureAwait(false))
                await Erasure.EraseAthleteAsync(db, athlete, cancellation).ConfigureAwait(false);
        }

        await db.Users.Where(account => account.Id == accountId).ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
        await HandOverAsync(db, cancellation).ConfigureAwait(false);
        return true;
    }

    static async Task HandOverAsync(AftersetDb db, CancellationToken cancellation)
    {
        if (await db.Users.AnyAsync(account => account.IsServerOwner, cancellation).ConfigureAwait(false))
            return;

        var next = await db.Users.OrderBy(account => account.CreatedAt).Select(account => (Guid?)account.Id)
            .FirstOrDefaultAsync(cancellation).ConfigureAwait(false);
        await db.Users.Where(account => account.Id == next)
            .ExecuteUpdateAsync(set => set.SetProperty(account => account.IsServerOwner, true), cancellation).ConfigureAwait(false);
    }
}
