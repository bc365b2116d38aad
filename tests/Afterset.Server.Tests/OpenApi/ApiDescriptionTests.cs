using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Afterset.Fixtures;
using Afterset.Server.Tests.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Xunit;

namespace Afterset.Server.Tests.OpenApi;

public sealed partial class ApiDescriptionTests
{
    static readonly string[] Methods = ["get", "put", "post", "delete", "patch"];

    [Fact]
    public async Task The_description_changes_only_on_purpose()
    {
        await using var server = await TestServer.StartAsync();
        Golden.Matches(await ReadAsync(server), "openapi.v1.json");
    }

    [Fact]
    public async Task Two_servers_describe_themselves_alike_and_the_description_names_no_host()
    {
        await using var one = await TestServer.StartAsync();
        await using var other = await TestServer.StartAsync();
        var text = await ReadAsync(one);
        Assert.Equal(text, await ReadAsync(other));
        Assert.DoesNotContain("127.0.0.1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("localhost", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_of_OpenAPI_finds_nothing_wrong_and_every_reference_leads_somewhere()
    {
        await using var server = await TestServer.StartAsync();
        var text = await ReadAsync(server);
        var (document, diagnostic) = OpenApiDocument.Parse(text, "json");
        Assert.NotNull(document);
        Assert.Empty(diagnostic?.Errors ?? []);
        Assert.Empty(diagnostic?.Warnings ?? []);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, diagnostic?.SpecificationVersion);

        var root = JsonElement.Parse(text);
        foreach (Match reference in Reference().Matches(text))
            Assert.True(Has(root, reference.Groups[1].Value), $"{reference.Value} leads nowhere.");
    }

    [Fact]
    public async Task Every_endpoint_under_api_is_described_and_nothing_else_is()
    {
        await using var server = await TestServer.StartAsync();
        var described = Operations(JsonElement.Parse(await ReadAsync(server))).Select(one => $"{one.Method} {one.Path}").ToHashSet();
        var endpoints = server.App.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().ToList();
        var served = endpoints
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Select(method => $"{method.ToUpperInvariant()} {Plain(endpoint)}"))
            .ToHashSet();
        Assert.Empty(served.Where(one => one.Contains(" /api", StringComparison.Ordinal)).Except(described));
        Assert.Empty(described.Except(served));
        Assert.True(described.Count > 30);
    }

    [Fact]
    public async Task Every_operation_says_what_it_is_and_every_refusal_is_a_problem()
    {
        await using var server = await TestServer.StartAsync();
        var root = JsonElement.Parse(await ReadAsync(server));
        var names = new HashSet<string>();
        foreach (var (_, path, operation) in Operations(root))
        {
            Assert.True(names.Add(operation.GetProperty("operationId").GetString()!), path);
            Assert.False(string.IsNullOrWhiteSpace(operation.GetProperty("summary").GetString()), path);
            Assert.Single(operation.GetProperty("tags").EnumerateArray());
            foreach (var answer in operation.GetProperty("responses").EnumerateObject().Where(one => one.Name[0] is '4' or '5' && path != "/ready"))
                Assert.True(IsProblem(root, answer.Value), $"{path} {answer.Name}");
            foreach (var parameter in operation.TryGetProperty("parameters", out var all) ? all.EnumerateArray() : [])
                Assert.True(char.IsAsciiLetterLower(parameter.GetProperty("name").GetString()![0]), path);
        }

        var tags = root.GetProperty("tags").EnumerateArray().Select(tag => tag.GetProperty("name").GetString()).ToHashSet();
        Assert.Empty(Operations(root).Select(one => one.Operation.GetProperty("tags")[0].GetString()).Except(tags));
    }

