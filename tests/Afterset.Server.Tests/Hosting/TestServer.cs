using System.Text.Json;
using Afterset.Fixtures.Databases;
using Afterset.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Xunit;

namespace Afterset.Server.Tests.Hosting;

/// <summary>A real server on a free port of 127.0.0.1, with a folder or a database of its own.</summary>
sealed class TestServer : IAsyncDisposable
{
    internal const string Password = "harbour lamp seventeen kite";

    readonly string _root;
    readonly bool _ownsRoot;

    TestServer(string root, bool ownsRoot, ServerOptions options, WebApplication app, string output, TestLog log)
    {
        _root = root;
        _ownsRoot = ownsRoot;
        Options = options;
        App = app;
        Output = output;
        Log = log;
    }

    internal ServerOptions Options { get; }

    internal WebApplication App { get; }

    /// <summary>What it said on the console.</summary>
    internal string Output { get; }

    /// <summary>All that was logged, at every level.</summary>
    internal TestLog Log { get; }

    internal Uri Address => new(App.Urls.First());

    internal string? ClaimToken => Output.Split('#') is [_, var token] ? token.Trim() : null;

    internal static async Task<TestServer> StartAsync(
        Func<ServerOptions, ServerOptions>? change = null, TimeProvider? clock = null, Action<IServiceCollection>? services = null)
    {
        var root = Directory.CreateTempSubdirectory("afterset-server-").FullName;
        var options = new ServerOptions
        {
            DataFolder = Path.Combine(root, "data"),
            Urls = ["http://127.0.0.1:0"],
            RequestsAMinute = 1_000_000,
            SignInsAMinute = 100_000,
        };
        return await StartAsync(root, ownsRoot: true, change?.Invoke(options) ?? options, clock, services);
    }

    internal static async Task<TestServer> StartOnPostgresAsync(TimeProvider? clock = null)
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        var postgres = await PostgresServer.NewDatabase();
        return await StartAsync(options => options with { Postgres = postgres }, clock);
    }

    /// <summary>Another server on the same database.</summary>
    internal Task<TestServer> StartAnotherAsync(TimeProvider? clock = null) => StartAsync(_root, ownsRoot: false, Options, clock, services: null);

    static async Task<TestServer> StartAsync(
        string root, bool ownsRoot, ServerOptions options, TimeProvider? clock, Action<IServiceCollection>? services)
    {
        var log = new TestLog();
        await using var output = new StringWriter();
        var app = await ServerHost.StartAsync(options, output, all =>
        {
            all.Remove(all.Single(one => one.ImplementationType == typeof(ConsoleLoggerProvider)));
            all.AddSingleton<ILoggerProvider>(log);
            all.Configure<LoggerFilterOptions>(filter =>
            {
                // The log that a test reads takes everything; the console stays as it is.
                filter.MinLevel = LogLevel.Trace;
                filter.Rules.Add(new LoggerFilterRule(typeof(ConsoleLoggerProvider).FullName, null, LogLevel.Critical, null));
            });
            if (clock is not null)
                all.AddSingleton(clock);
            services?.Invoke(all);
        }, TestContext.Current.CancellationToken);
        return new TestServer(root, ownsRoot, options, app, output.ToString(), log);
    }

    /// <summary>Somebody whom nobody knows, with a browser's cookies.</summary>
    internal TestClient Anonymous() => new(this);

    /// <summary>The first account, signed in. Once per server.</summary>
    internal async Task<TestClient> ClaimAsync(string name = "Olga Owner")
    {
        var client = Anonymous();
        await client.RegisterAsync(ClaimToken ?? throw new InvalidOperationException("It is claimed."), name);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync(CancellationToken.None);
        await App.DisposeAsync();
        if (!_ownsRoot)
            return;

        SqliteConnection.ClearAllPools();
        Directory.Delete(_root, recursive: true);
    }
}

