using Afterset.Storage.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Afterset.Server.Athletes;

/// <summary>An athlete as you see it.</summary>
/// <param name="Id">What other addresses take as <c>?athlete=</c>.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Role">owner: everything; reader: reads journal and plan.</param>
/// <param name="CreatedAt">When it was made.</param>
sealed record AthleteAnswer(Guid Id, string Name, AccessRole Role, DateTimeOffset CreatedAt)
{
    internal static AthleteAnswer From(AthleteOfAccount athlete) => new(athlete.Id, athlete.Name, athlete.Role, athlete.CreatedAt);
}

/// <summary>The name of an athlete.</summary>
sealed record AthleteName(string Name);

/// <summary>Somebody who may see an athlete.</summary>
sealed record PersonAnswer(Guid AccountId, string Name, AccessRole Role, DateTimeOffset Since);

/// <summary>The athletes of an account: one for each body, so that a family needs one account.</summary>
static class AthleteEndpoints
{
    const int MostAthletes = 50;

    internal static void MapAthletes(this IEndpointRouteBuilder routes)
    {
        var athletes = routes.MapGroup("/api/athletes").WithTags("Athletes");
        athletes.MapGet("", ListAsync).RequireScope(Scope.AccountRead).WithName("ListAthletes")
            .WithSummary("The athletes you may see, your own first.");
        athletes.MapPost("", AddAsync).RequireSignIn().WithName("AddAthlete").WithSummary("Adds an athlete of your own.")
            .ProducesValidationProblem();
        athletes.MapPut("/{athlete:guid}", RenameAsync).RequireAthleteOwner().WithName("RenameAthlete").WithSummary("Gives an athlete another name.")
            .ProducesValidationProblem();
        athletes.MapDelete("/{athlete:guid}", EraseAsync).RequireAthleteOwner(recent: true).WithName("EraseAthlete")
            .WithSummary("Erases an athlete with everything kept about it, for all who share it.");
        athletes.MapGet("/{athlete:guid}/people", PeopleAsync).RequireAthleteOwner().WithName("ListPeople").WithSummary("Who may see an athlete.");
        athletes.MapDelete("/{athlete:guid}/people/{account:guid}", UnshareAsync).RequireAthleteOwner().WithName("Unshare")
            .WithSummary("Takes somebody's access to an athlete away.").ProducesProblem(StatusCodes.Status409Conflict);
    }

    static async Task<Ok<AthleteAnswer[]>> ListAsync(Caller caller, AthleteStore athletes, CancellationToken cancellation) =>
        TypedResults.Ok((await athletes.ListAsync(caller.AccountId, cancellation))
            .Where(one => caller.Reaches(one.Id)).Select(AthleteAnswer.From).ToArray());

    static async Task<Results<Ok<AthleteAnswer>, ValidationProblem>> AddAsync(
        AthleteName wanted, Caller caller, AthleteStore athletes, TimeProvider clock, CancellationToken cancellation)
    {
        if (Names.Wrong(wanted.Name, AthleteStore.LongestName) is { } wrong)
            return Wrong(wrong);
        if ((await athletes.ListAsync(caller.AccountId, cancellation)).Count >= MostAthletes)
            return Wrong($"An account has at most {MostAthletes} athletes.");

        return TypedResults.Ok(AthleteAnswer.From(await athletes.AddAsync(caller.AccountId, wanted.Name.Trim(), clock.GetUtcNow(), cancellation)));
    }

    static async Task<Results<NoContent, ValidationProblem>> RenameAsync(
        AthleteName wanted, AthleteInScope scope, AthleteStore athletes, CancellationToken cancellation)
    {
        if (Names.Wrong(wanted.Name, AthleteStore.LongestName) is { } wrong)
            return Wrong(wrong);

        await athletes.RenameAsync(scope.Id, wanted.Name.Trim(), cancellation);
        return TypedResults.NoContent();
    }

    static async Task<NoContent> EraseAsync(AthleteInScope scope, AthleteStore athletes, CancellationToken cancellation)
    {
        await athletes.EraseAsync(scope.Id, cancellation);
        return TypedResults.NoContent();
    }

    static async Task<Ok<PersonAnswer[]>> PeopleAsync(AthleteInScope scope, AthleteStore athletes, CancellationToken cancellation) =>
        TypedResults.Ok((await athletes.PeopleAsync(scope.Id, cancellation))
            .Select(one => new PersonAnswer(one.AccountId, one.Name, one.Role, one.Since)).ToArray());

    static async Task<Results<NoContent, ProblemHttpResult>> UnshareAsync(
        Guid account, AthleteInScope scope, AthleteStore athletes, CancellationToken cancellation) =>
        await athletes.UnshareAsync(scope.Id, account, cancellation)
            ? TypedResults.NoContent()
            : Problems.Of(StatusCodes.Status409Conflict, "They had no access, or are the last who owns this athlete.");

    static ValidationProblem Wrong(string sentence) =>
        TypedResults.ValidationProblem(new Dictionary<string, string[]>(StringComparer.Ordinal) { ["name"] = [sentence] });
}
