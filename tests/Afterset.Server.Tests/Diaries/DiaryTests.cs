using System.Net;
using System.Text;
using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Server.Diaries;
using Afterset.Server.Hosting;
using Afterset.Server.Tests.Hosting;
using Afterset.Server.Tests.Journal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Afterset.Server.Tests.Diaries;

public sealed class DiaryTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_calendar_file_keeps_sessions_out_of_its_times_and_its_titles_out_of_the_journal()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        Assert.Equal(HttpStatusCode.OK, (await Upload(owner, "work", Calendar("Secret meeting"))).StatusCode);
        var page = await owner.GetJsonAsync("/api/journal");
        Assert.Contains("\"busy\"", Assert.Single(page.Lines()), StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", page.GetRawText(), StringComparison.Ordinal);
        await Upload(owner, "work", Calendar("Secret meeting"));
        Assert.Single((await owner.GetJsonAsync("/api/journal")).Lines());

        await owner.DeleteAsync("/api/diary/work");
        var journal = AthleteJournal.Of((await owner.GetJsonAsync("/api/journal")).Lines().Select(line => JournalEntry.TryRead(line, out _)!));
        Assert.Empty(journal.All<DiaryEntry>().Last().Busy);
    }

    [Fact]
    public async Task What_is_no_calendar_is_refused_and_changes_nothing()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        await Upload(owner, "work", Calendar("x"));
        Assert.Equal(HttpStatusCode.BadRequest, (await Upload(owner, "work", "nonsense")).StatusCode);
        Assert.Single((await owner.GetJsonAsync("/api/journal")).Lines());
    }

    [Fact]
    public async Task A_calendar_by_address_is_fetched_at_once_and_again_every_hour_by_one_of_the_servers()
    {
        var fetches = 0;
        await using var calendars = await Serve(_ => Interlocked.Increment(ref fetches) == 1 ? Calendar("one", 30) : Calendar("two", 50));
        var clock = new TestClock();
        await using var server = await TestServer.StartAsync(Private, clock);
        using var owner = await server.ClaimAsync();
        var added = await owner.PostJsonAsync("/api/diary", new { name = "work", address = $"{calendars.Urls.First()}/secret-token.ics" });
        Assert.Equal(System.Text.Json.JsonValueKind.Null, added.GetProperty("trouble").ValueKind);
        Assert.DoesNotContain("secret-token", (await owner.GetJsonAsync("/api/diary")).GetRawText(), StringComparison.Ordinal);

        await using var second = await server.StartAnotherAsync(clock);
        await FetchOnBoth(server, second);
        Assert.Equal(1, fetches);
        clock.Forward(TimeSpan.FromMinutes(61));
        await FetchOnBoth(server, second);
        Assert.Equal(2, fetches);
        Assert.Equal(2, (await owner.GetJsonAsync("/api/journal")).Lines().Length);
    }

    [Fact]
    public async Task An_address_in_the_own_network_is_not_fetched_unless_the_owner_allows_it()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await owner.PostAsync("/api/diary", new { name = "work", address = "http://127.0.0.1:1/x.ics" })).StatusCode);
        var https = await owner.PostJsonAsync("/api/diary", new { name = "work", address = "https://127.0.0.1:1/x.ics" });
        Assert.NotEqual(System.Text.Json.JsonValueKind.Null, https.GetProperty("trouble").ValueKind);
    }

    [Fact]
    public async Task What_goes_wrong_is_said_and_the_known_times_stay()
    {
        var fetches = 0;
        await using var calendars = await Serve(context =>
        {
            if (Interlocked.Increment(ref fetches) == 1)
                return Calendar("one");
            context.Response.StatusCode = 500;
            return "";
        });
        var clock = new TestClock();
        await using var server = await TestServer.StartAsync(Private, clock);
        using var owner = await server.ClaimAsync();
        await owner.PostJsonAsync("/api/diary", new { name = "work", address = $"{calendars.Urls.First()}/x.ics" });
        clock.Forward(TimeSpan.FromMinutes(61));
        await server.App.Services.GetRequiredService<DiaryFetcher>().FetchDue(Cancel);
        Assert.Contains("500", (await owner.GetJsonAsync("/api/diary"))[0].GetProperty("trouble").GetString(), StringComparison.Ordinal);
        Assert.Single((await owner.GetJsonAsync("/api/journal")).Lines());
    }

    [Theory]
    [InlineData("Content-Encoding", "gzip", 200)]
    [InlineData("Content-Encoding", "br", 200)]
    [InlineData("Location", "//[", 301)]
    [InlineData("Location", "http:", 302)]
    public async Task Whatever_a_calendar_answers_the_server_goes_on(string header, string value, int status)
    {
        var fetches = 0;
        await using var calendars = await Serve(context =>
        {
            if (Interlocked.Increment(ref fetches) == 1)
                return Calendar("one");
            context.Response.StatusCode = status;
            context.Response.Headers[header] = value;
            return "not packed at all";
        });
        var clock = new TestClock();
        await using var server = await TestServer.StartAsync(Private, clock);
        using var owner = await server.ClaimAsync();
        await owner.PostJsonAsync("/api/diary", new { name = "work", address = $"{calendars.Urls.First()}/x.ics" });
        clock.Forward(TimeSpan.FromMinutes(61));
        await server.App.Services.GetRequiredService<DiaryFetcher>().FetchDue(Cancel);
        Assert.NotEqual(System.Text.Json.JsonValueKind.Null, (await owner.GetJsonAsync("/api/diary"))[0].GetProperty("trouble").ValueKind);
    }

    static ServerOptions Private(ServerOptions options) => options with { Settings = new(new Dictionary<string, string>(StringComparer.Ordinal) { ["AFTERSET_PRIVATE_TARGETS"] = "true" }) };

    static Task FetchOnBoth(TestServer one, TestServer other) => Task.WhenAll(new[] { one, other }.Select(server => server.App.Services.GetRequiredService<DiaryFetcher>().FetchDue(Cancel)));

    static async Task<HttpResponseMessage> Upload(TestClient owner, string name, string calendar)
    {
        using var content = new StringContent(calendar, Encoding.UTF8, "text/calendar");
        return await owner.Http.PutAsync($"/api/diary/{name}", content, Cancel);
    }

    static async Task<WebApplication> Serve(Func<HttpContext, string> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(context => context.Response.WriteAsync(answer(context)));
        await app.StartAsync(Cancel);
        return app;
    }

    // The same in a whole test, also over midnight.
    static readonly DateTime InTwoDays = TimeProvider.System.GetUtcNow().UtcDateTime.Date.AddDays(2).AddHours(9);

    static string Calendar(string title, int minutes = 60)
    {
        var start = InTwoDays;
        return $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:{title}\r\nDTSTART:{start:yyyyMMdd'T'HHmmss'Z'}\r\nDTEND:{start.AddMinutes(minutes):yyyyMMdd'T'HHmmss'Z'}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }
}