    [Fact]
    public async Task A_closed_operation_says_401_and_an_open_one_asks_for_nothing()
    {
        await using var server = await TestServer.StartAsync();
        var operations = Operations(JsonElement.Parse(await ReadAsync(server))).ToList();
        using var nobody = server.Anonymous();
        foreach (var (method, path, operation) in operations.Where(one => one.Method == "GET" && !one.Path.Contains('{', StringComparison.Ordinal)))
        {
            var asks = operation.TryGetProperty("security", out var security) && security.GetArrayLength() > 0;
            var answer = await nobody.SendAsync(new(method), path, body: null);
            Assert.True(asks == (answer.StatusCode == HttpStatusCode.Unauthorized), $"{path}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task The_entry_of_a_journal_is_described_where_it_comes_and_goes()
    {
        await using var server = await TestServer.StartAsync();
        var schemas = JsonElement.Parse(await ReadAsync(server)).GetProperty("components").GetProperty("schemas");
        foreach (var name in new[] { "JournalPage", "JournalBatch" })
            Assert.Equal("#/components/schemas/JournalEntry", schemas.GetProperty(name).GetProperty("properties").GetProperty("entries").GetProperty("items").GetProperty("$ref").GetString());
        Assert.Equal("[\"id\",\"kind\",\"version\",\"at\",\"data\"]", string.Concat(schemas.GetProperty("JournalEntry").GetProperty("required").GetRawText().Where(one => !char.IsWhiteSpace(one))));
    }

    [Fact]
    public async Task The_schemas_are_those_of_the_repository()
    {
        await using var server = await TestServer.StartAsync();
        using var nobody = server.Anonymous();
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "docs", "schema"), "*.schema.json");
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var answer = await nobody.GetAsync($"/schemas/{Path.GetFileName(file)}");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("application/schema+json", answer.Content.Headers.ContentType?.MediaType);
            Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await nobody.GetAsync("/schemas/other.schema.json")).StatusCode);
    }

    [Fact]
    public async Task The_pages_of_the_API_come_from_this_server_alone()
    {
        await using var server = await TestServer.StartAsync();
        using var nobody = server.Anonymous();
        var page = await nobody.GetAsync("/docs/api/index.html");
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.DoesNotContain("//", html.Replace("<!--", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'self'", policy, StringComparison.Ordinal);
        foreach (Match file in LinkedFile().Matches(html))
            Assert.Equal(HttpStatusCode.OK, (await nobody.GetAsync($"/docs/api/{file.Groups[1].Value}")).StatusCode);

        // The rule of every other page is as it was.
        var other = await nobody.GetAsync("/health");
        Assert.DoesNotContain("data:", Assert.Single(other.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    static async Task<string> ReadAsync(TestServer server)
    {
        using var nobody = server.Anonymous();
        var answer = await nobody.GetAsync("/openapi/v1.json");
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    static IEnumerable<(string Method, string Path, JsonElement Operation)> Operations(JsonElement root) =>
        root.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()
            .Where(one => Methods.Contains(one.Name)).Select(one => (one.Name.ToUpperInvariant(), path.Name, one.Value)));

    // {id:guid} and {**id} are {id} to a caller.
    static string Plain(RouteEndpoint endpoint) =>
        Constraint().Replace("/" + endpoint.RoutePattern.RawText!.Trim('/'), "{$1}");

    static bool IsProblem(JsonElement root, JsonElement answer)
    {
        var one = answer.TryGetProperty("$ref", out var reference) ? root.GetProperty("components").GetProperty("responses").GetProperty(reference.GetString()!.Split('/')[^1]) : answer;
        return one.TryGetProperty("content", out var content) && content.TryGetProperty("application/problem+json", out _);
    }

    static bool Has(JsonElement root, string pointer)
    {
        foreach (var part in pointer.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!root.TryGetProperty(part.Replace("~1", "/", StringComparison.Ordinal), out root))
                return false;
        }

        return true;
    }

    [GeneratedRegex("\"\\$ref\": \"#([^\"]+)\"")]
    private static partial Regex Reference();

    [GeneratedRegex("\\{\\**([a-zA-Z0-9]+)(:[^}]*)?\\}")]
    private static partial Regex Constraint();

    [GeneratedRegex("(?:href|src)=\"([^\"]+)\"")]
    private static partial Regex LinkedFile();
}
