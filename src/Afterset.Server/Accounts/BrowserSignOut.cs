using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Afterset.Server.Accounts;

/// <summary>Takes the cookies away.</summary>
static class BrowserSignOut
{
    internal static async Task SignOutOfBrowserAsync(this HttpContext context)
    {
        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        await context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
    }
}
