using System.Security.Claims;
using System.Text.Encodings.Web;
using Afterset.Storage.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Afterset.Server.Keys;

/// <summary>Knows programs by <c>Authorization: Bearer afs_…</c>. It asks storage each time, so that a revoked key ends at once, everywhere.</summary>
sealed class KeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    ApiKeyStore keys,
    TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    const string Bearer = "Bearer ";

    internal static bool Claims(HttpRequest request) => request.Headers.Authorization.Count > 0;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();

        var secret = header[Bearer.Length..].Trim();
        if (!secret.StartsWith(KeyNames.Prefix, StringComparison.Ordinal) || secret.Length > 100)
            return AuthenticateResult.NoResult();

        var key = await keys.UseAsync(Secrets.Hash(secret), clock.GetUtcNow(), Context.RequestAborted);
        return key is null ? AuthenticateResult.NoResult() : AuthenticateResult.Success(new AuthenticationTicket(Principal(key), KeyNames.Scheme));
    }

    static ClaimsPrincipal Principal(ApiKey key)
    {
        var scopes = key.Scopes.Select(name => ScopeNames.TryParse(name, out var scope) ? scope : null).OfType<Scope>().ToHashSet();
        var known = new CallerKey(key.Id, scopes, key.AthleteId);
        Claim[] claims = [new(ClaimTypes.NameIdentifier, key.AccountId.ToString()), .. known.ToClaims()];
        return new ClaimsPrincipal(new ClaimsIdentity(claims, KeyNames.Scheme));
    }
}
