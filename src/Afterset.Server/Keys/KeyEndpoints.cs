using Afterset.Storage.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Afterset.Server.Keys;

/// <summary>A key that is to be made.</summary>
/// <param name="Name">What you call it, such as "watch script".</param>
/// <param name="Scopes">What it may do; at least one of the scopes that the API description lists.</param>
/// <param name="AthleteId">The only athlete it may see; null for all of yours.</param>
/// <param name="ExpiresInDays">Days until it ends, 1 to 3650; null for never.</param>
sealed record NewKey(string Name, IReadOnlyList<string> Scopes, Guid? AthleteId, int? ExpiresInDays);

/// <summary>A key that was just made.</summary>
/// <param name="Secret">The key itself. It is shown this once.</param>
/// <param name="Key">What is known of it from now on.</param>
sealed record MadeKey(string Secret, KeyAnswer Key);

/// <summary>A key as its owner sees it.</summary>
/// <param name="Id">Names the key when it is revoked.</param>
/// <param name="Name">What you call it.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="AthleteId">The only athlete it may see; null for all of yours.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">When it ends; null for never.</param>
/// <param name="LastUsedAt">When it was last used, to within an hour; null for never.</param>
sealed record KeyAnswer(
    Guid Id, string Name, IReadOnlyList<string> Scopes, Guid? AthleteId, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? LastUsedAt)
{
    internal static KeyAnswer From(ApiKey key) =>
        new(key.Id, key.Name, key.Scopes, key.AthleteId, key.CreatedAt, key.ExpiresAt, key.LastUsedAt);
}

/// <summary>Keys for programs.</summary>
static class KeyEndpoints
{
    internal static void MapKeys(this IEndpointRouteBuilder routes)
    {
        var keys = routes.MapGroup("/api/keys").WithTags("Keys");
        keys.MapGet("", ListAsync).RequireSignIn().WithName("ListKeys").WithSummary("Your keys, without their secrets.");
        keys.MapPost("", AddAsync).RequireRecentSignIn().WithName("AddKey").WithSummary("Makes a key and shows its secret once.")
            .ProducesValidationProblem();
        keys.MapDelete("/{id:guid}", RevokeAsync).RequireSignIn().WithName("RevokeKey").WithSummary("Revokes a key at once.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    static async Task<Ok<KeyAnswer[]>> ListAsync(Caller caller, ApiKeyStore keys, CancellationToken cancellation) =>
        TypedResults.Ok((await keys.ListAsync(caller.AccountId, cancellation)).Select(KeyAnswer.From).ToArray());

    static async Task<Results<Ok<MadeKey>, ValidationProblem>> AddAsync(
        NewKey wanted, Caller caller, ApiKeyStore keys, AthleteStore athletes, TimeProvider clock, CancellationToken cancellation)
    {
        if (await WrongAsync(wanted, caller, athletes, cancellation) is { } wrong)
            return TypedResults.ValidationProblem(wrong);

        var now = clock.GetUtcNow();
        var secret = KeyNames.Prefix + Secrets.New();
        DateTimeOffset? end = wanted.ExpiresInDays is { } days ? now.AddDays(days) : null;
        var key = new ApiKey(
            Guid.CreateVersion7(now), caller.AccountId, wanted.Name.Trim(), [.. wanted.Scopes.Distinct(StringComparer.Ordinal)],
            wanted.AthleteId, now, end, LastUsedAt: null);
        await keys.AddAsync(key, Secrets.Hash(secret), cancellation);
        return TypedResults.Ok(new MadeKey(secret, KeyAnswer.From(key)));
    }

    static async Task<Results<NoContent, ProblemHttpResult>> RevokeAsync(
        Guid id, Caller caller, ApiKeyStore keys, CancellationToken cancellation) =>
        await keys.RevokeAsync(caller.AccountId, id, cancellation)
            ? TypedResults.NoContent()
            : Problems.Of(StatusCodes.Status404NotFound, "You have no such key.");

    static async Task<Dictionary<string, string[]>?> WrongAsync(
        NewKey wanted, Caller caller, AthleteStore athletes, CancellationToken cancellation)
    {
        if (Names.Wrong(wanted.Name, ApiKeyStore.LongestName) is { } name)
            return Wrong("name", name);
        if (wanted.Scopes is not { Count: > 0 } || !wanted.Scopes.All(one => one is not null && ScopeNames.TryParse(one, out _)))
            return Wrong("scopes", $"Name at least one of {string.Join(", ", ScopeNames.All.Select(scope => scope.Name()))}.");
        if (wanted.ExpiresInDays is < 1 or > 3650)
            return Wrong("expiresInDays", "Name 1 to 3650 days, or nothing for a key that does not end.");
        if (wanted.AthleteId is { } athlete && await athletes.FindAsync(caller.AccountId, athlete, cancellation) is null)
            return Wrong("athleteId", "There is no such athlete, or it is not shared with you.");

        return null;
    }

    static Dictionary<string, string[]> Wrong(string field, string sentence) => new(StringComparer.Ordinal) { [field] = [sentence] };
}
