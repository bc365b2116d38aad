using System.Net;
using Afterset.Server.Tests.Hosting;
using Xunit;

namespace Afterset.Server.Tests.Accounts;

public sealed class AccountTests
{
    [Fact]
    public async Task The_claim_link_makes_one_owner_and_no_second()
    {
        await using var server = await TestServer.StartAsync();
        var token = server.ClaimToken!;
        using var owner = await server.ClaimAsync();
        var me = await owner.GetJsonAsync("/api/account/me");
        Assert.True(me.GetProperty("isServerOwner").GetBoolean());
        Assert.NotEqual(Guid.Empty, owner.AthleteId);

        using var second = server.Anonymous();
        var again = await second.PostAsync("/api/account/register", new { token, name = "Second", password = TestServer.Password });
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task Of_many_that_use_the_claim_link_at_once_one_gets_the_server()
    {
        await using var server = await TestServer.StartAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(async i =>
        {
            using var client = server.Anonymous();
            return (await client.PostAsync("/api/account/register", new { token = server.ClaimToken, name = $"Racer {i}", password = TestServer.Password })).StatusCode;
        }));
        Assert.Equal(1, answers.Count(one => one == HttpStatusCode.OK));
        Assert.Equal(5, answers.Count(one => one == HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task A_refused_password_leaves_the_link_good()
    {
        await using var server = await TestServer.StartAsync();
        using var client = server.Anonymous();
        var refused = await client.PostAsync("/api/account/register", new { token = server.ClaimToken, name = "Olga", password = "password1234" });
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        await client.RegisterAsync(server.ClaimToken!, "Olga");
    }

    [Fact]
    public async Task A_new_start_ends_the_claim_link_of_the_last_one_and_24_hours_end_any()
    {
        var clock = new TestClock();
        await using var server = await TestServer.StartAsync(clock: clock);
        await using var restarted = await server.StartAnotherAsync(clock);
        using var client = restarted.Anonymous();
        var old = await client.PostAsync("/api/account/register", new { token = server.ClaimToken, name = "Olga", password = TestServer.Password });
        Assert.Equal(HttpStatusCode.NotFound, old.StatusCode);

        clock.Forward(TimeSpan.FromHours(25));
        var late = await client.PostAsync("/api/account/register", new { token = restarted.ClaimToken, name = "Olga", password = TestServer.Password });
        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
    }

    [Fact]
    public async Task A_server_with_an_account_prints_no_claim_link()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        await using var restarted = await server.StartAnotherAsync();
        Assert.DoesNotContain("claim", restarted.Output, StringComparison.Ordinal);
        Assert.StartsWith("Afterset is at http://localhost:", restarted.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cookie_is_for_the_server_alone()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        using var client = server.Anonymous();
        var signedIn = await client.SignInAsync("olga owner", TestServer.Password);
        Assert.Equal(HttpStatusCode.OK, signedIn.StatusCode);
        var cookie = Assert.Single(signedIn.Headers.GetValues("Set-Cookie"), one => one.StartsWith("afterset=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_cookie_behind_https_is_never_sent_without_it()
    {
        await using var server = await TestServer.StartAsync(options => options with
        {
            PublicUrl = new Uri("https://afterset.example"),
            Proxies = [IPNetwork.Parse("127.0.0.0/8")],
        });
        using var client = server.Anonymous();
        client.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.Http.DefaultRequestHeaders.Host = "afterset.example";
        client.Http.DefaultRequestHeaders.Add("Origin", "https://afterset.example");
        var registered = await client.PostAsync("/api/account/register", new { token = server.ClaimToken, name = "Olga", password = TestServer.Password });
        Assert.Equal(HttpStatusCode.OK, registered.StatusCode);
        Assert.Contains("secure", string.Join(';', registered.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("max-age", string.Join(';', registered.Headers.GetValues("Strict-Transport-Security")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_name_wrong_password_and_locked_account_look_the_same()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        using var client = server.Anonymous();
        var unknown = await BodyAsync(await client.SignInAsync("nobody", TestServer.Password));
        var wrong = await BodyAsync(await client.SignInAsync("Olga Owner", "another password here"));
        for (var i = 0; i < 5; i++)
            await client.SignInAsync("Olga Owner", "another password here");
        var locked = await BodyAsync(await client.SignInAsync("Olga Owner", TestServer.Password));
        Assert.Equal(unknown, wrong);
        Assert.Equal(unknown, locked);
        Assert.Contains("401", unknown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wrong_tries_lock_the_password_for_a_quarter_of_an_hour()
    {
        var clock = new TestClock();
        await using var server = await TestServer.StartAsync(clock: clock);
        using var owner = await server.ClaimAsync();
        using var client = server.Anonymous();
        for (var i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.SignInAsync("Olga Owner", $"wrong password number {i}")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.SignInAsync("Olga Owner", TestServer.Password)).StatusCode);

        clock.Forward(TimeSpan.FromMinutes(16));
        Assert.Equal(HttpStatusCode.OK, (await client.SignInAsync("Olga Owner", TestServer.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync("/api/account/me")).StatusCode);
    }

    [Fact]
    public async Task Tries_made_at_once_do_not_slip_by_the_lock()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        using var client = server.Anonymous();
        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => client.SignInAsync("Olga Owner", $"wrong password number {i}")));
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.SignInAsync("Olga Owner", TestServer.Password)).StatusCode);
    }

    [Fact]
    public async Task Each_recovery_code_lets_in_once()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        var codes = await CodesAsync(owner);
        Assert.Equal(10, codes.Distinct().Count());

        using var client = server.Anonymous();
        // As people type: capitals, no hyphens, o for zero.
        var typed = codes[0].ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal).Replace('0', 'O');
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync("/api/account/sign-in/recovery", new { name = "Olga Owner", code = typed })).StatusCode);
        Assert.Equal(9, (await client.GetJsonAsync("/api/account/me")).GetProperty("recoveryCodesLeft").GetInt32());
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.PostAsync("/api/account/sign-in/recovery", new { name = "Olga Owner", code = codes[0] })).StatusCode);

        var newer = await CodesAsync(owner);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.PostAsync("/api/account/sign-in/recovery", new { name = "Olga Owner", code = codes[1] })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync("/api/account/sign-in/recovery", new { name = "Olga Owner", code = newer[1] })).StatusCode);
    }

    [Fact]
    public async Task Sign_out_ends_this_browser_and_sign_out_everywhere_ends_all_at_once()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        using var phone = server.Anonymous();
        using var laptop = server.Anonymous();
        await TestClient.ReadAsync(await phone.SignInAsync("Olga Owner", TestServer.Password));
        await TestClient.ReadAsync(await laptop.SignInAsync("Olga Owner", TestServer.Password));

        await TestClient.ReadAsync(await phone.PostAsync("/api/account/sign-out"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await phone.GetAsync("/api/account/me")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await laptop.GetAsync("/api/account/me")).StatusCode);

        await TestClient.ReadAsync(await laptop.PostAsync("/api/account/sign-out-everywhere"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await laptop.GetAsync("/api/account/me")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await owner.GetAsync("/api/account/me")).StatusCode);
    }

    [Fact]
    public async Task A_new_password_needs_the_old_one_and_signs_out_everywhere_else()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        using var other = server.Anonymous();
        await TestClient.ReadAsync(await other.SignInAsync("Olga Owner", TestServer.Password));

        const string next = "violet ladder marmot tea";
        var wrong = await owner.PutAsync("/api/account/password", new { current = "not that one at all", @new = next });
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var trivial = await owner.PutAsync("/api/account/password", new { current = TestServer.Password, @new = "olgaowner2024" });
        Assert.Equal(HttpStatusCode.BadRequest, trivial.StatusCode);
        await TestClient.ReadAsync(await owner.PutAsync("/api/account/password", new { current = TestServer.Password, @new = next }));

        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync("/api/account/me")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.GetAsync("/api/account/me")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.SignInAsync("Olga Owner", TestServer.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await other.SignInAsync("Olga Owner", next)).StatusCode);
    }

    [Fact]
    public async Task What_cannot_be_undone_needs_a_sign_in_of_the_last_quarter_of_an_hour()
    {
        var clock = new TestClock();
        await using var server = await TestServer.StartAsync(clock: clock);
        using var owner = await server.ClaimAsync();
        clock.Forward(TimeSpan.FromMinutes(16));
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync("/api/account/me")).StatusCode);
        var refused = await owner.PostAsync("/api/account/erase", new { name = "Olga Owner" });
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("recent-sign-in-needed", await BodyAsync(refused), StringComparison.Ordinal);

        await TestClient.ReadAsync(await owner.SignInAsync("Olga Owner", TestServer.Password));
        await TestClient.ReadAsync(await owner.PostAsync("/api/account/erase", new { name = "Olga Owner" }));
        Assert.Equal(HttpStatusCode.Unauthorized, (await owner.GetAsync("/api/account/me")).StatusCode);
    }

    [Fact]
    public async Task A_renewed_cookie_does_not_count_as_a_new_sign_in()
    {
        var clock = new TestClock();
        await using var server = await TestServer.StartAsync(clock: clock);
        using var owner = await server.ClaimAsync();
        clock.Forward(TimeSpan.FromDays(20));
        var renewed = await owner.GetAsync("/api/account/me");
        Assert.Equal(HttpStatusCode.OK, renewed.StatusCode);
        Assert.True(renewed.Headers.Contains("Set-Cookie"));
        Assert.Equal(HttpStatusCode.Forbidden, (await owner.PostAsync("/api/account/recovery-codes")).StatusCode);
    }

    [Fact]
    public async Task No_log_at_any_level_has_a_name_a_password_a_token_or_a_code()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync("Olga Logless");
        var codes = await CodesAsync(owner);
        using var key = await owner.KeyAsync(["account:read"]);
        await key.GetJsonAsync("/api/account/me");
        using var client = server.Anonymous();
        await client.SignInAsync("Olga Logless", "wrong password number 1");
        await client.PostAsync("/api/account/sign-in/recovery", new { name = "Olga Logless", code = codes[3] });
        var log = server.Log.Text;
        Assert.NotEqual("", log);
        foreach (var secret in (string[])["Logless", TestServer.Password, server.ClaimToken!, codes[3], "wrong password number", "afs_"])
            Assert.DoesNotContain(secret, log, StringComparison.OrdinalIgnoreCase);
    }

    static async Task<string[]> CodesAsync(TestClient client) =>
        [.. (await client.PostJsonAsync("/api/account/recovery-codes")).GetProperty("codes").EnumerateArray().Select(one => one.GetString()!)];

    static Task<string> BodyAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
