using System.ComponentModel;
using Afterset.Journal;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Afterset.Server.Journal;

/// <summary>Journals: what a device lacks, and what it has to tell.</summary>
static class JournalEndpoints
{
    const int MostInBatch = 1_000;
    const int MostInPage = 5_000;
    const int UsualPage = 500;
    const int BatchBytes = 16 << 20;

    // An entry of next year would outweigh all that is said until then.
    static readonly TimeSpan FarAhead = TimeSpan.FromHours(26);

    internal static IServiceCollection AddJournal(this IServiceCollection services) => services.AddSingleton<JournalCache>().AddSingleton<JournalWriter>();

    internal static void MapJournal(this IEndpointRouteBuilder routes)
    {
        var journal = routes.MapGroup("/api/journal").WithTags("Journal").RequireCors(OtherOrigins.Policy);
        journal.MapGet("", Read).RequireAthlete(Scope.JournalRead).WithName("ReadJournal")
            .WithSummary("Entries after a cursor, in the order in which the server received them.").ProducesValidationProblem();
        journal.MapPut("", Write).RequireAthlete(Scope.JournalWrite).WithName("WriteJournal")
            .WithMetadata(new RequestSizeLimitAttribute(BatchBytes))
            .WithSummary("Keeps up to 1,000 entries, all or none. Sending them again changes nothing. The answer comes when they are on the disk.");
        routes.MapTransfer();
    }

    static async Task<Results<Ok<JournalPage>, ValidationProblem>> Read(
        AthleteInScope athlete, JournalStore store, CancellationToken cancellation,
        [Description("The cursor of the last part you have; 0 for all.")] long since = 0,
        [Description("Most entries in this part, 1 to 5000.")] int limit = UsualPage)
    {
        if (since < 0 || limit is < 1 or > MostInPage)
            return Invalid(since < 0 ? "since" : "limit", $"since is 0 or more, limit 1 to {MostInPage}.");
        var head = await store.Head(athlete.Id, cancellation);
        var (entries, cursor) = (new List<EntryDocument>(), Math.Min(since, head.Sequence));
        await foreach (var stored in store.Read(athlete.Id, cursor, limit, cancellation))
        {
            entries.Add(new(stored.Entry, null));
            cursor = stored.Sequence;
        }

        return TypedResults.Ok(new JournalPage(head.Epoch, cursor, cursor < head.Sequence, entries));
    }

    static async Task<Results<Ok<JournalReceipt>, ValidationProblem>> Write(
        JournalBatch batch, AthleteInScope athlete, JournalWriter writer, TimeProvider clock, CancellationToken cancellation)
    {
        if (batch.Entries?.Count is null or 0 or > MostInBatch)
            return Invalid("entries", $"Send 1 to {MostInBatch} entries at once. None was kept.");
        var wrong = batch.Entries.Index().Where(item => item.Item.Entry is null).Take(20)
            .ToDictionary(item => $"entries[{item.Index}]", item => new[] { $"This {item.Item.Problem}. None was kept." }, StringComparer.Ordinal);
        if (wrong.Count > 0)
            return TypedResults.ValidationProblem(wrong);

        JournalEntry[] entries = [.. batch.Entries.Select(item => item.Entry!)];
        if (Array.FindIndex(entries, entry => entry.At - clock.GetUtcNow() > FarAhead) is var ahead and >= 0)
            return Invalid($"entries[{ahead}]", "This was written more than a day from now: the device's clock runs ahead. Set it right and write it anew. None was kept.");
        var outcome = await writer.Append(athlete.Id, entries, cancellation);
        return TypedResults.Ok(new JournalReceipt(
            outcome.Head.Epoch,
            outcome.Head.Sequence,
            [.. entries.Zip(outcome.Entries, (entry, became) => new EntryReceipt(entry.Id, became, [.. JournalLines.NotUnderstood([entry]).Select(FindingDocument.From)]))]));
    }

    internal static ValidationProblem Invalid(string name, string sentence) =>
        TypedResults.ValidationProblem(new Dictionary<string, string[]>(StringComparer.Ordinal) { [name] = [sentence] });
}
