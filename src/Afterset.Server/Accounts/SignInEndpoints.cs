using System.Text.Json;
using Afterset.Storage.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Afterset.Server.Accounts;

/// <summary>The way in: open to everybody, and slow for whoever guesses.</summary>
static class SignInEndpoints
{
    internal static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("/api/account").WithTags("Account").AllowAnonymous().RequireRateLimiting(RateLimits.Guessing);
        open.MapPost("/register/passkey-options", FirstPasskeyAsync).WithName("StartPasskeyRegistration")
            .WithSummary("What a browser needs to make the passkey of a new account.").ProducesProblem(StatusCodes.Status404NotFound);
        open.MapPost("/register", RegisterAsync).WithName("Register").WithSummary("Makes an account by a one-time link, and signs in.").ProducesProblem(StatusCodes.Status404NotFound);
        open.MapPost("/sign-in", PasswordAsync).WithName("SignIn").WithSummary("Signs in with a password.").ProducesProblem(StatusCodes.Status401Unauthorized);
        open.MapPost("/sign-in/recovery", RecoveryAsync).WithName("SignInWithRecoveryCode")
            .WithSummary("Signs in with a recovery code, which is used up.").ProducesProblem(StatusCodes.Status401Unauthorized);
        open.MapPost("/sign-in/passkey-options", PasskeyOptionsAsync).WithName("StartPasskeySignIn").WithSummary("What a browser needs to show a passkey.");
        open.MapPost("/sign-in/passkey", PasskeyAsync).WithName("SignInWithPasskey").WithSummary("Signs in with a passkey.").ProducesProblem(StatusCodes.Status401Unauthorized);
    }

    static async Task<Results<Ok<JsonElement>, ValidationProblem, ProblemHttpResult>> FirstPasskeyAsync(
        FirstPasskey wanted, Registrations registrations, CancellationToken cancellation)
    {
        if (Names.Wrong(wanted.Name, Registrations.LongestName) is { } wrong)
            return Wrong("name", wrong);

        return await registrations.PasskeyOptionsAsync(wanted.Token ?? "", wanted.Name, cancellation) is { } options
            ? TypedResults.Ok(JsonElement.Parse(options))
            : Problems.Of(StatusCodes.Status404NotFound, Admissions.Ended);
    }

    static async Task<Results<Ok<Me>, ValidationProblem, ProblemHttpResult>> RegisterAsync(
        Registration wanted, Registrations registrations, SignIns signIns, MeReader me, CancellationToken cancellation)
    {
        switch (await registrations.RegisterAsync(wanted, cancellation))
        {
            case RegistrationOutcome.Done done:
                await signIns.LetInAsync(done.Account, wanted.Password is null ? "passkey" : "pwd");
                return TypedResults.Ok(await me.ReadAsync(done.Account, cancellation));
            case RegistrationOutcome.NotTaken no:
                return Wrong(no.Field, no.Sentence);
            default:
                return Problems.Of(StatusCodes.Status404NotFound, Admissions.Ended);
        }
    }

    static async Task<Results<Ok<Me>, ProblemHttpResult>> PasswordAsync(
        PasswordSignIn given, SignIns signIns, MeReader me, CancellationToken cancellation) =>
        await AnswerAsync(await signIns.WithPasswordAsync(given.Name ?? "", given.Password ?? "", cancellation), me, cancellation);

    static async Task<Results<Ok<Me>, ProblemHttpResult>> RecoveryAsync(
        RecoverySignIn given, SignIns signIns, MeReader me, CancellationToken cancellation) =>
        await AnswerAsync(await signIns.WithRecoveryCodeAsync(given.Name ?? "", given.Code ?? "", cancellation), me, cancellation);

    static async Task<Ok<JsonElement>> PasskeyOptionsAsync(SignInManager<Account> manager) =>
        TypedResults.Ok(JsonElement.Parse(await manager.MakePasskeyRequestOptionsAsync(user: null)));

    static async Task<Results<Ok<Me>, ProblemHttpResult>> PasskeyAsync(
        PasskeyAnswer given, SignIns signIns, MeReader me, CancellationToken cancellation) =>
        await signIns.WithPasskeyAsync(given.Credential.GetRawText()) is { } account
            ? TypedResults.Ok(await me.ReadAsync(account, cancellation))
            : Problems.Of(StatusCodes.Status401Unauthorized, "This passkey is not known here, or it took too long. Try again, or sign in another way.");

    static async Task<Results<Ok<Me>, ProblemHttpResult>> AnswerAsync(Account? account, MeReader me, CancellationToken cancellation) =>
        account is null
            ? Problems.Of(StatusCodes.Status401Unauthorized, SignIns.Wrong)
            : TypedResults.Ok(await me.ReadAsync(account, cancellation));

    static ValidationProblem Wrong(string field, string sentence) =>
        TypedResults.ValidationProblem(new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [sentence] });
}

/// <summary>Reads what somebody sees of their own account.</summary>
sealed class MeReader(UserManager<Account> users, AccountStore accounts)
{
    internal async Task<Me> ReadAsync(Account account, CancellationToken cancellation) =>
        new(account.Id, account.UserName ?? "", account.IsServerOwner, account.PasswordHash is not null,
            (await users.GetPasskeysAsync(account)).Count, await accounts.RecoveryCodesLeftAsync(account.Id, cancellation));
}
