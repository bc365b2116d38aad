using Afterset.Server.Journal;
using Afterset.Server.Outgoing;
using Afterset.Storage.Diaries;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Afterset.Server.Diaries;

/// <summary>A calendar on another server.</summary>
/// <param name="Name">What you call it: "work".</param>
/// <param name="Address">Its address, as its program gives it out for subscribing: https:// or webcal://.</param>
sealed record DiaryWish(string Name, string Address);

/// <summary>A calendar that is fetched every hour. Its address is not told again.</summary>
/// <param name="Name">What you call it.</param>
/// <param name="FetchedAt">When it was fetched last.</param>
/// <param name="Trouble">What went wrong then; null when nothing did.</param>
sealed record DiaryAnswer(string Name, DateTimeOffset FetchedAt, string? Trouble);

/// <summary>What was read from a calendar.</summary>
/// <param name="BusyTimes">How many busy times of the next two weeks are known now.</param>
/// <param name="Findings">What could not be read. Titles are never kept and never told.</param>
sealed record DiaryReport(int BusyTimes, IReadOnlyList<FindingDocument> Findings);

/// <summary>When an athlete has no time, from their own calendars.</summary>
static class DiaryEndpoints
{
    const int LongestName = 60;
    const int MostSources = 10;

    internal static IServiceCollection AddDiaries(this IServiceCollection services) => services
        .AddSingleton<DiaryEntries>().AddSingleton<DiaryFetcher>().AddHostedService(provider => provider.GetRequiredService<DiaryFetcher>());

    internal static void MapDiaries(this IEndpointRouteBuilder routes)
    {
        var diary = routes.MapGroup("/api/diary").WithTags("Diary");
        diary.MapGet("", List).RequireAthlete(Scope.JournalRead).WithName("ListDiaries").WithSummary("The calendars that are fetched, and what went wrong with them.");
        diary.MapPost("", Subscribe).RequireAthlete(Scope.JournalWrite).WithName("SubscribeDiary").ProducesValidationProblem()
            .WithSummary("Fetches a calendar now and then every hour. Only the times when you are busy are kept.");
        diary.MapPut("/{name}", Upload).RequireAthlete(Scope.JournalWrite).WithName("UploadDiary").WithMetadata(new RequestSizeLimitAttribute(DiaryFetcher.MostBytes))
            .Accepts<string>("text/calendar", "*/*").ProducesValidationProblem()
            .WithSummary("Reads a calendar file (iCalendar). Only the times when you are busy in the next two weeks are kept.");
        diary.MapDelete("/{name}", Remove).RequireAthlete(Scope.JournalWrite).WithName("RemoveDiary")
            .WithSummary("Forgets a calendar: its busy times no longer count.");
    }

    static async Task<Ok<DiaryAnswer[]>> List(AthleteInScope athlete, DiaryStore store, CancellationToken cancellation) =>
        TypedResults.Ok((await store.List(athlete.Id, cancellation)).Select(source => new DiaryAnswer(source.Name, source.FetchedAt, source.Trouble)).ToArray());

    static async Task<Results<Ok<DiaryAnswer>, ValidationProblem>> Subscribe(
        DiaryWish wish, AthleteInScope athlete, DiaryStore store, DiaryFetcher fetcher, SafeHttp http, TimeProvider clock, CancellationToken cancellation)
    {
        if (Names.Wrong(wish.Name, LongestName) is { } wrong)
            return JournalEndpoints.Invalid("name", wrong);
        if (!Uri.TryCreate(wish.Address?.Replace("webcal://", "https://", StringComparison.OrdinalIgnoreCase), UriKind.Absolute, out var address))
            return JournalEndpoints.Invalid("address", "The address must begin with https:// or webcal://.");
        if (http.Objection(address) is { } objection)
            return JournalEndpoints.Invalid("address", objection);
        var known = await store.List(athlete.Id, cancellation);
        if (known.Count >= MostSources && known.All(source => source.Name != wish.Name))
            return JournalEndpoints.Invalid("name", $"An athlete has at most {MostSources} calendars. Remove one first.");

        var source = new DiarySource(athlete.Id, wish.Name.Trim(), fetcher.Protect(address), clock.GetUtcNow(), Trouble: null);
        await store.Save(source, cancellation);
        return TypedResults.Ok(new DiaryAnswer(source.Name, source.FetchedAt, await fetcher.Fetch(source, cancellation)));
    }

    static async Task<Results<Ok<DiaryReport>, ValidationProblem>> Upload(
        string name, HttpRequest request, AthleteInScope athlete, DiaryEntries entries, CancellationToken cancellation)
    {
        if (Names.Wrong(name, LongestName) is { } wrong)
            return JournalEndpoints.Invalid("name", wrong);
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellation);
        var read = await entries.Keep(athlete.Id, name, body.GetBuffer().AsMemory(0, (int)body.Length), cancellation);
        if (DiaryEntries.IsRefused(read))
            return JournalEndpoints.Invalid("body", read.Findings[0].Message);
        return TypedResults.Ok(new DiaryReport(read.Busy.Count, [.. read.Findings.Take(100).Select(finding => new FindingDocument(finding.Code, finding.Place, finding.Message))]));
    }

    static async Task<NoContent> Remove(string name, AthleteInScope athlete, DiaryStore store, DiaryEntries entries, CancellationToken cancellation)
    {
        await store.Remove(athlete.Id, name, cancellation);
        await entries.Clear(athlete.Id, name, cancellation);
        return TypedResults.NoContent();
    }
}
