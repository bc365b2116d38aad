using System.Net;
using Afterset.Journal;
using Afterset.Server.Tests.Hosting;
using Afterset.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Afterset.Server.Tests.Accounts;

public sealed class SharingTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_invitation_lets_one_person_in_once_within_seven_days()
    {
        var clock = new TestClock();
        await using var server = await TestServer.StartAsync(clock: clock);
        using var owner = await server.ClaimAsync();
        var token = await owner.LinkAsync();
        using var guest = server.Anonymous();
        await guest.RegisterAsync(token, "Gus Guest");
        Assert.False((await guest.GetJsonAsync("/api/account/me")).GetProperty("isServerOwner").GetBoolean());
        Assert.NotEqual(Guid.Empty, guest.AthleteId);
        Assert.Equal(HttpStatusCode.NotFound, await RegisterAsync(server, token, "Second"));

        var late = await owner.LinkAsync();
        clock.Forward(TimeSpan.FromDays(8));
        Assert.Equal(HttpStatusCode.NotFound, await RegisterAsync(server, late, "Late"));
    }

    [Fact]
    public async Task A_withdrawn_invitation_lets_nobody_in()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        var token = await owner.LinkAsync();
        var id = (await owner.GetJsonAsync("/api/invitations")).EnumerateArray().Single().GetProperty("id").GetString();
        await TestClient.ReadAsync(await owner.DeleteAsync($"/api/invitations/{id}"));
        Assert.Equal(HttpStatusCode.NotFound, await RegisterAsync(server, token, "Nobody"));
    }

    [Fact]
    public async Task Two_people_cannot_have_one_name()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        Assert.Equal(HttpStatusCode.BadRequest, await RegisterAsync(server, await owner.LinkAsync(), "OLGA OWNER"));
    }

    [Fact]
    public async Task Only_the_server_owner_invites_and_others_share_with_accounts_that_exist()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        using var guest = await owner.InviteAsync("Gus Guest");
        Assert.Equal(HttpStatusCode.Forbidden, (await guest.PostAsync("/api/invitations", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.PostAsync("/api/invitations", new { athleteId = owner.AthleteId })).StatusCode);

        var share = await guest.LinkAsync(guest.AthleteId);
        Assert.Equal(HttpStatusCode.NotFound, await RegisterAsync(server, share, "Uninvited"));
        await TestClient.ReadAsync(await owner.PostAsync("/api/invitations/accept", new { token = share }));
        var seen = (await owner.GetJsonAsync("/api/athletes")).EnumerateArray().Single(one => one.GetProperty("id").GetGuid() == guest.AthleteId);
        Assert.Equal("reader", seen.GetProperty("role").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await owner.PostAsync("/api/invitations/accept", new { token = share })).StatusCode);
    }

    [Fact]
    public async Task A_coach_reads_until_the_athlete_takes_it_back()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        using var coach = await owner.InviteAsync("Cora Coach", owner.AthleteId, "reader");
        Assert.Equal(Guid.Empty, coach.AthleteId);
        Assert.Single((await coach.GetJsonAsync("/api/athletes")).EnumerateArray());
        Assert.Equal(HttpStatusCode.Forbidden, (await coach.PutAsync($"/api/athletes/{owner.AthleteId}", new { name = "Mine" })).StatusCode);

        await TestClient.ReadAsync(await owner.DeleteAsync($"/api/athletes/{owner.AthleteId}/people/{coach.AccountId}"));
        Assert.Empty((await coach.GetJsonAsync("/api/athletes")).EnumerateArray());
        Assert.Equal(HttpStatusCode.NotFound, (await coach.PutAsync($"/api/athletes/{owner.AthleteId}", new { name = "Mine" })).StatusCode);
    }

    [Fact]
    public async Task An_athlete_keeps_at_least_one_owner()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        Assert.Equal(HttpStatusCode.Conflict, (await owner.DeleteAsync($"/api/athletes/{owner.AthleteId}/people/{owner.AccountId}")).StatusCode);
        using var parent = await owner.InviteAsync("Pat Parent", owner.AthleteId, "owner");
        await TestClient.ReadAsync(await parent.DeleteAsync($"/api/athletes/{owner.AthleteId}/people/{owner.AccountId}"));
        Assert.Equal(HttpStatusCode.Conflict, (await parent.DeleteAsync($"/api/athletes/{owner.AthleteId}/people/{parent.AccountId}")).StatusCode);
    }

    [Fact]
    public async Task A_key_does_what_it_may_and_ends_when_it_is_revoked()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        using var key = await owner.KeyAsync(["account:read"]);
        await key.GetJsonAsync("/api/account/me");
        var listed = (await owner.GetJsonAsync("/api/keys")).EnumerateArray().Single();
        Assert.NotNull(listed.GetProperty("lastUsedAt").GetString());
        Assert.DoesNotContain("afs_", listed.GetRawText(), StringComparison.Ordinal);

        await using var node = await server.StartAnotherAsync();
        await TestClient.ReadAsync(await owner.DeleteAsync($"/api/keys/{listed.GetProperty("id").GetString()}"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await key.GetAsync("/api/account/me")).StatusCode);
        using var elsewhere = new TestClient(node, key.Http.DefaultRequestHeaders.Authorization!.Parameter);
        Assert.Equal(HttpStatusCode.Unauthorized, (await elsewhere.GetAsync("/api/account/me")).StatusCode);
    }

    [Theory]
    [InlineData("""{"name":"x","scopes":[]}""")]
    [InlineData("""{"name":"x","scopes":["everything"]}""")]
    [InlineData("""{"name":"x","scopes":null}""")]
    [InlineData("""{"name":" ","scopes":["plan:read"]}""")]
    [InlineData("""{"name":"x","scopes":["plan:read"],"expiresInDays":0}""")]
    [InlineData("""{"name":"x","scopes":["plan:read"],"athleteId":"01890000-0000-7000-8000-000000000000"}""")]
    [InlineData("""{"scopes":["plan:read"]}""")]
    [InlineData("""{"name":"x","scopes":[null]}""")]
    [InlineData("""[]""")]
    public async Task A_key_that_makes_no_sense_is_not_made(string body)
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.BadRequest, (await owner.Http.PostAsync("/api/keys", content, Cancel)).StatusCode);
        Assert.Empty((await owner.GetJsonAsync("/api/keys")).EnumerateArray());
    }

    [Fact]
    public async Task Erasing_an_account_erases_from_every_table_what_only_it_owns()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        using var leaver = await owner.InviteAsync("Lea Leaver");
        await TestClient.ReadAsync(await owner.PostAsync("/api/invitations/accept", new { token = await leaver.LinkAsync(leaver.AthleteId, "reader") }));
        var shared = (await leaver.PostJsonAsync("/api/athletes", new { name = "Shared child" })).GetProperty("id").GetGuid();
        await TestClient.ReadAsync(await owner.PostAsync("/api/invitations/accept", new { token = await leaver.LinkAsync(shared, "owner") }));
        using var key = await leaver.KeyAsync(["journal:read"], leaver.AthleteId);
        await leaver.LinkAsync(leaver.AthleteId);
        await leaver.PostJsonAsync("/api/account/recovery-codes");
        var journal = server.App.Services.GetRequiredService<JournalStore>();
        foreach (var athlete in (Guid[])[leaver.AthleteId, shared, owner.AthleteId])
        {
            await journal.Append(athlete, [new JournalEntry(Guid.CreateVersion7(), "diary", 1, DateTimeOffset.UnixEpoch, """{"text":"knee-unlikely-word"}""")], Cancel);
            await journal.KeepOriginal(athlete, "run.fit", new MemoryStream([1, 2, 3]), 100, Cancel);
        }

        await TestClient.ReadAsync(await leaver.PostAsync("/api/account/erase", new { name = "Lea Leaver" }));

        Assert.Empty(Mentions(server, leaver.AthleteId));
        Assert.Empty(Mentions(server, leaver.AccountId));
        Assert.NotEmpty(Mentions(server, owner.AthleteId));
        Assert.Contains("journal_entries", Mentions(server, shared));
        Assert.Equal(HttpStatusCode.Unauthorized, (await key.GetAsync("/api/athletes")).StatusCode);
        using var back = server.Anonymous();
        Assert.Equal(HttpStatusCode.Unauthorized, (await back.SignInAsync("Lea Leaver", TestServer.Password)).StatusCode);
    }

    [Fact]
    public async Task When_the_server_owner_leaves_the_oldest_account_takes_over_and_an_empty_server_can_be_claimed_again()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        using var next = await owner.InviteAsync("Nia Next");
        await TestClient.ReadAsync(await owner.PostAsync("/api/account/erase", new { name = "Olga Owner" }));
        Assert.True((await next.GetJsonAsync("/api/account/me")).GetProperty("isServerOwner").GetBoolean());
        await TestClient.ReadAsync(await next.PostAsync("/api/account/erase", new { name = "Nia Next" }));
        await using var again = await server.StartAnotherAsync();
        Assert.Contains("/claim#", again.Output, StringComparison.Ordinal);
    }

    /// <summary>Tables that hold the id anywhere in their rows, read from the file and not through our code.</summary>
    static List<string> Mentions(TestServer server, Guid id)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(server.Options.DataFolder, "afterset.db")};Mode=ReadOnly");
        connection.Open();
        var tables = Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table'").Select(row => (string)row[0]).ToList();
        Assert.Contains("athletes", tables);
        return [.. tables.Where(table => Rows(connection, $"SELECT * FROM \"{table}\"").Any(row => row.Any(value =>
            value is string text && text.Contains(id.ToString(), StringComparison.OrdinalIgnoreCase)
            || value is byte[] bytes && bytes.AsSpan().IndexOf(id.ToByteArray()) >= 0)))];
    }

    static List<object[]> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    static async Task<HttpStatusCode> RegisterAsync(TestServer server, string token, string name)
    {
        using var client = server.Anonymous();
        return (await client.PostAsync("/api/account/register", new { token, name, password = TestServer.Password })).StatusCode;
    }
}
