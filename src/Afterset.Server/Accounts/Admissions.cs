using Afterset.Storage.Accounts;

namespace Afterset.Server.Accounts;

/// <summary>Makes one-time links.</summary>
sealed class Admissions(AdmissionStore store, TimeProvider clock)
{
    static readonly TimeSpan ClaimLasts = TimeSpan.FromHours(24);
    static readonly TimeSpan InvitationLasts = TimeSpan.FromDays(7);

    internal const string Ended = "This link was used, has ended or was withdrawn. Ask for a new one; a server without accounts prints one when it starts.";

    /// <summary>The token of a new claim. Every earlier claim ends.</summary>
    internal async Task<string> ClaimAsync(CancellationToken cancellation) =>
        (await AddAsync(AdmissionKind.Claim, ClaimLasts, null, null, null, cancellation)).Token;

    /// <summary>A new invitation and its token.</summary>
    internal Task<(Admission Admission, string Token)> InviteAsync(
        AdmissionKind kind, Guid inviter, Guid? athlete, AccessRole? role, CancellationToken cancellation) =>
        AddAsync(kind, InvitationLasts, inviter, athlete, role, cancellation);

    async Task<(Admission Admission, string Token)> AddAsync(
        AdmissionKind kind, TimeSpan lasts, Guid? inviter, Guid? athlete, AccessRole? role, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var token = Secrets.New();
        var admission = new Admission(Guid.CreateVersion7(now), kind, now, now + lasts, inviter, athlete, role);
        await store.AddAsync(admission, Secrets.Hash(token), cancellation);
        return (admission, token);
    }
}