/// <summary>Somebody at a server: a browser, or a program with a key.</summary>
sealed class TestClient : IDisposable
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    readonly TestServer _server;

    internal TestClient(TestServer server, string? key = null)
    {
        _server = server;
        Http = new HttpClient(new SocketsHttpHandler { UseCookies = key is null, AllowAutoRedirect = false }) { BaseAddress = server.Address };
        if (key is null)
            Http.DefaultRequestHeaders.Add("X-Afterset", "1");
        else
            Http.DefaultRequestHeaders.Authorization = new("Bearer", key);
    }

    internal HttpClient Http { get; }

    internal Guid AccountId { get; private set; }

    /// <summary>The first athlete of its own; empty when it has none.</summary>
    internal Guid AthleteId { get; private set; }

    internal Task<HttpResponseMessage> GetAsync(string address) => SendAsync(HttpMethod.Get, address, body: null);

    internal Task<HttpResponseMessage> PostAsync(string address, object? body = null) => SendAsync(HttpMethod.Post, address, body);

    internal Task<HttpResponseMessage> PutAsync(string address, object? body = null) => SendAsync(HttpMethod.Put, address, body);

    internal Task<HttpResponseMessage> DeleteAsync(string address) => SendAsync(HttpMethod.Delete, address, body: null);

    internal async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, object? body)
    {
        using var request = new HttpRequestMessage(method, address);
        if (body is not null)
            request.Content = System.Net.Http.Json.JsonContent.Create(body, body.GetType(), options: Json);
        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The answer, which must be a good one.</summary>
    internal static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{response.RequestMessage?.RequestUri}: {(int)response.StatusCode} {text}");
        return text.Length == 0 ? default : JsonElement.Parse(text);
    }

    internal async Task<JsonElement> GetJsonAsync(string address) => await ReadAsync(await GetAsync(address));

    internal async Task<JsonElement> PostJsonAsync(string address, object? body = null) => await ReadAsync(await PostAsync(address, body));

    internal async Task RegisterAsync(string token, string name)
    {
        var me = await PostJsonAsync("/api/account/register", new { token, name, password = TestServer.Password });
        AccountId = me.GetProperty("id").GetGuid();
        var athletes = await GetJsonAsync("/api/athletes");
        AthleteId = athletes.EnumerateArray().Where(one => one.GetProperty("role").GetString() == "owner")
            .Select(one => one.GetProperty("id").GetGuid()).FirstOrDefault();
    }

    /// <summary>Invites somebody, who then has an account and is signed in.</summary>
    internal async Task<TestClient> InviteAsync(string name, Guid? athleteId = null, string? role = null)
    {
        var client = new TestClient(_server);
        await client.RegisterAsync(await LinkAsync(athleteId, role), name);
        return client;
    }

    /// <summary>Shares the own athlete with somebody, who then owns it as well.</summary>
    internal async Task<TestClient> AcceptedByAsync(TestClient other)
    {
        await ReadAsync(await other.PostAsync("/api/invitations/accept", new { token = await LinkAsync(AthleteId, "owner") }));
        return other;
    }

    /// <summary>The token of a new invitation.</summary>
    internal async Task<string> LinkAsync(Guid? athleteId = null, string? role = null)
    {
        var made = await PostJsonAsync("/api/invitations", new { athleteId, role });
        return made.GetProperty("link").GetString()!.Split('#')[1];
    }

    /// <summary>A program with a key of this account.</summary>
    internal async Task<TestClient> KeyAsync(string[] scopes, Guid? athleteId = null, int? expiresInDays = null)
    {
        var made = await PostJsonAsync("/api/keys", new { name = "a program", scopes, athleteId, expiresInDays });
        return new TestClient(_server, made.GetProperty("secret").GetString()) { AccountId = AccountId, AthleteId = AthleteId };
    }

    internal Task<HttpResponseMessage> SignInAsync(string name, string password) =>
        PostAsync("/api/account/sign-in", new { name, password });

    public void Dispose() => Http.Dispose();
}
