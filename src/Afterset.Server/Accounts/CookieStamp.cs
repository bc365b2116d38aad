using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Afterset.Storage.Accounts;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Afterset.Server.Accounts;

/// <summary>Compares a cookie with the account at each request, so that signing out, here or everywhere, and erasing hold at once.</summary>
/// <remarks>
/// Identity's own check is made every so many minutes because it reads the whole account and writes the cookie anew; this one reads one
/// column by its key.
/// </remarks>
static class CookieStamp
{
    internal static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var claim = services.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity.SecurityStampClaimType;
        var stamp = context.Principal?.FindFirstValue(claim);
        if (stamp is not null && SignInMark.Read(context.Properties) is { } mark
            && Guid.TryParse(context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var account)
            && await services.GetRequiredService<AccountStore>().StampAsync(account, mark.Id, context.HttpContext.RequestAborted) is { } kept
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(stamp), Encoding.UTF8.GetBytes(kept)))
            return;

        context.RejectPrincipal();
    }
}
