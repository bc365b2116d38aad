using System.ComponentModel;
using Afterset.Evidence;
using Afterset.Presentation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Afterset.Server.Knowledge;

/// <summary>What stands behind a rule or a claim.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Card">What it says, its numbers, its sources and how good they are, as text.</param>
sealed record CardDocument(string Id, string Card);

/// <summary>A claim that fits a question.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Says">What people say.</param>
/// <param name="Grade">supported, mixed, unsupported or contradicted.</param>
sealed record ClaimDocument(string Id, string Says, ClaimGrade Grade);

/// <summary>What Afterset knows. The same for everybody, so it needs no sign-in.</summary>
static class ExplainEndpoints
{
    internal static void MapExplain(this IEndpointRouteBuilder routes)
    {
        var explain = routes.MapGroup("/api/explain").WithTags("Knowledge").WithMetadata(new AllowAnonymousAttribute());
        explain.MapGet("", All).WithName("ListKnowledge").WithSummary("The ids of everything that can be explained; with q, the claims that fit a question.");
        explain.MapGet("/{**id}", One).WithName("Explain").WithSummary("The evidence card of a rule, technique, tool or claim.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    static Results<Ok<IReadOnlyList<string>>, Ok<ClaimDocument[]>> All(
        [Description("A question in plain words; its first 200 characters count.")] string? q = null) => string.IsNullOrWhiteSpace(q)
        ? TypedResults.Ok(RuleBook.Default.Ids)
        : TypedResults.Ok(EvidenceCatalogue.Default.Search(q.Length > 200 ? q[..200] : q).Select(claim => new ClaimDocument(claim.Id, claim.Says, claim.Grade)).ToArray());

    static Results<Ok<CardDocument>, ProblemHttpResult> One(
        [Description("An id, such as protocols/next-day.")] string id)
    {
        if (RuleBook.Default.Find(id) is { } entry)
            return TypedResults.Ok(new CardDocument(entry.Id, CardText.Of(entry)));
        var closest = id.Length <= 100 ? RuleBook.Default.Closest(id) : [];
        return Problems.Of(
            StatusCodes.Status404NotFound, closest.Count > 0 ? $"Nothing has this id. Did you mean {string.Join(" or ", closest)}?" : "Nothing has this id. /api/explain lists all.");
    }
}
