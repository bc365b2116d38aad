using System.Text;
using Afterset.Calendar;
using Afterset.Planning;
using Afterset.Presentation;
using Afterset.Server.Journal;
using Afterset.Server.Operations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Afterset.Server.Plans;

/// <summary>The plan and the forecast that follow from a journal. A refusal is an answer and no error.</summary>
static class PlanEndpoints
{
    // The page brings its own style and pictures, and no script.
    const string PagePolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    static readonly string[] Formats = ["json", "text", "md", "html", "ics"];

    internal static void MapPlans(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/plan", Plan).RequireAthlete(Scope.PlanRead).WithTags("Plan").WithName("Plan")
            .Produces<string>(StatusCodes.Status200OK, "application/json", "text/plain", "text/markdown", "text/html", "text/calendar")
            .WithSummary("What to do when, where, how and why; or, with outcome withheld, why not, what to do now, and what is still fine. Shape: /schemas/plan.schema.json.");
        routes.MapGet("/api/forecast", Forecast).RequireAthlete(Scope.PlanRead).WithTags("Plan").WithName("Forecast")
            .Produces<string>(StatusCodes.Status200OK, "application/json", "text/plain")
            .WithSummary("How sore each muscle is likely to be for seven days, with the range that holds four times in five.");
    }

    static async Task<Results<ContentHttpResult, ValidationProblem>> Plan(
        [AsParameters] PlanQuery query, AthleteInScope athlete, JournalCache journals, Counters counters, TimeProvider clock, CancellationToken cancellation)
    {
        if (query.Format is { } format && !Formats.Contains(format, StringComparer.Ordinal))
            return JournalEndpoints.Invalid("format", $"One of {string.Join(", ", Formats)}.");
        var journal = await journals.Of(athlete.Id, cancellation);
        return query.ToRequest(journal.Journal, clock, out var wrong) is { } request
            ? Write(counters.Planned(Planner.Plan(request)), query.Format ?? "json", request.Zone)
            : JournalEndpoints.Invalid(wrong.Name, wrong.Sentence);
    }

    static async Task<Results<ContentHttpResult, ValidationProblem>> Forecast(
        [AsParameters] PlanQuery query, AthleteInScope athlete, JournalCache journals, TimeProvider clock, CancellationToken cancellation)
    {
        var journal = await journals.Of(athlete.Id, cancellation);
        if (query.ToRequest(journal.Journal, clock, out var wrong) is not { } request)
            return JournalEndpoints.Invalid(wrong.Name, wrong.Sentence);
        return TypedResults.Text(ForecastJson.Of(Planner.Plan(request)), "application/json", Encoding.UTF8);
    }

    static ContentHttpResult Write(PlanOutcome outcome, string format, TimeZoneInfo zone) => format switch
    {
        "text" => TypedResults.Text(PlanText.Of(outcome), "text/plain", Encoding.UTF8),
        "md" => TypedResults.Text(PlanMarkdown.Of(outcome), "text/markdown", Encoding.UTF8),
        "html" => TypedResults.Text(PlanHtml.Of(outcome), "text/html", Encoding.UTF8),
        "ics" => TypedResults.Text(PlanCalendar.Write(outcome, zone), "text/calendar", Encoding.UTF8),
        _ => TypedResults.Text(PlanJson.Of(outcome), "application/json", Encoding.UTF8),
    };
}
