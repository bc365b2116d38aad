using Afterset.Storage.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace Afterset.Server.Hosting;

/// <summary>The one place that decides who comes in, before an endpoint or its parameters are looked at.</summary>
/// <remarks>
/// 401: nobody is known. 403: known, but a scope, a role or a recent sign-in is missing. 404: the athlete is somebody else's, which must
/// look the same as one that does not exist.
/// </remarks>
sealed class Gate(RequestDelegate next, TimeProvider clock)
{
    internal const string RecentSignInNeeded = "urn:afterset:recent-sign-in-needed";
    internal const string SignInAgain = "Sign in again first: this needs a sign-in of the last 15 minutes.";

    static readonly TimeSpan Recently = TimeSpan.FromMinutes(15);

    public async Task InvokeAsync(HttpContext context, AthleteStore athletes)
    {
        // What is no endpoint of ours is the framework's "405" or "415".
        if (context.GetEndpoint() is not RouteEndpoint endpoint || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            context.Features.Set(Caller.Of(context.User));
            await next(context);
            return;
        }

        var refusal = await RefusalAsync(context, endpoint.Metadata.GetMetadata<AccessRule>(), athletes);
        if (refusal is { } no)
            await Problems.WriteAsync(context, no.Status, no.Detail, no.Type);
        else
            await next(context);
    }

    async Task<Refusal?> RefusalAsync(HttpContext context, AccessRule? rule, AthleteStore athletes)
    {
        if (Caller.Of(context.User) is not { } caller)
            return new Refusal(StatusCodes.Status401Unauthorized);

        context.Features.Set(caller);
        if (rule is null)
            return new Refusal(StatusCodes.Status403Forbidden, "Nobody may use this address: its rule is missing.");
        if (rule.Scope is null && caller.Key is not null)
            return new Refusal(StatusCodes.Status403Forbidden, "A key cannot do this. Sign in with a browser.");
        if (rule.Scope is { } scope && !caller.Has(scope))
            return new Refusal(StatusCodes.Status403Forbidden, $"The key needs the scope {scope.Name()}.");
        if (rule.Recent && !SignedInRecently(context, clock))
            return new Refusal(StatusCodes.Status403Forbidden, SignInAgain, RecentSignInNeeded);

        return rule.Athlete ? await AthleteRefusalAsync(context, rule, caller, athletes) : null;
    }

    static async Task<Refusal?> AthleteRefusalAsync(HttpContext context, AccessRule rule, Caller caller, AthleteStore athletes)
    {
        var found = await FindAsync(context, caller, athletes);
        if (found is null || !caller.Reaches(found.Id))
            return new Refusal(StatusCodes.Status404NotFound, "There is no such athlete, or it is not shared with you.");

        var writes = rule.Role == AccessRole.Owner || rule.Scope?.OnlyReads() == false;
        if (writes && found.Role != AccessRole.Owner)
            return new Refusal(StatusCodes.Status403Forbidden, "You may read what this athlete keeps here, but not change it.");

        context.Features.Set(new AthleteInScope(found.Id, found.Name, found.Role, caller));
        return null;
    }

    static async Task<AthleteOfAccount?> FindAsync(HttpContext context, Caller caller, AthleteStore athletes)
    {
        var asked = context.Request.RouteValues.TryGetValue("athlete", out var value)
            ? value?.ToString()
            : context.Request.Query.TryGetValue("athlete", out var query) ? query.ToString() : null;
        if (asked is not null)
            return Guid.TryParse(asked, out var id) ? await athletes.FindAsync(caller.AccountId, id, context.RequestAborted) : null;

        return caller.Key?.OnlyAthlete is { } only
            ? await athletes.FindAsync(caller.AccountId, only, context.RequestAborted)
            : await athletes.FirstOwnAsync(caller.AccountId, context.RequestAborted);
    }

    /// <summary>Whether the cookie comes from a sign-in of the last quarter of an hour.</summary>
    internal static bool SignedInRecently(HttpContext context, TimeProvider clock) =>
        SignInMark.Of(context) is { } mark && clock.GetUtcNow() - mark.At < Recently;

    sealed record Refusal(int Status, string? Detail = null, string? Type = null);
}
