using Afterset.Storage.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Afterset.Server.Accounts;

/// <summary>Lets people in, or not, without saying which part was wrong.</summary>
/// <remarks>
/// Unknown name, wrong password and locked account take about the same time and get the same answer, so that nobody learns who has an
/// account here. A passkey cannot be guessed and works also while the password is locked: nobody can lock somebody else out.
/// </remarks>
sealed class SignIns(SignInManager<Account> manager, UserManager<Account> users, AccountStore accounts, TimeProvider clock)
{
    internal const int MostTries = 5;
    internal const string Wrong = "The name or what you gave with it is not right, or the account is locked for 15 minutes after five wrong tries.";

    static readonly TimeSpan Locked = TimeSpan.FromMinutes(15);

    // Of no password that somebody could type; checked where there is none to check.
    static readonly Lazy<string> NoPassword = new(() => new PasswordHasher<Account>(
        Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = 210_000 })).HashPassword(new Account(), Secrets.New()));

    /// <summary>Signs in with a password. Null when it is not right.</summary>
    internal async Task<Account?> WithPasswordAsync(string name, string password, CancellationToken cancellation)
    {
        var account = await users.FindByNameAsync(name.Trim());
        var open = await TakeTryAsync(account, cancellation);
        var kept = open ? account?.PasswordHash : null;
        var checkedPassword = users.PasswordHasher.VerifyHashedPassword(
            account ?? new Account(), kept ?? NoPassword.Value, password.Length <= PasswordRule.Longest ? password : "");
        if (account is null || kept is null || checkedPassword == PasswordVerificationResult.Failed)
            return null;

        await accounts.ForgetTriesAsync(account.Id, cancellation);
        await LetInAsync(account, "pwd");
        return account;
    }

    /// <summary>Signs in with a recovery code, which is used up. Null when it is not right.</summary>
    internal async Task<Account?> WithRecoveryCodeAsync(string name, string code, CancellationToken cancellation)
    {
        var account = await users.FindByNameAsync(name.Trim());
        var open = await TakeTryAsync(account, cancellation);
        var id = open && account is not null ? account.Id : Guid.Empty;
        var used = await accounts.UseRecoveryCodeAsync(id, RecoveryCodes.Hash(id, code), cancellation);
        if (account is null || !used)
            return null;

        await accounts.ForgetTriesAsync(account.Id, cancellation);
        await LetInAsync(account, "recovery");
        return account;
    }

    /// <summary>Signs in with a passkey. Null when it is not known here or the challenge is not ours.</summary>
    internal async Task<Account?> WithPasskeyAsync(string credential)
    {
        var assertion = await Passkeys.AssertAsync(manager, credential);
        if (assertion is not { Succeeded: true, User: { } account, Passkey: { } passkey })
            return null;

        // Keeps its counter, which tells a copied passkey.
        await users.AddOrUpdatePasskeyAsync(account, passkey);
        await LetInAsync(account, "passkey");
        return account;
    }

    internal Task LetInAsync(Account account, string method) => manager.SignInAsync(account, isPersistent: true, method);

    Task<bool> TakeTryAsync(Account? account, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return accounts.TakeTryAsync(account?.Id ?? Guid.Empty, MostTries, now + Locked, now, cancellation);
    }
}
