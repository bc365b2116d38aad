using System.Net;
using System.Net.ServerSentEvents;
using System.Security.Cryptography;
using System.Text.Json;
using Afterset.Fixtures;
using Afterset.Server.Tests.Hosting;
using Afterset.Server.Tests.Journal;
using Xunit;

namespace Afterset.Server.Tests.Uploads;

public sealed class ImportApiTests
{
    [Fact]
    public async Task A_file_uploaded_twice_adds_its_workout_once()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        Assert.Equal(["added"], Outcomes(await Upload(owner, Sample("leg-day.fit"))));
        Assert.Equal(["alreadyThere"], Outcomes(await Upload(owner, Sample("leg-day.fit"))));
        Assert.Single((await owner.GetJsonAsync("/api/journal")).Lines());
    }

    [Fact]
    public async Task Two_uploads_of_a_file_at_once_add_its_workout_once()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        var all = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Upload(owner, Sample("hilly-run.fit"))));
        Assert.Equal(1, all.SelectMany(Outcomes).Count(outcome => outcome == "added"));
        Assert.Single((await owner.GetJsonAsync("/api/journal")).Lines());
    }

    [Fact]
    public async Task A_run_from_three_sources_is_kept_three_times_and_counts_once()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        await Upload(owner, Sample("hilly-run.gpx"));
        await Upload(owner, Sample("hilly-run.tcx"));
        var last = await Upload(owner, Sample("hilly-run.fit"));
        var plan = await owner.GetJsonAsync("/api/plan?asOf=" + Uri.EscapeDataString(last.GetProperty("workouts")[0].GetProperty("start").GetDateTimeOffset().AddHours(6).ToString("yyyy-MM-dd'T'HH:mm:sszzz", null)));
        Assert.Equal(1, plan.GetProperty("workouts").GetArrayLength());
        Assert.Equal(3, (await owner.GetJsonAsync("/api/journal")).Lines().Length);
    }

    [Fact]
    public async Task A_dry_run_tells_and_keeps_nothing()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        Assert.Equal(["wouldBeAdded"], Outcomes(await Upload(owner, Sample("leg-day.fit"), "?dryRun=true&keepOriginal=true")));
        Assert.Empty((await owner.GetJsonAsync("/api/journal")).Lines());
        await Upload(owner, Sample("leg-day.fit"));
        Assert.Equal(["alreadyThere"], Outcomes(await Upload(owner, Sample("leg-day.fit"), "?dryRun=true")));
    }

    [Fact]
    public async Task An_original_is_kept_only_when_wished_and_comes_back_byte_for_byte()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        var file = Sample("leg-day.fit");
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(file));
        await Upload(owner, Sample("hiit.fit"));
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync($"/api/originals/{sha256}")).StatusCode);
        Assert.Equal(sha256, (await Upload(owner, file, "?keepOriginal=true&name=leg-day.fit")).GetProperty("original").GetString());
        Assert.Equal(file, await owner.Http.GetByteArrayAsync($"/api/originals/{sha256}", TestContext.Current.CancellationToken));
        using var other = await owner.InviteAsync("Other");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/api/originals/{sha256}")).StatusCode);
    }

    [Fact]
    public async Task Progress_comes_as_events_and_the_report_last()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/imports") { Content = new ByteArrayContent(Sample("leg-day-hevy.csv")) };
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await owner.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        var events = new List<SseItem<string>>();
        await foreach (var item in SseParser.Create(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)).EnumerateAsync(TestContext.Current.CancellationToken))
            events.Add(item);
        Assert.Equal(["reading", "saving"], events[..^1].Select(item => JsonElement.Parse(item.Data).GetProperty("stage").GetString()));
        Assert.Equal("report", events[^1].EventType);
        Assert.Equal(["added"], Outcomes(JsonElement.Parse(events[^1].Data)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("<gpx><trk>")]
    public async Task What_is_no_workout_file_is_a_finding_and_no_error(string content)
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        var report = await Upload(owner, System.Text.Encoding.UTF8.GetBytes(content));
        Assert.Equal(0, report.GetProperty("workouts").GetArrayLength());
        Assert.NotEqual(0, report.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_as_too_large()
    {
        await using var server = await TestServer.StartAsync(options => options with { UploadLimitMib = 2 });
        using var owner = await server.ClaimAsync();
        using var content = new ByteArrayContent(new byte[(2 << 20) + 1]);
        var response = await owner.Http.PostAsync("/api/imports", content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(Repository.Root, "samples", name));

    static async Task<JsonElement> Upload(TestClient client, byte[] file, string query = "")
    {
        using var content = new ByteArrayContent(file);
        return await TestClient.ReadAsync(await client.Http.PostAsync("/api/imports" + query, content, TestContext.Current.CancellationToken));
    }

    static string[] Outcomes(JsonElement report) => [.. report.GetProperty("workouts").EnumerateArray().Select(workout => workout.GetProperty("outcome").GetString()!)];
}
