using System.Net;
using Afterset.Journal;
using Afterset.Server.Tests.Hosting;
using Afterset.Storage;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Afterset.Server.Tests.Accounts;

/// <summary>Accounts on PostgreSQL, with two servers that share it.</summary>
public sealed class PostgresTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_servers_know_the_same_accounts_keys_and_cookies()
    {
        await using var one = await TestServer.StartOnPostgresAsync();
        using var owner = await one.ClaimAsync();
        await using var two = await one.StartAnotherAsync();
        Assert.DoesNotContain("/claim#", two.Output, StringComparison.Ordinal);

        using var elsewhere = two.Anonymous();
        var signedIn = await elsewhere.SignInAsync("Olga Owner", TestServer.Password);
        var cookie = signedIn.Headers.GetValues("Set-Cookie").First(line => line.StartsWith("afterset=", StringComparison.Ordinal)).Split(';')[0];
        using var copy = one.Anonymous();
        copy.Http.DefaultRequestHeaders.Add("Cookie", cookie);
        Assert.Equal(HttpStatusCode.OK, (await copy.GetAsync("/api/account/me")).StatusCode);

        // Signed out at one, a copy of the cookie is worth nothing at the other.
        await TestClient.ReadAsync(await elsewhere.PostAsync("/api/account/sign-out"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await copy.GetAsync("/api/account/me")).StatusCode);

        using var key = await owner.KeyAsync(["account:read"]);
        using var keyElsewhere = new TestClient(two, key.Http.DefaultRequestHeaders.Authorization!.Parameter);
        await keyElsewhere.GetJsonAsync("/api/account/me");
    }

    [Fact]
    public async Task Two_servers_that_start_at_once_give_the_server_to_one_person()
    {
        await using var one = await TestServer.StartOnPostgresAsync();
        var more = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => one.StartAnotherAsync()));
        var all = (TestServer[])[one, .. more];
        var answers = await Task.WhenAll(all.Concat(all).Select(async (server, i) =>
        {
            using var client = server.Anonymous();
            return (await client.PostAsync("/api/account/register", new { token = server.ClaimToken, name = $"Racer {i}", password = TestServer.Password })).StatusCode;
        }));
        foreach (var server in more)
            await server.DisposeAsync();
        Assert.Equal(1, answers.Count(status => status == HttpStatusCode.OK));
        Assert.All(answers, status => Assert.True(status is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{status}"));
    }

    [Fact]
    public async Task Lock_recovery_sharing_and_erasing_work_as_on_sqlite()
    {
        await using var server = await TestServer.StartOnPostgresAsync();
        using var owner = await server.ClaimAsync();
        var codes = (await owner.PostJsonAsync("/api/account/recovery-codes")).GetProperty("codes").EnumerateArray().Select(code => code.GetString()).ToList();
        using var client = server.Anonymous();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(i => client.SignInAsync("Olga Owner", $"wrong password number {i}")));
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.SignInAsync("Olga Owner", TestServer.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.PostAsync("/api/account/sign-in/recovery", new { name = "Olga Owner", code = codes[0] })).StatusCode);

        using var leaver = await owner.InviteAsync("Lea Leaver");
        using var coach = await owner.InviteAsync("Cora Coach", owner.AthleteId, "reader");
        Assert.Equal(HttpStatusCode.Forbidden, (await coach.PutAsync($"/api/athletes/{owner.AthleteId}", new { name = "Mine" })).StatusCode);
        using var key = await leaver.KeyAsync(["account:read"], leaver.AthleteId);
        var journal = server.App.Services.GetRequiredService<JournalStore>();
        await journal.Append(leaver.AthleteId, [new JournalEntry(Guid.CreateVersion7(), "diary", 1, DateTimeOffset.UnixEpoch, "{}")], Cancel);
        await TestClient.ReadAsync(await leaver.PostAsync("/api/account/erase", new { name = "Lea Leaver" }));
        Assert.Equal(0, (await journal.Head(leaver.AthleteId, Cancel)).Sequence);
        Assert.Equal(HttpStatusCode.Unauthorized, (await key.GetAsync("/api/account/me")).StatusCode);
    }

    [Fact]
    public async Task Two_owners_who_leave_at_once_leave_no_athlete_behind()
    {
        await using var server = await TestServer.StartOnPostgresAsync();
        using var admin = await server.ClaimAsync();
        var journal = server.App.Services.GetRequiredService<JournalStore>();
        for (var round = 0; round < 5; round++)
        {
            using var one = await admin.InviteAsync($"Mother {round}");
            using var two = await one.AcceptedByAsync(await admin.InviteAsync($"Father {round}"));
            await journal.Append(one.AthleteId, [new JournalEntry(Guid.CreateVersion7(), "diary", 1, DateTimeOffset.UnixEpoch, "{}")], Cancel);
            var erased = await Task.WhenAll(
                one.PostAsync("/api/account/erase", new { name = $"Mother {round}" }), two.PostAsync("/api/account/erase", new { name = $"Father {round}" }));
            Assert.All(erased, answer => Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode));
            Assert.Equal(0, (await journal.Head(one.AthleteId, Cancel)).Sequence);
        }
    }
}
