using System.Net;
using Afterset.Journal;
using Afterset.Presentation;
using Afterset.Server.Tests.Hosting;
using Afterset.Server.Tests.Journal;
using Xunit;

namespace Afterset.Server.Tests.Plans;

public sealed class PlanApiTests
{
    const string AsOf = "2026-11-23T20:00%2B01:00";

    [Fact]
    public async Task The_server_says_byte_for_byte_what_the_engine_says()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        JournalEntry[] entries = [Told.LegDay(), Told.Sound(), Told.Berlin(), Told.CheckIn("left calf 3")];
        await owner.Put(entries);
        var outcome = JournalPlan.Of(AthleteJournal.Of(entries), Told.Evening);
        Assert.Equal(PlanJson.Of(outcome), await Text(owner, $"/api/plan?asOf={AsOf}"));
        Assert.Equal(PlanText.Of(outcome), await Text(owner, $"/api/plan?asOf={AsOf}&format=text"));
        Assert.Equal(PlanHtml.Of(outcome), await Text(owner, $"/api/plan?asOf={AsOf}&format=html"));
        Assert.Equal(PlanMarkdown.Of(outcome), await Text(owner, $"/api/plan?asOf={AsOf}&format=md"));
        Assert.Equal(Afterset.Calendar.PlanCalendar.Write(outcome, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")), await Text(owner, $"/api/plan?asOf={AsOf}&format=ics"));
        Assert.Equal(ForecastJson.Of(outcome, AthleteJournal.Of(entries)), await Text(owner, $"/api/forecast?asOf={AsOf}"));
    }

    [Fact]
    public async Task A_forecast_gives_way_to_a_guess_that_has_been_nearer_and_says_so_and_the_plan_does_not()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        JournalEntry[] entries = [Told.LegDay(), Told.Sound(), Told.Berlin(), .. Enumerable.Range(0, 40).Select(day => Told.CheckIn("left calf 6, right calf 6", Told.Evening.AddDays(day - 40)))];
        await owner.Put(entries);
        var journal = AthleteJournal.Of(entries);
        var (outcome, forecast) = (JournalPlan.Of(journal, Told.Evening), await owner.GetJsonAsync($"/api/forecast?asOf={AsOf}"));
        Assert.Equal("ownMean", forecast.GetProperty("givesWayTo").GetString());
        var calf = forecast.GetProperty("forecast").GetProperty("regions").EnumerateArray().Single(region => region.GetProperty("region").GetString() == "calves" && region.GetProperty("side").GetString() == "left");
        Assert.Equal(6, calf.GetProperty("peak").GetProperty("mean").GetDouble(), 6);
        Assert.Equal(PlanJson.Of(outcome), await Text(owner, $"/api/plan?asOf={AsOf}"));

        // Ten days in, too little was known; and what is told next is at once taken into account.
        Assert.False((await owner.GetJsonAsync("/api/forecast?asOf=2026-10-24T20:00%2B02:00")).TryGetProperty("givesWayTo", out _));
        var more = Told.CheckIn("left calf 0", Told.Evening.AddMinutes(-5));
        await owner.Put(more);
        Assert.Equal(ForecastJson.Of(JournalPlan.Of(AthleteJournal.Of([.. entries, more]), Told.Evening), AthleteJournal.Of([.. entries, more])), await Text(owner, $"/api/forecast?asOf={AsOf}"));
    }

    [Fact]
    public async Task A_warning_sign_withholds_plan_and_forecast_at_once_and_on_every_node()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        await using var second = await server.StartAnotherAsync();
        using var key = await owner.KeyAsync(["plan:read"]);
        await owner.Put(Told.LegDay(), Told.Sound());
        using var elsewhere = new HttpClient { BaseAddress = second.Address };
        elsewhere.DefaultRequestHeaders.Authorization = key.Http.DefaultRequestHeaders.Authorization;
        Assert.Contains("\"planned\"", await elsewhere.GetStringAsync($"/api/plan?asOf={AsOf}", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await owner.Put(Told.CheckIn("dark urine"));
        Assert.Contains("\"withheld\"", await elsewhere.GetStringAsync($"/api/plan?asOf={AsOf}", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("\"withheld\"", await elsewhere.GetStringAsync($"/api/forecast?asOf={AsOf}", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asked_again_it_says_the_same_until_something_is_told()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        JournalEntry[] entries = [Told.LegDay(), Told.Sound()];
        await owner.Put(entries);
        var before = await Text(owner, $"/api/plan?asOf={AsOf}");
        Assert.Equal(before, await Text(owner, $"/api/plan?asOf={AsOf}"));
        Assert.NotEqual(before, await Text(owner, $"/api/plan?asOf={AsOf}&days=2"));
        Assert.NotEqual(before, await Text(owner, $"/api/plan?asOf={AsOf}&timeZone=Asia/Tokyo"));
        Assert.NotEqual(before, await Text(owner, "/api/plan?asOf=2026-11-23T21:00%2B01:00"));
        var sore = Told.CheckIn("left calf 7");
        await owner.Put(sore);
        Assert.Equal(PlanJson.Of(JournalPlan.Of(AthleteJournal.Of([.. entries, sore]), Told.Evening)), await Text(owner, $"/api/plan?asOf={AsOf}"));
        Assert.NotEqual(before, await Text(owner, $"/api/plan?asOf={AsOf}"));
    }

    [Theory]
    [InlineData("asOf=yesterday")]
    [InlineData("asOf=2026-11-23T20:00+01:00")]
    [InlineData("days=8")]
    [InlineData("minutes=-1")]
    [InlineData("minutes=many")]
    [InlineData("timeZone=Europe/Atlantis")]
    [InlineData("format=pdf")]
    public async Task What_is_not_understood_is_said_and_nothing_is_planned(string query)
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        var response = await owner.GetAsync($"/api/plan?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Cards_are_open_and_an_unknown_id_suggests_near_ones()
    {
        await using var server = await TestServer.StartAsync();
        using var anyone = server.Anonymous();
        Assert.Contains("rhabdomyolysis", (await anyone.GetJsonAsync("/api/explain/safety/rhabdomyolysis")).GetProperty("card").GetString(), StringComparison.Ordinal);
        Assert.Contains("claim-21", (await anyone.GetJsonAsync("/api/explain/claim-21")).GetProperty("card").GetString(), StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty((await anyone.GetJsonAsync("/api/explain?q=it%20band")).EnumerateArray());
        var unknown = await anyone.GetAsync("/api/explain/soreness/time-curse");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Contains("soreness/time-course", await unknown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    static Task<string> Text(TestClient client, string address) => client.Http.GetStringAsync(address, TestContext.Current.CancellationToken);
}
