using Microsoft.AspNetCore.Identity;

namespace Afterset.Server.Accounts;

/// <summary>Identity's passkeys, with an answer where it throws.</summary>
static class Passkeys
{
    /// <summary>The passkey a browser has made; null when it does not answer a challenge of ours.</summary>
    internal static async Task<PasskeyAttestationResult?> AttestAsync(SignInManager<Account> manager, string credential)
    {
        try
        {
            var attestation = await manager.PerformPasskeyAttestationAsync(credential);
            return attestation.Succeeded ? attestation : null;
        }
        catch (InvalidOperationException)
        {
            // No challenge was asked for, or its cookie has ended.
            return null;
        }
    }

    /// <summary>Whose passkey a browser has shown; null when it does not answer a challenge of ours.</summary>
    internal static async Task<PasskeyAssertionResult<Account>?> AssertAsync(SignInManager<Account> manager, string credential)
    {
        try
        {
            var assertion = await manager.PerformPasskeyAssertionAsync(credential);
            return assertion.Succeeded ? assertion : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
