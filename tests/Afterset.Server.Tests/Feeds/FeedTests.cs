using System.Net;
using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Server.Tests.Hosting;
using Afterset.Server.Tests.Journal;
using Xunit;

namespace Afterset.Server.Tests.Feeds;

public sealed class FeedTests
{
    static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Fact]
    public async Task A_feed_needs_its_secret_and_nothing_else_and_is_gone_when_taken_back()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        var made = await owner.PostJsonAsync("/api/feeds", new { name = "my phone", alarmMinutes = 15 });
        var path = made.GetProperty("path").GetString()!;
        using var anyone = server.Anonymous();
        var response = await anyone.GetAsync(path);
        Assert.Equal("text/calendar", response.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain(path, await (await owner.GetAsync("/api/feeds")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await owner.DeleteAsync($"/api/feeds/{made.GetProperty("feed").GetProperty("id").GetString()}");
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.GetAsync("/feeds/0123.ics")).StatusCode);
    }

    [Fact]
    public async Task Who_may_not_see_an_athlete_any_more_keeps_no_calendar_and_comes_back_by_no_link()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        using var friend = await owner.InviteAsync("Friend", owner.AthleteId, "owner");
        var path = (await friend.PostJsonAsync($"/api/feeds?athlete={owner.AthleteId}", new { name = "mine" })).GetProperty("path").GetString()!;
        var token = await friend.LinkAsync(owner.AthleteId, "owner");
        await owner.DeleteAsync($"/api/athletes/{owner.AthleteId}/people/{friend.AccountId}");
        Assert.Equal(HttpStatusCode.NotFound, (await friend.GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await friend.PostAsync("/api/invitations/accept", new { token })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await friend.GetAsync($"/api/journal?athlete={owner.AthleteId}")).StatusCode);
    }

    [Fact]
    public async Task The_same_plan_is_the_same_file_and_costs_no_second_download()
    {
        var (clock, evening) = NextEvening();
        await using var server = await TestServer.StartAsync(clock: clock);
        using var owner = await server.ClaimAsync();
        await owner.Put(LegDay(evening), Told.Sound(), Told.Berlin());
        var path = await Feed(owner);
        var first = await owner.GetAsync(path);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await owner.Http.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(await Text(owner, path), await Text(owner, path));
    }

    [Fact]
    public async Task What_is_planned_no_more_is_cancelled_and_not_gone_and_what_has_begun_stays()
    {
        var (clock, evening) = NextEvening();
        await using var server = await TestServer.StartAsync(clock: clock);
        using var owner = await server.ClaimAsync();
        await owner.Put(LegDay(evening), Told.Sound(), Told.Berlin());
        var path = await Feed(owner);
        var before = Events(await Text(owner, path));
        Assert.True(before.Count >= 2);

        clock.Forward(TimeSpan.FromHours(2));
        await owner.Put(Told.CheckIn("left calf swollen", evening.AddHours(2)));
        var after = Events(await Text(owner, path));
        Assert.All(before, planned =>
        {
            var now = after.Single(found => found["UID"] == planned["UID"]);
            var hasBegun = Start(planned) <= evening.AddHours(2);
            Assert.Equal(hasBegun ? "CONFIRMED" : "CANCELLED", now["STATUS"]);
            Assert.Equal(hasBegun ? "0" : "1", now["SEQUENCE"]);
        });
        Assert.Contains(after, found => found["SUMMARY"].Contains("No massage for now", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_nodes_publish_the_same_sequence_numbers()
    {
        // On a clock that stands: plans of two moments may differ.
        var (clock, evening) = NextEvening();
        await using var server = await TestServer.StartOnPostgresAsync(clock);
        using var owner = await server.ClaimAsync();
        await using var second = await server.StartAnotherAsync(clock);
        await owner.Put(LegDay(evening), Told.Sound(), Told.Berlin());
        var path = await Feed(owner);
        using var elsewhere = new HttpClient { BaseAddress = second.Address };
        var all = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => number % 2 == 0
            ? Text(owner, path)
            : elsewhere.GetStringAsync(path, TestContext.Current.CancellationToken)));
        Assert.All(all.Select(Events), events => Assert.All(events, found => Assert.Equal("0", found["SEQUENCE"])));
        Assert.Single(all.Select(text => string.Join(',', Events(text).Select(found => found["UID"]))).Distinct());
    }

    internal static async Task<string> Feed(TestClient owner) =>
        (await owner.PostJsonAsync("/api/feeds", new { name = "my phone", alarmMinutes = 15 })).GetProperty("path").GetString()!;

    static Task<string> Text(TestClient client, string path) => client.Http.GetStringAsync(path, TestContext.Current.CancellationToken);

    static DateTimeOffset Start(Dictionary<string, string> found) =>
        DateTime.ParseExact(found["DTSTART"], "yyyyMMdd'T'HHmmss", null) is var local ? new(local, Berlin.GetUtcOffset(local)) : default;

    // Eight in the evening in Berlin: the first session is tonight.
    static (TestClock Clock, DateTimeOffset Evening) NextEvening()
    {
        var clock = new TestClock();
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Berlin);
        var evening = now.Date.AddHours(now.Hour < 20 ? 20 : 44);
        clock.Forward(new DateTimeOffset(evening, Berlin.GetUtcOffset(evening)) - now);
        clock.Stop();
        return (clock, TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Berlin));
    }

    static JournalEntry LegDay(DateTimeOffset evening) =>
        Told.Entry(new WorkoutEntry(((WorkoutEntry)Told.LegDay().Content).Workout with { Start = evening.AddHours(-2) }, null), evening);

    static List<Dictionary<string, string>> Events(string calendar) =>
    [
        .. calendar.Replace("\r\n ", "", StringComparison.Ordinal).Split("BEGIN:VEVENT")[1..].Select(text => text.Split("BEGIN:VALARM")[0].Split("\r\n").Where(line => line.Contains(':', StringComparison.Ordinal))
            .Select(line => line.Split(':', 2)).DistinctBy(line => line[0].Split(';')[0]).ToDictionary(line => line[0].Split(';')[0], line => line[1])),
    ];
}
