using Microsoft.EntityFrameworkCore;

namespace Afterset.Storage.Accounts;

/// <summary>For what a one-time link is good.</summary>
public enum AdmissionKind
{
    /// <summary>Makes the first account, which owns the server.</summary>
    Claim,

    /// <summary>Makes an account, or shares an athlete with one that exists.</summary>
    Invitation,

    /// <summary>Only shares an athlete with an account that exists: its maker may not invite people to the server.</summary>
    Share,
}

/// <summary>A one-time link. The token is not here: it was shown once, and only its SHA-256 is kept.</summary>
/// <param name="Id">Names the link when it is withdrawn.</param>
/// <param name="Kind">For what it is good.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">From when it is refused.</param>
/// <param name="InviterId">Who invites; null for the claim.</param>
/// <param name="AthleteId">The athlete that is shared by it; null for none.</param>
/// <param name="Role">As what it is shared; null with no athlete.</param>
public sealed record Admission(
    Guid Id,
    AdmissionKind Kind,
    DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt,
    Guid? InviterId,
    Guid? AthleteId,
    AccessRole? Role);

/// <summary>One-time links: the claim of a new server, invitations.</summary>
public sealed class AdmissionStore
{
    readonly AftersetDb _db;

    internal AdmissionStore(AftersetDb db) => _db = db;

    /// <summary>Keeps a link under the SHA-256 of its token. A new claim ends every earlier one.</summary>
    public async Task AddAsync(Admission admission, byte[] tokenHash, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(admission);
        if (admission.Kind == AdmissionKind.Claim)
            await EndClaimsAsync(cancellation).ConfigureAwait(false);
        _db.Add(new AdmissionRow
        {
            Id = admission.Id,
            Kind = admission.Kind,
            TokenHash = tokenHash,
            CreatedAt = admission.CreatedAt,
            ExpiresAt = admission.ExpiresAt,
            InviterId = admission.InviterId,
            AthleteId = admission.AthleteId,
            Role = admission.Role,
        });
        await _db.SaveChangesAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>The link with this token, or null when it is unknown, used or expired.</summary>
    public async Task<Admission?> FindAsync(byte[] tokenHash, DateTimeOffset now, CancellationToken cancellation)
    {
        var row = await _db.Set<AdmissionRow>().AsNoTracking().FirstOrDefaultAsync(one => one.TokenHash == tokenHash, cancellation)
            .ConfigureAwait(false);
        return row is null || row.ExpiresAt <= now ? null : From(row);
    }

    /// <summary>Open links of an account.</summary>
    public async Task<IReadOnlyList<Admission>> ListAsync(Guid inviterId, DateTimeOffset now, CancellationToken cancellation)
    {
        var rows = await _db.Set<AdmissionRow>().AsNoTracking().Where(row => row.InviterId == inviterId)
            .ToListAsync(cancellation).ConfigureAwait(false);
        return [.. rows.Where(row => row.ExpiresAt > now).Select(From).OrderByDescending(one => one.CreatedAt)];
    }

    /// <summary>Withdraws a link. False when the account has no such link.</summary>
    public async Task<bool> WithdrawAsync(Guid inviterId, Guid id, CancellationToken cancellation) =>
        await _db.Set<AdmissionRow>().Where(row => row.Id == id && row.InviterId == inviterId)
            .ExecuteDeleteAsync(cancellation).ConfigureAwait(false) == 1;

    /// <summary>Uses up a link and does what it is good for, both or neither.</summary>
    /// <param name="tokenHash">SHA-256 of the token.</param>
    /// <param name="now">The time.</param>
    /// <param name="enter">What to do; false leaves the link as it was.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>False when the link is unknown, used or expired, or when <paramref name="enter"/> said so.</returns>
    public async Task<bool> UseAsync(
        byte[] tokenHash, DateTimeOffset now, Func<Admission, Task<bool>> enter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(enter);
        var transaction = await _db.Database.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            if (await FindAsync(tokenHash, now, cancellation).ConfigureAwait(false) is not { } admission)
                return false;

            // Of two that use it at once, the second waits here and then deletes nothing.
            var used = await _db.Set<AdmissionRow>().Where(row => row.Id == admission.Id)
                .ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
            if (used != 1)
                return false;

            // Two servers that started at once may have printed a claim each.
            if (admission.Kind == AdmissionKind.Claim)
                await EndClaimsAsync(cancellation).ConfigureAwait(false);
            if (!await enter(admission).ConfigureAwait(false))
                return false;

            await transaction.CommitAsync(cancellation).ConfigureAwait(false);
            return true;
        }
    }

    Task EndClaimsAsync(CancellationToken cancellation) =>
        _db.Set<AdmissionRow>().Where(row => row.Kind == AdmissionKind.Claim).ExecuteDeleteAsync(cancellation);

    static Admission From(AdmissionRow row) =>
        new(row.Id, row.Kind, row.CreatedAt, row.ExpiresAt, row.InviterId, row.AthleteId, row.Role);
}
