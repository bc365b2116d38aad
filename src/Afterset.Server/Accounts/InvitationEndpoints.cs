using Afterset.Storage.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Afterset.Server.Accounts;

/// <summary>Whom to invite.</summary>
/// <param name="AthleteId">An athlete of yours to share; null to invite somebody with an athlete of their own.</param>
/// <param name="Role">As what to share it: owner for a parent, reader for a coach; reader when it is left out.</param>
sealed record NewInvitation(Guid? AthleteId, AccessRole? Role);

/// <summary>A link to pass on.</summary>
/// <param name="Link">The link. It is shown this once and works once.</param>
/// <param name="Invitation">What is known of it from now on.</param>
sealed record MadeInvitation(string Link, InvitationAnswer Invitation);

/// <summary>An open invitation.</summary>
/// <param name="Id">Names it when it is withdrawn.</param>
/// <param name="Kind">invitation: makes an account; share: only shares an athlete with an account that exists.</param>
/// <param name="AthleteId">The athlete that is shared; null for none.</param>
/// <param name="Role">As what.</param>
/// <param name="ExpiresAt">When it ends.</param>
sealed record InvitationAnswer(Guid Id, AdmissionKind Kind, Guid? AthleteId, AccessRole? Role, DateTimeOffset ExpiresAt)
{
    internal static InvitationAnswer From(Admission one) => new(one.Id, one.Kind, one.AthleteId, one.Role, one.ExpiresAt);
}

/// <summary>What stands behind # in a link.</summary>
sealed record LinkToken(string Token);

/// <summary>For what a link is good.</summary>
/// <param name="Kind">claim, invitation or share.</param>
/// <param name="SharesAthlete">Whether it shares an athlete.</param>
/// <param name="ExpiresAt">When it ends.</param>
sealed record LinkAnswer(AdmissionKind Kind, bool SharesAthlete, DateTimeOffset ExpiresAt);

/// <summary>One-time links that let people in.</summary>
static class InvitationEndpoints
{
    internal static void MapInvitations(this IEndpointRouteBuilder routes)
    {
        var invitations = routes.MapGroup("/api/invitations").WithTags("Invitations");
        invitations.MapGet("", ListAsync).RequireSignIn().WithName("ListInvitations").WithSummary("Your open invitations, without their links.");
        invitations.MapPost("", InviteAsync).RequireRecentSignIn().WithName("Invite")
            .WithSummary("Makes a link that works once, within seven days.").ProducesProblem(StatusCodes.Status404NotFound);
        invitations.MapDelete("/{id:guid}", WithdrawAsync).RequireSignIn().WithName("WithdrawInvitation").WithSummary("Withdraws an invitation.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        invitations.MapPost("/look", LookAsync).AllowAnonymous().RequireRateLimiting(RateLimits.Guessing).WithName("LookAtInvitation")
            .WithSummary("For what a link is good, without using it up.").ProducesProblem(StatusCodes.Status404NotFound);
        invitations.MapPost("/accept", AcceptAsync).RequireSignIn().RequireRateLimiting(RateLimits.Guessing).WithName("AcceptInvitation")
            .WithSummary("Takes the athlete that a link shares into the account you have.").ProducesProblem(StatusCodes.Status404NotFound);
    }

    static async Task<Ok<InvitationAnswer[]>> ListAsync(Caller caller, AdmissionStore admissions, TimeProvider clock, CancellationToken cancellation) =>
        TypedResults.Ok((await admissions.ListAsync(caller.AccountId, clock.GetUtcNow(), cancellation)).Select(InvitationAnswer.From).ToArray());

    static async Task<Results<Ok<MadeInvitation>, ProblemHttpResult>> InviteAsync(
        NewInvitation wanted, Caller caller, HttpContext context, AccountStore accounts, AthleteStore athletes, Admissions admissions,
        ServerOptions options, CancellationToken cancellation)
    {
        if (wanted.AthleteId is { } athlete && await athletes.FindAsync(caller.AccountId, athlete, cancellation) is not { Role: AccessRole.Owner })
            return Problems.Of(StatusCodes.Status404NotFound, "There is no such athlete of yours.");

        var ownsServer = await accounts.IsServerOwnerAsync(caller.AccountId, cancellation);
        if (!ownsServer && wanted.AthleteId is null)
            return Problems.Of(StatusCodes.Status403Forbidden, "Only the owner of this server invites people. You can share an athlete of yours with people who have an account.");

        var kind = ownsServer ? AdmissionKind.Invitation : AdmissionKind.Share;
        AccessRole? role = wanted.AthleteId is null ? null : wanted.Role ?? AccessRole.Reader;
        var (admission, token) = await admissions.InviteAsync(kind, caller.AccountId, wanted.AthleteId, role, cancellation);
        var address = options.PublicUrl?.GetLeftPart(UriPartial.Authority) ?? $"{context.Request.Scheme}://{context.Request.Host.Value}";
        return TypedResults.Ok(new MadeInvitation($"{address}/claim#{token}", InvitationAnswer.From(admission)));
    }

    static async Task<Results<NoContent, ProblemHttpResult>> WithdrawAsync(
        Guid id, Caller caller, AdmissionStore admissions, CancellationToken cancellation) =>
        await admissions.WithdrawAsync(caller.AccountId, id, cancellation)
            ? TypedResults.NoContent()
            : Problems.Of(StatusCodes.Status404NotFound, "You have no such invitation.");

    static async Task<Results<Ok<LinkAnswer>, ProblemHttpResult>> LookAsync(
        LinkToken link, AdmissionStore admissions, TimeProvider clock, CancellationToken cancellation) =>
        await admissions.FindAsync(Secrets.Hash(link.Token ?? ""), clock.GetUtcNow(), cancellation) is { } admission
            ? TypedResults.Ok(new LinkAnswer(admission.Kind, admission.AthleteId is not null, admission.ExpiresAt))
            : Problems.Of(StatusCodes.Status404NotFound, Admissions.Ended);

    static async Task<Results<NoContent, ProblemHttpResult>> AcceptAsync(
        LinkToken link, Caller caller, AdmissionStore admissions, AthleteStore athletes, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var taken = await admissions.UseAsync(Secrets.Hash(link.Token ?? ""), now, async admission =>
        {
            if (admission is not { AthleteId: { } athlete, Role: { } role })
                return false;

            await athletes.ShareAsync(athlete, caller.AccountId, role, now, cancellation);
            return true;
        }, cancellation);
        return taken ? TypedResults.NoContent() : Problems.Of(StatusCodes.Status404NotFound, "This link shares nothing, was used or has ended.");
    }
}
