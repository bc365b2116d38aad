using System.Text.Json;
using Afterset.Storage.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Afterset.Server.Accounts;

/// <summary>Somebody who comes in by a one-time link.</summary>
/// <param name="Token">What stands behind # in the link.</param>
/// <param name="Name">The name to sign in with.</param>
/// <param name="Password">A password, or null with a passkey.</param>
/// <param name="Passkey">What the browser made of the options, or null with a password.</param>
sealed record Registration(string Token, string Name, string? Password, JsonElement? Passkey);

/// <summary>How a registration ended.</summary>
abstract record RegistrationOutcome
{
    internal sealed record Done(Account Account) : RegistrationOutcome;

    /// <summary>The link is not good any more.</summary>
    internal sealed record LinkEnded : RegistrationOutcome;

    /// <summary>What was given cannot be taken; the link stays good.</summary>
    internal sealed record NotTaken(string Field, string Sentence) : RegistrationOutcome;
}

/// <summary>Makes accounts: by a claim or an invitation, and in no other way.</summary>
sealed class Registrations(
    AdmissionStore admissions, AthleteStore athletes, UserManager<Account> users, SignInManager<Account> signIn, TimeProvider clock)
{
    internal const int LongestName = 64;

    internal async Task<RegistrationOutcome> RegisterAsync(Registration wanted, CancellationToken cancellation)
    {
        if (Names.Wrong(wanted.Name, LongestName) is { } wrong)
            return new RegistrationOutcome.NotTaken("name", wrong);
        if (wanted.Password is null == wanted.Passkey is null)
            return new RegistrationOutcome.NotTaken("passkey", "Give a passkey or a password.");

        var now = clock.GetUtcNow();
        var account = new Account { Id = Guid.CreateVersion7(now), UserName = wanted.Name.Trim(), CreatedAt = now };
        var passkey = await PasskeyAsync(wanted, account);
        if (wanted.Passkey is not null && passkey is null)
            return new RegistrationOutcome.NotTaken("passkey", "The passkey does not belong to this attempt. Start again.");

        IdentityResult? made = null;
        var entered = await admissions.UseAsync(Secrets.Hash(wanted.Token), now, async admission =>
        {
            if (admission.Kind == AdmissionKind.Share)
                return false;

            account.IsServerOwner = admission.Kind == AdmissionKind.Claim;
            made = await MakeAsync(account, wanted.Password, passkey);
            if (!made.Succeeded)
                return false;

            await GiveAthleteAsync(admission, account, now, cancellation);
            return true;
        }, cancellation);
        if (entered)
            return new RegistrationOutcome.Done(account);

        return made is { Succeeded: false } && made.Errors.First() is { } error
            ? new RegistrationOutcome.NotTaken(error.Code == "Password" ? "password" : "name", Sentence(error))
            : new RegistrationOutcome.LinkEnded();
    }

    /// <summary>What a browser needs to make a passkey for an account that does not exist yet; null when the link is not good.</summary>
    internal async Task<string?> PasskeyOptionsAsync(string token, string name, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (await admissions.FindAsync(Secrets.Hash(token), now, cancellation) is null)
            return null;

        return await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity
        {
            Id = Guid.CreateVersion7(now).ToString(),
            Name = name.Trim(),
            DisplayName = name.Trim(),
        });
    }

    // The account takes the id that the passkey was made for.
    async Task<UserPasskeyInfo?> PasskeyAsync(Registration wanted, Account account)
    {
        if (wanted.Passkey is not { } credential
            || await Passkeys.AttestAsync(signIn, credential.GetRawText()) is not { } attestation
            || attestation.UserEntity?.Name != account.UserName
            || !Guid.TryParse(attestation.UserEntity?.Id, out var id))
            return null;

        account.Id = id;
        attestation.Passkey!.Name = "First passkey";
        return attestation.Passkey;
    }

    async Task<IdentityResult> MakeAsync(Account account, string? password, UserPasskeyInfo? passkey)
    {
        var made = password is null ? await users.CreateAsync(account) : await users.CreateAsync(account, password);
        return made.Succeeded && passkey is not null ? await users.AddOrUpdatePasskeyAsync(account, passkey) : made;
    }

    // Who is invited to see an athlete starts without one; everybody else starts with one of their name.
    async Task GiveAthleteAsync(Admission admission, Account account, DateTimeOffset now, CancellationToken cancellation)
    {
        if (admission is { AthleteId: { } athlete, Role: { } role })
            await athletes.ShareAsync(athlete, account.Id, role, now, cancellation);
        else
            await athletes.AddAsync(account.Id, account.UserName!, now, cancellation);
    }

    static string Sentence(IdentityError error) => error.Code switch
    {
        "Password" => error.Description,
        "DuplicateUserName" => "This name is taken here. Take another.",
        _ => "This name cannot be used. Take another.",
    };
}
