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

    internal static IServiceCollection AddPlans(this IServiceCollection services) => services.AddSingleton<PlanAnswers>();

    internal static void MapPlans(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/plan", Plan).RequireAthlete(Scope.PlanRead).WithTags("Plan").WithName("Plan")
            .Produces<string>(StatusCodes.Status200OK, "application/json", "text/plain", "text/markdown", "text/html", "text/calendar")
            .WithSummary("What to do when, where, how and why; or, with outcome withheld, why not, what to do now, and what is still fine. Shape: /schemas/plan.schema.json.");
        routes.MapGet("/api/forecast", Forecast).RequireAthlete(Scope.PlanRead).WithTags("Plan").WithName("Forecast")
            .Produces<string>(StatusCodes.Status200OK, "application/json", "text/plain")
            .WithSummary("How sore each muscle is likely to be for seven days, with the range that holds four times in five. Where a simple guess has clearly been nearer for this athlete it is written instead, and givesWayTo says which.");
    }

    static async Task<Results<ContentHttpResult, ValidationProblem>> Plan(
        [AsParameters] PlanQuery query,
        HttpResponse response,
        AthleteInScope athlete,
        JournalCache journals,
        PlanAnswers answers,
        Counters counters,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        var format = query.Format ?? "json";
        if (!Formats.Contains(format, StringComparer.Ordinal))
            return JournalEndpoints.Invalid("format", $"One of {string.Join(", ", Formats)}.");
        if (format == "html")
            response.Headers.ContentSecurityPolicy = PagePolicy;
        var journal = await journals.Of(athlete.Id, cancellation);
        var question = new PlanAnswers.Question(
            athlete.Id, journal.Head, PlanQuery.Minute(clock.GetUtcNow()), query.AsOf, query.Days, query.Minutes, query.TimeZone, format);
        if (answers.Find(question) is { } known)
            return Text(known, format);
        return query.ToRequest(journal.Journal, clock, out var wrong) is { } request
            ? Text(answers.Keep(question, () => Write(counters.Planned(Planner.Plan(request)), format, request.Zone)), format)
            : JournalEndpoints.Invalid(wrong.Name, wrong.Sentence);
    }

    // It may give way to a guess: what was expected before is remembered with the journal, so that only what is new is looked at.
    static async Task<Results<ContentHttpResult, ValidationProblem>> Forecast(
        [AsParameters] PlanQuery query, AthleteInScope athlete, JournalCache journals, PlanAnswers answers, TimeProvider clock, CancellationToken cancellation)
    {
        var journal = await journals.Of(athlete.Id, cancellation);
        var question = new PlanAnswers.Question(
            athlete.Id, journal.Head, PlanQuery.Minute(clock.GetUtcNow()), query.AsOf, query.Days, query.Minutes, query.TimeZone, "forecast");
        if (answers.Find(question) is { } known)
            return Text(known, "json");
        return query.ToRequest(journal.Journal, clock, out var wrong) is { } request
            ? Text(answers.Keep(question, () => ForecastJson.Of(Planner.Plan(request), journal.Journal)), "json")
            : JournalEndpoints.Invalid(wrong.Name, wrong.Sentence);
    }

    static ContentHttpResult Text(string answer, string format) => TypedResults.Text(answer, MediaType(format), Encoding.UTF8);

    static string Write(PlanOutcome outcome, string format, TimeZoneInfo zone) => format switch
    {
        "text" => PlanText.Of(outcome),
        "md" => PlanMarkdown.Of(outcome),
        "html" => PlanHtml.Of(outcome),
        "ics" => PlanCalendar.Write(outcome, zone),
        _ => PlanJson.Of(outcome),
    };

    static string MediaType(string format) => format switch
    {
        "text" => "text/plain",
        "md" => "text/markdown",
        "html" => "text/html",
        "ics" => "text/calendar",
        _ => "application/json",
    };
}
