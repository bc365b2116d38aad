using System.ComponentModel;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Afterset.Journal;
using Afterset.Server.Journal;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Afterset.Server.Imports;

/// <summary>Uploads of workout files.</summary>
static class ImportEndpoints
{
    const int LongestName = 200;

    internal static IServiceCollection AddImports(this IServiceCollection services) => services.AddSingleton<ImportRun>();

    internal static void MapImports(this IEndpointRouteBuilder routes)
    {
        var options = routes.ServiceProvider.GetRequiredService<ServerOptions>();
        routes.MapPost("/api/imports", Import).RequireAthlete(Scope.JournalWrite).WithTags("Imports").WithName("ImportFile")
            .Accepts<byte[]>("application/octet-stream", "*/*").AllowUpload(options).RequireRateLimiting(RateLimits.Uploading)
            .Produces<ImportReport>().Produces<ImportProgress>(StatusCodes.Status200OK, "text/event-stream").ProducesValidationProblem()
            .WithSummary("Reads a workout file (FIT, TCX, GPX, CSV of Hevy, Strong, FitNotes, Fitbod; .gz, .zip) into the journal. The body is the file. "
                + "With Accept: text/event-stream it tells how far it is (event progress) and ends with the report (event report).");
        routes.MapGet("/api/originals/{sha256}", Original).RequireAthlete(Scope.JournalRead).WithTags("Imports").WithName("DownloadOriginal")
            .Produces<byte[]>(StatusCodes.Status200OK, "application/octet-stream").ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("A file that was kept, as it was uploaded.");
    }

    static async Task<IResult> Import(
        HttpRequest request,
        AthleteInScope athlete,
        ImportRun run,
        JournalCache journals,
        CancellationToken cancellation,
        [Description("The file's name, kept with the original.")] string? name = null,
        [Description("The clock of times that come without a zone: Europe/Berlin. Default: what the journal says, else UTC.")] string? timeZone = null,
        [Description("Read and tell, keep nothing.")] bool dryRun = false,
        [Description("Keep the file itself too; the report then has its SHA-256.")] bool keepOriginal = false)
    {
        TimeZoneInfo? zone = null;
        if (timeZone is not null && !TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out zone))
            return JournalEndpoints.Invalid("timeZone", "There is no such time zone. Write it like Europe/Berlin.");
        if (name?.Length > LongestName || name?.Any(char.IsControl) == true)
            return JournalEndpoints.Invalid("name", $"At most {LongestName} characters, and no control characters.");
        zone ??= JournalPlan.ZoneOf((await journals.Of(athlete.Id, cancellation)).Journal.Preferences) ?? TimeZoneInfo.Utc;
        var steps = run.Steps(athlete.Id, request.Body, request.ContentLength, new(name, zone, dryRun, keepOriginal), cancellation);
        if (request.GetTypedHeaders().Accept.Any(accept => accept.MediaType == "text/event-stream"))
            return TypedResults.ServerSentEvents(Events(steps, cancellation));
        ImportReport? report = null;
        await foreach (var step in steps)
            report = step.Report;
        return TypedResults.Ok(report);
    }

    static async IAsyncEnumerable<SseItem<object>> Events(IAsyncEnumerable<ImportRun.Step> steps, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var step in steps.WithCancellation(cancellation))
            yield return step.Progress is { } progress ? new(progress, "progress") : new SseItem<object>(step.Report!, "report");
    }

    static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Original(
        [Description("The SHA-256 of the file, in hexadecimal.")] string sha256, AthleteInScope athlete, JournalStore store, CancellationToken cancellation) =>
        await store.FindOriginal(athlete.Id, sha256, cancellation) is { } original
            ? TypedResults.File(original.Bytes.ToArray(), "application/octet-stream", original.Name)
            : Problems.Of(StatusCodes.Status404NotFound, "No file with this SHA-256 is kept for this athlete.");
}
