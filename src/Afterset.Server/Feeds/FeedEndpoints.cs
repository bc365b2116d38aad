using System.ComponentModel;
using System.Security.Cryptography;
using System.Text;
using Afterset.Server.Journal;
using Afterset.Storage.Feeds;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Afterset.Server.Feeds;

/// <summary>A calendar to give out.</summary>
/// <param name="Name">What you call it: "my phone".</param>
/// <param name="AlarmMinutes">How long before a session the calendar reminds, 0 to 1,440; null for not at all.</param>
sealed record FeedWish(string Name, int? AlarmMinutes);

/// <summary>A calendar that was just made.</summary>
/// <param name="Feed">The calendar.</param>
/// <param name="Path">Its address on this server. It is a secret, and shown only now.</param>
sealed record NewFeed(CalendarFeed Feed, string Path);

/// <summary>Calendars that phones and mail programs subscribe to.</summary>
static class FeedEndpoints
{
    const int LongestName = 100;
    const int MostFeeds = 20;

    internal static IServiceCollection AddFeeds(this IServiceCollection services) => services.AddSingleton<CalendarPublisher>();

    internal static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        var feeds = routes.MapGroup("/api/feeds").WithTags("Feeds");
        feeds.MapGet("", List).RequireAthlete(Scope.PlanRead).WithName("ListFeeds").WithSummary("The calendars of an athlete. Their addresses are not told again.");
        feeds.MapPost("", Add).RequireAthlete(Scope.FeedsWrite).WithName("AddFeed").ProducesValidationProblem()
            .WithSummary("Makes a calendar with a secret address to subscribe to.");
        feeds.MapDelete("/{id:guid}", Remove).RequireAthlete(Scope.FeedsWrite).WithName("RemoveFeed").ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Takes a calendar back: its address leads nowhere from now on.");
        routes.MapGet("/feeds/{secret}.ics", Subscribe).WithMetadata(new AllowAnonymousAttribute()).WithTags("Feeds").WithName("Subscribe")
            .Produces<string>(StatusCodes.Status200OK, "text/calendar").ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("The calendar itself. Whoever knows the address may read it.");
    }

    static async Task<Ok<IReadOnlyList<CalendarFeed>>> List(AthleteInScope athlete, FeedStore feeds, CancellationToken cancellation) =>
        TypedResults.Ok(await feeds.List(athlete.Id, cancellation));

    static async Task<Results<Ok<NewFeed>, ValidationProblem>> Add(
        FeedWish wish, AthleteInScope athlete, FeedStore feeds, TimeProvider clock, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(wish.Name) || wish.Name.Length > LongestName || wish.Name.Any(char.IsControl))
            return JournalEndpoints.Invalid("name", $"A name of 1 to {LongestName} characters.");
        if (wish.AlarmMinutes is < 0 or > 1440)
            return JournalEndpoints.Invalid("alarmMinutes", "0 to 1,440 minutes.");
        if ((await feeds.List(athlete.Id, cancellation)).Count >= MostFeeds)
            return JournalEndpoints.Invalid("name", $"An athlete has at most {MostFeeds} calendars. Take one back first.");
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow();
        var feed = new CalendarFeed(Guid.CreateVersion7(now), wish.Name.Trim(), wish.AlarmMinutes, now);
        await feeds.Add(athlete.Id, athlete.Caller.AccountId, feed, Hash(secret), cancellation);
        return TypedResults.Ok(new NewFeed(feed, $"/feeds/{secret}.ics"));
    }

    static async Task<Results<NoContent, ProblemHttpResult>> Remove([Description("The calendar.")] Guid id, AthleteInScope athlete, FeedStore feeds, CancellationToken cancellation) =>
        await feeds.Remove(athlete.Id, id, cancellation) ? TypedResults.NoContent() : Problems.Of(StatusCodes.Status404NotFound, "There is no such calendar.");

    static async Task<IResult> Subscribe([Description("The secret part of the address.")] string secret, HttpRequest request, HttpResponse response, FeedStore feeds, CalendarPublisher publisher, CancellationToken cancellation)
    {
        if (await feeds.Find(Hash(secret), cancellation) is not { } found)
            return Problems.Of(StatusCodes.Status404NotFound, "There is no calendar at this address, or it was taken back.");
        var calendar = await publisher.Write(found.Athlete, found.Feed, cancellation);
        var tag = $"\"{Hash(calendar)[..32]}\"";
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.ETag = tag;
        return request.Headers.IfNoneMatch.ToString() == tag
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Text(calendar, new MediaTypeHeaderValue("text/calendar") { Charset = "utf-8" }.ToString());
    }

    static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
