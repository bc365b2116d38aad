using System.Security.Claims;

namespace Afterset.Server.Hosting;

/// <summary>Who asks. An endpoint that is not open can take it as a parameter.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Key">The key, when it is a program; null for somebody signed in.</param>
sealed record Caller(Guid AccountId, CallerKey? Key)
{
    /// <summary>Whether a key's scopes allow it; somebody signed in may do everything.</summary>
    public bool Has(Scope scope) => Key is null || Key.Scopes.Contains(scope);

    /// <summary>Whether it may see the athlete as far as its key goes.</summary>
    public bool Reaches(Guid athleteId) => Key?.OnlyAthlete is null || Key.OnlyAthlete == athleteId;

    /// <summary>Null when nobody is known.</summary>
    internal static Caller? Of(ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated == true && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var account)
            ? new Caller(account, CallerKey.Of(user))
            : null;

    /// <summary>Gives the caller to an endpoint's parameter.</summary>
    public static ValueTask<Caller?> BindAsync(HttpContext context) => ValueTask.FromResult(context.Features.Get<Caller>());
}

/// <summary>The key of a program.</summary>
/// <param name="Id">Which.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="OnlyAthlete">The only athlete it may see; null for all of the account's.</param>
sealed record CallerKey(Guid Id, IReadOnlySet<Scope> Scopes, Guid? OnlyAthlete)
{
    const string IdClaim = "afterset:key";
    const string ScopeClaim = "afterset:scope";
    const string AthleteClaim = "afterset:athlete";

    internal IEnumerable<Claim> ToClaims()
    {
        yield return new Claim(IdClaim, Id.ToString());
        foreach (var scope in Scopes)
            yield return new Claim(ScopeClaim, scope.Name());
        if (OnlyAthlete is { } only)
            yield return new Claim(AthleteClaim, only.ToString());
    }

    internal static CallerKey? Of(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(IdClaim), out var id)
            ? new CallerKey(
                id,
                user.FindAll(ScopeClaim).Select(claim => ScopeNames.TryParse(claim.Value, out var scope) ? scope : null)
                    .OfType<Scope>().ToHashSet(),
                Guid.TryParse(user.FindFirstValue(AthleteClaim), out var only) ? only : null)
            : null;
}
