using System.Net;
using Xunit;

namespace Afterset.Server.Tests.Hosting;

/// <summary>An app that came from another origin syncs with a key, and with nothing else.</summary>
public sealed class OtherOriginsTests
{
    const string Elsewhere = "https://app.example";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    public async Task A_browser_may_ask_for_the_journal_with_a_key(string method)
    {
        await using var server = await TestServer.StartAsync();
        using var client = server.Anonymous();
        using var answer = await AskFirstAsync(client, "/api/journal", method, "authorization,content-type");
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("*", Header(answer, "Access-Control-Allow-Origin"));
        Assert.Contains(method, Header(answer, "Access-Control-Allow-Methods"), StringComparison.Ordinal);
        Assert.Equal("Authorization,Content-Type", Header(answer, "Access-Control-Allow-Headers"));
        Assert.Null(Header(answer, "Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task Answers_to_a_key_can_be_read_elsewhere_also_refusals()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        using var key = await owner.KeyAsync(["journal:read"]);
        key.Http.DefaultRequestHeaders.Add("Origin", Elsewhere);
        using var read = await key.GetAsync("/api/journal");
        Assert.Equal((HttpStatusCode.OK, "*"), (read.StatusCode, Header(read, "Access-Control-Allow-Origin")));
        Assert.Equal("Retry-After", Header(read, "Access-Control-Expose-Headers"));
        using var refused = await key.PutAsync("/api/journal", new { entries = Array.Empty<object>() });
        Assert.Equal((HttpStatusCode.Forbidden, "*"), (refused.StatusCode, Header(refused, "Access-Control-Allow-Origin")));
    }

    [Theory]
    [InlineData("/api/plan")]
    [InlineData("/api/account/me")]
    [InlineData("/api/athletes")]
    [InlineData("/api/export")]
    [InlineData("/api/keys")]
    [InlineData("/")]
    public async Task Nothing_else_can_be_asked_from_elsewhere(string address)
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        using var asked = await AskFirstAsync(owner, address, "GET", "authorization");
        Assert.Null(Header(asked, "Access-Control-Allow-Origin"));
        owner.Http.DefaultRequestHeaders.Add("Origin", Elsewhere);
        using var answer = await owner.GetAsync(address);
        Assert.Null(Header(answer, "Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_cookie_does_not_work_from_elsewhere()
    {
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        owner.Http.DefaultRequestHeaders.Add("Origin", Elsewhere);
        using var write = await owner.PutAsync("/api/journal", new { entries = Array.Empty<object>() });
        Assert.Equal(HttpStatusCode.Forbidden, write.StatusCode);
        // A browser shows an answer to a request with cookies only where this says so.
        using var read = await owner.GetAsync("/api/journal");
        Assert.Null(Header(read, "Access-Control-Allow-Credentials"));
        // And it never asks with a header of our own but after being told that it may.
        using var asked = await AskFirstAsync(owner, "/api/journal", "PUT", "x-afterset,content-type");
        Assert.DoesNotContain("afterset", Header(asked, "Access-Control-Allow-Headers") ?? "", StringComparison.OrdinalIgnoreCase);
    }

    static async Task<HttpResponseMessage> AskFirstAsync(TestClient client, string address, string method, string headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, address);
        request.Headers.Add("Origin", Elsewhere);
        request.Headers.Add("Access-Control-Request-Method", method);
        request.Headers.Add("Access-Control-Request-Headers", headers);
        return await client.Http.SendAsync(request, Cancel);
    }

    static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;
}
