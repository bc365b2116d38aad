using System.Buffers.Text;
using System.Text.Json;
using Afterset.Storage.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Afterset.Server.Accounts;

/// <summary>Your own account.</summary>
static class AccountEndpoints
{
    const int MostPasskeys = 20;

    internal static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapSignIn();
        routes.MapInvitations();
        var account = routes.MapGroup("/api/account").WithTags("Account");
        account.MapGet("/me", MeAsync).RequireScope(Scope.AccountRead).WithName("Me").WithSummary("Your account.");
        account.MapPost("/sign-out", SignOutAsync).RequireSignIn().WithName("SignOut").WithSummary("Signs out of this browser.");
        account.MapPost("/sign-out-everywhere", SignOutEverywhereAsync).RequireSignIn().WithName("SignOutEverywhere")
            .WithSummary("Signs out of every browser at once. Keys of programs stay; revoke those one by one.");
        account.MapPut("/password", PasswordAsync).RequireSignIn().RequireRateLimiting(RateLimits.Guessing).WithName("ChangePassword")
            .WithSummary("Sets or changes the password, and signs out everywhere else.");
        account.MapGet("/passkeys", PasskeysAsync).RequireSignIn().WithName("ListPasskeys").WithSummary("Your passkeys.");
        account.MapPost("/passkeys/options", PasskeyOptionsAsync).RequireRecentSignIn().WithName("StartPasskey")
            .WithSummary("What a browser needs to make a further passkey.");
        account.MapPost("/passkeys", AddPasskeyAsync).RequireRecentSignIn().WithName("AddPasskey").WithSummary("Adds a passkey.");
        account.MapDelete("/passkeys/{id}", RemovePasskeyAsync).RequireRecentSignIn().WithName("RemovePasskey")
            .WithSummary("Removes a passkey, and signs out everywhere else.").ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        account.MapPost("/recovery-codes", RecoveryCodesAsync).RequireRecentSignIn().WithName("MakeRecoveryCodes")
            .WithSummary("Makes ten recovery codes and shows them once. Earlier ones end.");
        account.MapPost("/erase", EraseAsync).RequireRecentSignIn().WithName("EraseAccount")
            .WithSummary("Erases your account, and every athlete that only you own, with all that is kept about them.");
    }

    static async Task<Ok<Me>> MeAsync(Caller caller, UserManager<Account> users, MeReader me, CancellationToken cancellation) =>
        TypedResults.Ok(await me.ReadAsync(await AccountOfAsync(caller, users), cancellation));

    static async Task<NoContent> SignOutAsync(Caller caller, AccountStore accounts, HttpContext context, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (SignInMark.Of(context) is { } mark)
            await accounts.EndSignInAsync(caller.AccountId, mark.Id, now, now + AccountsHosting.CookieLasts, cancellation);
        await context.SignOutOfBrowserAsync();
        return TypedResults.NoContent();
    }

    static async Task<NoContent> SignOutEverywhereAsync(Caller caller, UserManager<Account> users, SignInManager<Account> signIn)
    {
        await users.UpdateSecurityStampAsync(await AccountOfAsync(caller, users));
        await signIn.Context.SignOutOfBrowserAsync();
        return TypedResults.NoContent();
    }

    static async Task<Results<NoContent, ValidationProblem, ProblemHttpResult>> PasswordAsync(
        PasswordChange change, Caller caller, UserManager<Account> users, SignInManager<Account> signIn, HttpContext context, TimeProvider clock)
    {
        var account = await AccountOfAsync(caller, users);
        if (account.PasswordHash is null && !Gate.SignedInRecently(context, clock))
            return Problems.Of(StatusCodes.Status403Forbidden, Gate.SignInAgain, Gate.RecentSignInNeeded);
        if (account.PasswordHash is not null && !await users.CheckPasswordAsync(account, change.Current ?? ""))
            return Wrong("current", "This is not your password so far.");
        if (PasswordRule.Wrong(account.UserName ?? "", change.New ?? "") is { } wrong)
            return Wrong("new", wrong);

        account.PasswordHash = users.PasswordHasher.HashPassword(account, change.New!);
        await RenewAsync(account, users, signIn);
        return TypedResults.NoContent();
    }

    static async Task<Ok<PasskeyInfo[]>> PasskeysAsync(Caller caller, UserManager<Account> users) =>
        TypedResults.Ok((await users.GetPasskeysAsync(await AccountOfAsync(caller, users)))
            .OrderBy(one => one.CreatedAt)
            .Select(one => new PasskeyInfo(Base64Url.EncodeToString(one.CredentialId), one.Name ?? "Passkey", one.CreatedAt, one.IsBackedUp))
            .ToArray());

    static async Task<Ok<JsonElement>> PasskeyOptionsAsync(Caller caller, UserManager<Account> users, SignInManager<Account> signIn)
    {
        var account = await AccountOfAsync(caller, users);
        var options = await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity
        {
            Id = account.Id.ToString(),
            Name = account.UserName ?? "",
            DisplayName = account.UserName ?? "",
        });
        return TypedResults.Ok(JsonElement.Parse(options));
    }

    static async Task<Results<NoContent, ValidationProblem>> AddPasskeyAsync(
        NewPasskey wanted, Caller caller, UserManager<Account> users, SignInManager<Account> signIn)
    {
        if (Names.Wrong(wanted.Name, 64) is { } wrong)
            return Wrong("name", wrong);

        var account = await AccountOfAsync(caller, users);
        if ((await users.GetPasskeysAsync(account)).Count >= MostPasskeys)
            return Wrong("credential", $"An account has at most {MostPasskeys} passkeys. Remove one first.");
        if (await Passkeys.AttestAsync(signIn, wanted.Credential.GetRawText()) is not { Passkey: { } passkey } attestation
            || attestation.UserEntity?.Id != account.Id.ToString())
            return Wrong("credential", "The passkey does not belong to this attempt. Start again.");

        passkey.Name = wanted.Name.Trim();
        await users.AddOrUpdatePasskeyAsync(account, passkey);
        return TypedResults.NoContent();
    }

    static async Task<Results<NoContent, ProblemHttpResult>> RemovePasskeyAsync(
        string id, Caller caller, UserManager<Account> users, SignInManager<Account> signIn)
    {
        var account = await AccountOfAsync(caller, users);
        var passkeys = await users.GetPasskeysAsync(account);
        if (passkeys.FirstOrDefault(one => Base64Url.EncodeToString(one.CredentialId) == id) is not { } passkey)
            return Problems.Of(StatusCodes.Status404NotFound, "You have no such passkey.");
        if (passkeys.Count == 1 && account.PasswordHash is null)
            return Problems.Of(StatusCodes.Status409Conflict, "This is your only way in. Add another passkey or set a password first.");

        await users.RemovePasskeyAsync(account, passkey.CredentialId);
        await RenewAsync(account, users, signIn);
        return TypedResults.NoContent();
    }

    static async Task<Ok<NewRecoveryCodes>> RecoveryCodesAsync(Caller caller, AccountStore accounts, CancellationToken cancellation)
    {
        string[] codes = [.. Enumerable.Range(0, RecoveryCodes.HowMany).Select(_ => RecoveryCodes.New())];
        await accounts.ReplaceRecoveryCodesAsync(caller.AccountId, codes.Select(code => RecoveryCodes.Hash(caller.AccountId, code)), cancellation);
        return TypedResults.Ok(new NewRecoveryCodes(codes));
    }

    static async Task<Results<NoContent, ValidationProblem>> EraseAsync(
        EraseAccount wanted, Caller caller, UserManager<Account> users, AccountStore accounts, SignInManager<Account> signIn, CancellationToken cancellation)
    {
        var account = await AccountOfAsync(caller, users);
        if (!string.Equals(wanted.Name?.Trim(), account.UserName, StringComparison.Ordinal))
            return Wrong("name", "Write your name as you sign in with it, to confirm.");

        await accounts.EraseAsync(account.Id, cancellation);
        await signIn.Context.SignOutOfBrowserAsync();
        return TypedResults.NoContent();
    }

    // Every other browser is signed out by the new stamp; this one gets a cookie with it.
    static async Task RenewAsync(Account account, UserManager<Account> users, SignInManager<Account> signIn)
    {
        await users.UpdateSecurityStampAsync(account);
        await signIn.RefreshSignInAsync(account);
    }

    static async Task<Account> AccountOfAsync(Caller caller, UserManager<Account> users) =>
        await users.FindByIdAsync(caller.AccountId.ToString()) ?? throw new InvalidOperationException("The account was erased meanwhile.");

    static ValidationProblem Wrong(string field, string sentence) =>
        TypedResults.ValidationProblem(new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [sentence] });
}
