using System.Globalization;
using System.Text;
using Afterset.Journal;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Afterset.Server.Journal;

/// <summary>What came of bringing in an exported journal.</summary>
/// <param name="Added">Entries that are new here.</param>
/// <param name="AlreadyThere">Entries that were here.</param>
/// <param name="Conflicts">Entries whose id belongs to another one here, which stays.</param>
/// <param name="Findings">Lines that are no entries, and what is not understood.</param>
sealed record TransferReport(int Added, int AlreadyThere, int Conflicts, IReadOnlyList<FindingDocument> Findings);

/// <summary>The whole journal out of the server and into it, as JSON Lines: export, backup, moving house.</summary>
static class TransferEndpoints
{
    const string JsonLines = "application/jsonl";
    const int AtOnce = 1_000;
    const int MostFindings = 100;

    internal static void MapTransfer(this IEndpointRouteBuilder routes)
    {
        var options = routes.ServiceProvider.GetRequiredService<ServerOptions>();
        routes.MapGet("/api/export", Export).RequireAthlete(Scope.JournalRead).WithTags("Journal").WithName("ExportJournal")
            .Produces<string>(StatusCodes.Status200OK, JsonLines)
            .WithSummary("The whole journal as JSON Lines: each line an entry, letter for letter.");
        routes.MapPost("/api/import", Import).RequireAthlete(Scope.JournalWrite).WithTags("Journal").WithName("ImportJournal")
            .Accepts<string>(JsonLines, "*/*").AllowUpload(options)
            .RequireRateLimiting(RateLimits.Uploading).ProducesValidationProblem()
            .WithSummary("Brings an exported journal in. Doing it again adds nothing. A line that is no entry keeps the whole file out, unless skipUnreadable is true.");
    }

    static PushStreamHttpResult Export(AthleteInScope athlete, JournalStore store, TimeProvider clock, CancellationToken cancellation) => TypedResults.Stream(
        async stream =>
        {
            await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 64 << 10, leaveOpen: true);
            await foreach (var stored in store.Read(athlete.Id, 0, int.MaxValue, cancellation))
                await writer.WriteAsync(JournalLines.Line(stored.Entry).AsMemory(), cancellation);
        },
        JsonLines,
        string.Create(CultureInfo.InvariantCulture, $"afterset-{clock.GetUtcNow():yyyy-MM-dd}.jsonl"));

    static async Task<Results<Ok<TransferReport>, ValidationProblem>> Import(
        HttpRequest request, AthleteInScope athlete, JournalWriter writer, CancellationToken cancellation, bool skipUnreadable = false)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellation);
        var read = JournalLines.Read(body.GetBuffer().AsSpan(0, (int)body.Length));
        // Such a line could have been a warning: it is not left behind without the person's word.
        if (read.HasUnreadableLine && !skipUnreadable)
            return JournalEndpoints.Invalid("body", $"{read.Findings.First(finding => finding.Code == "JRN002").Place}: this is no entry. Nothing was kept. Mend the line, or send it with skipUnreadable=true.");
        var became = new List<EntryOutcome>(read.Entries.Count);
        foreach (var entries in read.Entries.Chunk(AtOnce))
            became.AddRange((await writer.Append(athlete.Id, entries, cancellation)).Entries);

        return TypedResults.Ok(new TransferReport(
            became.Count(outcome => outcome == EntryOutcome.Added),
            became.Count(outcome => outcome == EntryOutcome.AlreadyThere),
            became.Count(outcome => outcome == EntryOutcome.Conflict),
            [.. read.Findings.Concat(JournalLines.NotUnderstood(read.Entries)).Take(MostFindings).Select(FindingDocument.From)]));
    }
}
