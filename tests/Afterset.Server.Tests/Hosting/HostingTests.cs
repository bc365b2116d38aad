using System.Net;
using System.Text;
using System.Text.Json;
using Afterset.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Afterset.Server.Tests.Hosting;

public sealed class HostingTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", "/sign-in", 200)]
    [InlineData("GET", "/account.js", 200)]
    [InlineData("GET", "/nowhere", 404)]
    [InlineData("GET", "/api/nowhere", 404)]
    [InlineData("GET", "/api/account/me", 401)]
    [InlineData("POST", "/api/account/sign-in", 400)]
    [InlineData("DELETE", "/api/account/sign-in", 405)]
    public async Task Every_answer_has_the_security_headers(string method, string address, int status)
    {
        await using var server = await TestServer.StartAsync();
        using var client = server.Anonymous();
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (method == "POST")
            request.Content = new StringContent("{", Encoding.UTF8, "application/json");
        using var response = await client.Http.SendAsync(request, Cancel);
        Assert.Equal(status, (int)response.StatusCode);
        AssertSafe(response);
        if (status >= 400)
            await AssertProblemAsync(response, status);
    }

    [Fact]
    public async Task Wrong_media_too_large_and_our_own_mistakes_are_problems_too()
    {
        await using var server = await TestServer.StartAsync();
        server.App.MapGet("/api/fails", (HttpContext _) => throw new InvalidOperationException("resting heart rate 48 of Olga")).AllowAnonymous();
        using var client = server.Anonymous();
        var media = await client.Http.PostAsync("/api/account/sign-in", new StringContent("name=x", Encoding.UTF8, "text/plain"), Cancel);
        await AssertProblemAsync(media, 415);
        var large = await client.PostAsync("/api/account/sign-in", new { name = new string('x', 1_100_000), password = "x" });
        await AssertProblemAsync(large, 413);

        var failed = await client.GetAsync("/api/fails");
        var body = await AssertProblemAsync(failed, 500);
        AssertSafe(failed);
        Assert.DoesNotContain("heart", body, StringComparison.Ordinal);
        var id = JsonElement.Parse(body).GetProperty("detail").GetString()!.Split("under ")[1].TrimEnd('.');
        Assert.Contains(id, server.Log.Text, StringComparison.Ordinal);
        Assert.Contains("System.InvalidOperationException", server.Log.Text, StringComparison.Ordinal);
        Assert.Contains(nameof(Wrong_media_too_large_and_our_own_mistakes_are_problems_too), server.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("heart", server.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_may_be_large_and_a_request_that_takes_too_long_is_stopped()
    {
        await using var server = await TestServer.StartAsync(options => options with { UploadLimitMib = 2 });
        server.App.MapPost("/api/takes", async (HttpContext context) =>
        {
            using var taken = new MemoryStream();
            await context.Request.Body.CopyToAsync(taken, context.RequestAborted);
            return taken.Length;
        }).AllowAnonymous().AllowUpload(server.Options);
        server.App.MapGet("/api/slow", (HttpContext context) => Task.Delay(Timeout.Infinite, context.RequestAborted))
            .AllowAnonymous().WithRequestTimeout(TimeSpan.FromMilliseconds(50));
        using var client = server.Anonymous();
        using var fits = new ByteArrayContent(new byte[2 * 1024 * 1024]);
        Assert.Equal(HttpStatusCode.OK, (await client.Http.PostAsync("/api/takes", fits, Cancel)).StatusCode);
        using var tooMuch = new ByteArrayContent(new byte[2 * 1024 * 1024 + 1]);
        await AssertProblemAsync(await client.Http.PostAsync("/api/takes", tooMuch, Cancel), 413);
        await AssertProblemAsync(await client.GetAsync("/api/slow"), 504);
    }

    [Fact]
    public async Task Nobody_can_bind_an_unclaimed_server_beyond_the_machine()
    {
        var problem = await Assert.ThrowsAsync<ConfigurationException>(() =>
            TestServer.StartAsync(options => options with { Urls = ["http://127.0.0.1:0", "http://0.0.0.0:0"] }));
        Assert.Contains("AFTERSET_URLS", problem.Message, StringComparison.Ordinal);
        Assert.Contains("claim", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claimed_server_or_one_that_is_told_so_binds_beyond_the_machine()
    {
        await using var server = await TestServer.StartAsync(options => options with { Urls = ["http://0.0.0.0:0"], AllowUnclaimed = true });
        Assert.Contains("/claim#", server.Output, StringComparison.Ordinal);
        using var client = new TestClient(server);
        client.Http.Dispose();

        await using var local = await TestServer.StartAsync();
        using var owner = await local.ClaimAsync();
        await using var open = await local.StartAnotherAsync();
        Assert.DoesNotContain("/claim#", open.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_one_sentence()
    {
        var problem = await Assert.ThrowsAsync<ConfigurationException>(() => TestServer.StartAsync(options =>
            options with { Postgres = "Host=127.0.0.1;Port=1;Username=anna;Password=hunter2;Database=x;Timeout=2" }));
        Assert.Contains("AFTERSET_DATABASE", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_data_folder_is_for_its_user_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes of files.");
        await using var server = await TestServer.StartAsync();
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(server.Options.DataFolder));
    }

    [Fact]
    public async Task Whoever_guesses_is_slowed_down_and_told_how_long_to_wait()
    {
        await using var server = await TestServer.StartAsync(options => options with { SignInsAMinute = 3 });
        using var client = server.Anonymous();
        var (slowed, tries) = (await client.SignInAsync("nobody", "no password of ours"), 1);
        // A machine that takes twenty seconds for three tries gets a fourth.
        for (; slowed.StatusCode == HttpStatusCode.Unauthorized && tries < 100; tries++)
            slowed = await client.SignInAsync("nobody", "no password of ours");
        Assert.True(tries > 3, $"Slowed down after {tries} tries.");
        await AssertProblemAsync(slowed, 429);
        Assert.InRange(slowed.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        AssertSafe(slowed);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/sign-in")).StatusCode);
    }

    [Fact]
    public async Task One_account_cannot_use_up_what_others_need()
    {
        await using var server = await TestServer.StartAsync(options => options with { RequestsAMinute = 20 });
        using var owner = await server.ClaimAsync();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 500 && !statuses.Contains(HttpStatusCode.TooManyRequests); i++)
            statuses.Add((await owner.GetAsync("/api/account/me")).StatusCode);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        using var other = server.Anonymous();
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/sign-in")).StatusCode);
    }

    [Fact]
    public async Task The_word_of_a_proxy_counts_only_when_it_is_named()
    {
        // Each forged address would have three tries of its own.
        await using var server = await TestServer.StartAsync(options => options with { SignInsAMinute = 3 });
        await using var behind = await TestServer.StartAsync(options => options with { SignInsAMinute = 3, Proxies = [IPNetwork.Parse("127.0.0.0/8")] });
        Assert.Equal(HttpStatusCode.TooManyRequests, await LastTryAsync(server, 100));
        Assert.Equal(HttpStatusCode.Unauthorized, await LastTryAsync(behind, 6));
    }

    // As often as told, or until it is too often.
    static async Task<HttpStatusCode> LastTryAsync(TestServer server, int most)
    {
        var last = HttpStatusCode.OK;
        for (var i = 0; i < most && last != HttpStatusCode.TooManyRequests; i++)
        {
            using var client = server.Anonymous();
            client.Http.DefaultRequestHeaders.Add("X-Forwarded-For", $"203.0.113.{i}");
            last = (await client.SignInAsync("nobody", "no password of ours")).StatusCode;
        }

        return last;
    }

    static void AssertSafe(HttpResponseMessage response)
    {
        Assert.Equal(SecurityHeaders.ContentPolicy, Header("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.Contains("camera=()", Header("Permissions-Policy"), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Strict-Transport-Security"), "There is no https here.");
        Assert.False(response.Headers.Contains("Server"));

        string Header(string name) => response.Headers.TryGetValues(name, out var values) ? values.Single() : $"no {name}";
    }

    static async Task<string> AssertProblemAsync(HttpResponseMessage response, int status)
    {
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var body = await response.Content.ReadAsStringAsync(Cancel);
        Assert.Equal(status, JsonElement.Parse(body).GetProperty("status").GetInt32());
        Assert.NotEmpty(JsonElement.Parse(body).GetProperty("detail").GetString()!);
        return body;
    }
}
