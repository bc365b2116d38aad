using System.Net;
using System.Text.RegularExpressions;
using Afterset.Fixtures;
using Afterset.Server.App;
using Afterset.Server.Hosting;
using Afterset.Server.Tests.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Afterset.Server.Tests.App;

/// <summary>The server serves the app, here a folder of made-up files.</summary>
public sealed partial class AppTests : IDisposable
{
    const string Page = "<!DOCTYPE html><title>Afterset</title><p>the app</p>";
    const string Engine = "_framework/Afterset.9qlnms9n0m.wasm";

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("afterset-app-");

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public AppTests()
    {
        Write("index.html", Page);
        Write("service-worker.js", "self.addEventListener('fetch', () => { });");
        Write("manifest.webmanifest", "{}");
        Write("js/journal.js", "export const here = true;");
        Write("_framework/blazor.webassembly.js", "start();");
        Write(Engine, "wasm");
        Write($"{Engine}.br", "br");
        Write($"{Engine}.gz", "gz");
        File.WriteAllText(Path.Combine(_folder.FullName, "..", "afterset-secret.txt"), "secret");
    }

    public void Dispose()
    {
        File.Delete(Path.Combine(_folder.FullName, "..", "afterset-secret.txt"));
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/plan")]
    [InlineData("/session/2026-11-24-next-day")]
    [InlineData("/settings/health?x=1")]
    [InlineData("/no/such/page")]
    public async Task Whoever_goes_to_a_page_of_the_app_gets_the_app(string address)
    {
        await using var server = await StartAsync();
        using var client = server.Anonymous();
        using var answer = await NavigateAsync(client, address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("no-cache", answer.Headers.CacheControl?.ToString());
        Assert.Equal(Page, await answer.Content.ReadAsStringAsync(Cancel));
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Equal(AppPages.ContentPolicy, policy);
        Assert.DoesNotContain("'unsafe-inline'", Directive(policy, "script-src"), StringComparison.Ordinal);
        Assert.Equal("connect-src 'self'", Directive(policy, "connect-src"));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData("/api/nowhere", 404)]
    [InlineData("/docs/nowhere", 404)]
    [InlineData("/feeds/nowhere", 404)]
    [InlineData("/schemas/nowhere", 404)]
    [InlineData("/claim/nowhere", 404)]
    [InlineData("/API/nowhere", 404)]
    [InlineData("/api/account/sign-in", 405)]
    [InlineData("/api/account/me", 401)]
    public async Task What_the_server_does_not_have_stays_not_found(string address, int status)
    {
        await using var server = await StartAsync();
        using var client = server.Anonymous();
        using var answer = await NavigateAsync(client, address);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/sign-in", "Sign in")]
    [InlineData("/account", "Your account")]
    [InlineData("/claim", "Claim")]
    public async Task The_servers_own_pages_stay_its_own(string address, string says)
    {
        await using var server = await StartAsync();
        using var client = server.Anonymous();
        using var answer = await NavigateAsync(client, address);
        Assert.Contains(says, await answer.Content.ReadAsStringAsync(Cancel), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(SecurityHeaders.ContentPolicy, answer.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Theory]
    [InlineData("js/journal.js", "text/javascript; charset=utf-8", "no-cache")]
    [InlineData("manifest.webmanifest", "application/manifest+json", "no-cache")]
    [InlineData("service-worker.js", "text/javascript; charset=utf-8", "no-cache")]
    [InlineData("_framework/blazor.webassembly.js", "text/javascript; charset=utf-8", "no-cache")]
    [InlineData(Engine, "application/wasm", "public, max-age=31536000, immutable")]
    public async Task A_file_has_its_type_and_is_kept_for_ever_only_if_its_name_changes_with_it(string name, string type, string cache)
    {
        await using var server = await StartAsync();
        using var client = server.Anonymous();
        using var answer = await client.GetAsync($"/{name}");
        Assert.Equal(type, answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(cache, answer.Headers.GetValues("Cache-Control").Single());
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/{name}");
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await client.Http.SendAsync(again, Cancel)).StatusCode);
    }

    [Theory]
    [InlineData("gzip, deflate, br, zstd", "br", "br")]
    [InlineData("gzip", "gzip", "gz")]
    [InlineData("br;q=0, gzip", "gzip", "gz")]
    [InlineData("zstd", null, "wasm")]
    [InlineData(null, null, "wasm")]
    public async Task The_smallest_form_that_the_caller_understands_is_sent(string? accepts, string? encoding, string content)
    {
        await using var server = await StartAsync();
        using var client = server.Anonymous();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/{Engine}");
        if (accepts is not null)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accepts);
        using var answer = await client.Http.SendAsync(request, Cancel);
        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("Accept-Encoding", answer.Headers.Vary.Single());
        Assert.Equal("application/wasm", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(content, await answer.Content.ReadAsStringAsync(Cancel));
    }

    [Theory]
    [InlineData("/js/missing.js")]
    [InlineData("/js")]
    [InlineData("/../afterset-secret.txt")]
    [InlineData("/%2e%2e/afterset-secret.txt")]
    [InlineData("/..%2fafterset-secret.txt")]
    [InlineData("/_framework/Afterset.9qlnms9n0m.wasm.br")]
    public async Task What_is_no_file_of_the_app_is_not_found_and_nothing_beside_it_is_given_away(string address)
    {
        await using var server = await StartAsync();
        using var client = server.Anonymous();
        using var answer = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Without_the_app_the_server_says_so_and_works()
    {
        await using var server = await TestServer.StartAsync(options => options with { AppFolder = Path.Combine(_folder.FullName, "js") });
        using var client = server.Anonymous();
        using var home = await NavigateAsync(client, "/");
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
        Assert.Contains("The app is not here", await home.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await NavigateAsync(client, "/plan")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health")).StatusCode);
    }

    [Fact]
    public async Task The_list_of_the_servers_own_addresses_is_that_of_its_endpoints_and_of_the_apps_service_worker()
    {
        await using var server = await StartAsync();
        var first = server.App.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!.Trim('/').Split('/')[0]).Where(segment => segment.Length > 0)
            .Append("docs").Distinct().Order();
        Assert.Equal(first, AppPages.Own.Order());

        var worker = File.ReadAllText(Path.Combine(Repository.Root, "src", "Afterset.Web", "wwwroot", "service-worker.published.js"));
        var list = ServersOwn().Match(worker).Groups[1].Value;
        Assert.Equal(AppPages.Own.Order(), Quoted().Matches(list).Select(match => match.Groups[1].Value).Order());
    }

    [Fact]
    public void No_page_of_the_app_has_an_address_of_the_server()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Afterset.Web"), "*.razor", SearchOption.AllDirectories)
            .SelectMany(file => PageAddress().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).ToList();
        Assert.NotEmpty(pages);
        Assert.DoesNotContain(pages, page => AppPages.Own.Contains(page.Split('/')[0]));
    }

    Task<TestServer> StartAsync() => TestServer.StartAsync(options => options with { AppFolder = _folder.FullName });

    static async Task<HttpResponseMessage> NavigateAsync(TestClient client, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        return await client.Http.SendAsync(request, Cancel);
    }

    static string Directive(string policy, string name) =>
        policy.Split("; ").Single(directive => directive.StartsWith($"{name} ", StringComparison.Ordinal));

    void Write(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    [GeneratedRegex(@"serversOwn = new Set\(\[([^\]]*)\]\)")]
    private static partial Regex ServersOwn();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();

    [GeneratedRegex("@page \"/([^\"]*)\"")]
    private static partial Regex PageAddress();
}
