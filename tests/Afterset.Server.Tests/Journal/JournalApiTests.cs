using System.Net;
using System.Text;
using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Server.Journal;
using Afterset.Server.Tests.Hosting;
using Afterset.Storage;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Afterset.Server.Tests.Journal;

public sealed class JournalApiTests
{
    [Fact]
    public async Task What_is_put_comes_back_letter_for_letter_and_putting_it_again_changes_nothing()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        JournalEntry[] entries = [Told.LegDay(), Told.Unheard(), Told.Unheard("check-in", 9), Told.CheckIn("quads 6")];
        Assert.Equal(["added", "added", "added", "added"], (await owner.Put(entries)).Outcomes());
        Assert.Equal(["alreadyThere", "alreadyThere", "alreadyThere", "alreadyThere"], (await owner.Put(entries)).Outcomes());
        var page = await owner.GetJsonAsync("/api/journal");
        Assert.Equal(entries.Select(entry => entry.Json), page.Lines());
        Assert.Equal(4, page.GetProperty("cursor").GetInt64());
        Assert.False(page.GetProperty("more").GetBoolean());
    }

    [Fact]
    public async Task Another_text_under_the_same_id_is_a_conflict_and_the_first_stays()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        var first = Told.CheckIn("quads 6");
        await owner.Put(first);
        Assert.Equal(["conflict"], (await owner.Put(JournalEntry.Of(first.Id, first.At, new EventEntry(first.At, null)))).Outcomes());
        Assert.Equal([first.Json], (await owner.GetJsonAsync("/api/journal")).Lines());
    }

    [Theory]
    [InlineData("""{"entries":[]}""")]
    [InlineData("""{"entries":[null]}""")]
    [InlineData("""{"entries":[{"id":"x"}]}""")]
    [InlineData("""{"entries":{}}""")]
    [InlineData("""{}""")]
    [InlineData("""{"entries":[{"id":"0199d3c4-0000-4000-8000-000000000000","kind":"event","version":1,"at":"2026-11-23T18:00:00Z","data":{}}]}""")]
    [InlineData("nonsense")]
    public async Task What_is_no_batch_of_entries_is_a_problem_and_nothing_is_kept(string body)
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var response = await owner.Http.PutAsync("/api/journal", content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Empty((await owner.GetJsonAsync("/api/journal")).Lines());
    }

    [Fact]
    public async Task One_entry_that_is_none_keeps_the_whole_batch_out()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        using var content = new StringContent($$"""{"entries":[{{Told.LegDay().Json}},{"id":1}]}""", Encoding.UTF8, "application/json");
        var response = await owner.Http.PutAsync("/api/journal", content, TestContext.Current.CancellationToken);
        Assert.Contains("entries[1]", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty((await owner.GetJsonAsync("/api/journal")).Lines());
    }

    [Fact]
    public async Task An_entry_about_health_that_is_not_understood_is_kept_said_and_forbids_the_plan_until_it_is_retracted()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        var odd = JournalEntry.TryRead($$"""{"id":"{{Guid.CreateVersion7()}}","kind":"check-in","version":1,"at":"2026-11-23T20:00:00Z","data":{"asked":"2026-11-23T20:00:00Z","feels":"odd"} }""", out _)!;
        var receipt = await owner.Put(Told.Sound(), odd);
        Assert.Equal("JRN004", receipt.GetProperty("entries")[1].GetProperty("findings")[0].GetProperty("code").GetString());
        Assert.Equal("withheld", (await owner.GetJsonAsync("/api/plan")).GetProperty("outcome").GetString());
        await owner.Put(Told.Entry(new RetractionEntry(odd.Id, null)));
        Assert.Equal("planned", (await owner.GetJsonAsync("/api/plan")).GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task Two_devices_that_send_and_fetch_at_random_end_with_the_same_journal()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        var written = Enumerable.Range(0, 60).Select(number => Told.CheckIn($"quads {number % 8}", Told.Evening.AddMinutes(-number))).ToArray();
        var devices = await Task.WhenAll(Enumerable.Range(0, 2).Select(which => Device(owner, [.. written.Where((_, index) => index % 2 == which)], which)));
        var after = await Task.WhenAll(devices.Select(device => Fetch(owner, device.Journal, device.Cursor, 7)));
        Assert.Equal(after[0].Journal.Entries.Select(entry => entry.Json), after[1].Journal.Entries.Select(entry => entry.Json));
        Assert.Equal(60, after[0].Journal.Entries.Count);
    }

    [Fact]
    public async Task An_export_brought_in_elsewhere_is_the_same_journal_and_bringing_it_in_again_adds_nothing()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        await owner.Put(Told.LegDay(), Told.Unheard(), Told.CheckIn("left calf 3"));
        var export = await owner.Http.GetByteArrayAsync("/api/export", TestContext.Current.CancellationToken);
        Assert.Equal(3, export.Count(b => b == '\n'));

        using var other = await owner.InviteAsync("Other");
        Assert.Equal((3, 0), await Import(other, export));
        Assert.Equal((0, 3), await Import(other, export));
        Assert.Equal(export, await other.Http.GetByteArrayAsync("/api/export", TestContext.Current.CancellationToken));
        Assert.Equal((0, 3), await Import(other, [.. export, .. "{\"id\":\"01"u8]));
    }

    [Fact]
    public async Task An_entry_from_a_clock_that_is_more_than_a_day_ahead_is_refused()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        using var content = new StringContent($$"""{"entries":[{{Told.Entry(new EventEntry(Told.Evening, null), TimeProvider.System.GetUtcNow().AddHours(27)).Json}}]}""", Encoding.UTF8, "application/json");
        var response = await owner.Http.PutAsync("/api/journal", content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("clock", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_a_line_that_is_no_entry_is_kept_out_until_its_owner_says_so()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        using var file = new StringContent($"{Told.LegDay().Json}\n{{\"id\":\"damaged\"}}\n");
        Assert.Equal(HttpStatusCode.BadRequest, (await owner.Http.PostAsync("/api/import", file, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Empty((await owner.GetJsonAsync("/api/journal")).Lines());
        using var again = new StringContent($"{Told.LegDay().Json}\n{{\"id\":\"damaged\"}}\n");
        Assert.Equal(HttpStatusCode.OK, (await owner.Http.PostAsync("/api/import?skipUnreadable=true", again, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Single((await owner.GetJsonAsync("/api/journal")).Lines());
    }

    [Fact]
    public async Task A_write_that_comes_after_the_erasure_of_its_athlete_leaves_nothing()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        var gone = Guid.CreateVersion7();
        await server.App.Services.GetRequiredService<JournalWriter>().Append(gone, [Told.LegDay()], TestContext.Current.CancellationToken);
        Assert.Equal(default, await server.App.Services.GetRequiredService<JournalStore>().Head(gone, TestContext.Current.CancellationToken));
        await server.App.Services.GetRequiredService<JournalWriter>().Append(owner.AthleteId, [Told.LegDay()], TestContext.Current.CancellationToken);
        Assert.Single((await owner.GetJsonAsync("/api/journal")).Lines());
    }

    static async Task<(int Added, int AlreadyThere)> Import(TestClient client, byte[] lines)
    {
        using var content = new ByteArrayContent(lines);
        var report = await TestClient.ReadAsync(await client.Http.PostAsync("/api/import", content, TestContext.Current.CancellationToken));
        return (report.GetProperty("added").GetInt32(), report.GetProperty("alreadyThere").GetInt32());
    }

    static async Task<(AthleteJournal Journal, long Cursor)> Device(TestClient client, JournalEntry[] own, int step)
    {
        var (journal, cursor) = (AthleteJournal.Empty, 0L);
        foreach (var some in own.Chunk(3 + step))
        {
            await client.Put(some);
            (journal, cursor) = await Fetch(client, journal.With(some), cursor, 2 + step);
        }

        return (journal, cursor);
    }

    static async Task<(AthleteJournal Journal, long Cursor)> Fetch(TestClient client, AthleteJournal journal, long cursor, int limit)
    {
        for (var more = true; more;)
        {
            var page = await client.GetJsonAsync($"/api/journal?since={cursor}&limit={limit}");
            journal = journal.With(page.Lines().Select(line => JournalEntry.TryRead(line, out _)!));
            (cursor, more) = (page.GetProperty("cursor").GetInt64(), page.GetProperty("more").GetBoolean());
        }

        return (journal, cursor);
    }
}
