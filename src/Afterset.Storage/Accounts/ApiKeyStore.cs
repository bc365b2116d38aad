using Microsoft.EntityFrameworkCore;

namespace Afterset.Storage.Accounts;

/// <summary>What is known of a key. The secret is not: it was shown once.</summary>
/// <param name="Id">Names the key when it is revoked.</param>
/// <param name="AccountId">For whom it speaks.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="AthleteId">The only athlete it may see; null for all of the account's.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">From when it is refused; null for never.</param>
/// <param name="LastUsedAt">When it was last used, to within an hour; null for never.</param>
public sealed record ApiKey(
    Guid Id,
    Guid AccountId,
    string Name,
    IReadOnlyList<string> Scopes,
    Guid? AthleteId,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? LastUsedAt);

/// <summary>Keys of programs.</summary>
public sealed class ApiKeyStore
{
    /// <summary>Characters of the longest name.</summary>
    public const int LongestName = 64;

    static readonly TimeSpan LastUsedGrain = TimeSpan.FromHours(1);

    readonly AftersetDb _db;

    internal ApiKeyStore(AftersetDb db) => _db = db;

    /// <summary>Keeps a key under the SHA-256 of its secret.</summary>
    public async Task AddAsync(ApiKey key, byte[] secretHash, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(key);
        _db.Add(new ApiKeyRow
        {
            Id = key.Id,
            AccountId = key.AccountId,
            SecretHash = secretHash,
            Name = key.Name,
            Scopes = string.Join(' ', key.Scopes),
            AthleteId = key.AthleteId,
            CreatedAt = key.CreatedAt,
            ExpiresAt = key.ExpiresAt,
        });
        await _db.SaveChangesAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>The keys of an account, the newest first.</summary>
    public async Task<IReadOnlyList<ApiKey>> ListAsync(Guid accountId, CancellationToken cancellation)
    {
        var rows = await _db.Set<ApiKeyRow>().AsNoTracking().Where(row => row.AccountId == accountId)
            .ToListAsync(cancellation).ConfigureAwait(false);
        return [.. rows.Select(From).OrderByDescending(key => key.CreatedAt)];
    }

    /// <summary>Revokes a key. False when the account has no such key.</summary>
    public async Task<bool> RevokeAsync(Guid accountId, Guid keyId, CancellationToken cancellation) =>
        await _db.Set<ApiKeyRow>().Where(row => row.Id == keyId && row.AccountId == accountId)
            .ExecuteDeleteAsync(cancellation).ConfigureAwait(false) == 1;

    /// <summary>The key with this secret, or null when it is unknown, revoked or expired. Notes that it was used.</summary>
    public async Task<ApiKey?> UseAsync(byte[] secretHash, DateTimeOffset now, CancellationToken cancellation)
    {
        var row = await _db.Set<ApiKeyRow>().AsNoTracking().FirstOrDefaultAsync(one => one.SecretHash == secretHash, cancellation)
            .ConfigureAwait(false);
        if (row is null || row.ExpiresAt <= now)
            return null;

        if (row.LastUsedAt is not { } last || now - last >= LastUsedGrain)
            await NoteUseAsync(row.Id, now, cancellation).ConfigureAwait(false);
        return From(row);
    }

    Task NoteUseAsync(Guid keyId, DateTimeOffset now, CancellationToken cancellation) =>
        _db.Set<ApiKeyRow>().Where(one => one.Id == keyId)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.LastUsedAt, now), cancellation);

    static ApiKey From(ApiKeyRow row) =>
        new(row.Id, row.AccountId, row.Name, row.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries), row.AthleteId,
            row.CreatedAt, row.ExpiresAt, row.LastUsedAt);
}
