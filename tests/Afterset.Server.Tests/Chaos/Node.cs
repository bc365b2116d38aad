using System.Net;
using System.Text;
using System.Text.Json;
using Afterset.Fixtures;
using Afterset.Fixtures.Servers;
using Afterset.Server.Tests.Hosting;

namespace Afterset.Server.Tests.Chaos;

/// <summary>A server process, and clients that know when it was they who lost it and when it was the server that failed.</summary>
sealed class Node : IAsyncDisposable
{
    static readonly TimeSpan Hanging = Patience.Most;

    int _generation;

    internal Node(string folder, string? database)
    {
        Server = new(folder, database);
        Http = new HttpClient { BaseAddress = Server.Address, Timeout = Hanging };
    }

    internal ServerProcess Server { get; }

    /// <summary>A program with a key, once there is one.</summary>
    internal HttpClient Http { get; }

    internal async Task Start()
    {
        await Server.Start();
        Interlocked.Increment(ref _generation);
    }

    internal async Task Kill()
    {
        // Odd while it runs: whoever asked before and hears nothing knows why.
        if (_generation % 2 == 1)
            Interlocked.Increment(ref _generation);
        await Server.Kill();
    }

    internal void UseKey(string key) => Http.DefaultRequestHeaders.Authorization = new("Bearer", key);

    /// <summary>Makes the first account and a key for it; the browser stays signed in.</summary>
    internal async Task<(HttpClient Browser, string Key, Guid KeyId)> Claim()
    {
        var browser = new HttpClient { BaseAddress = Server.Address, Timeout = Hanging };
        browser.DefaultRequestHeaders.Add("X-Afterset", "1");
        var register = await browser.PostAsync("/api/account/register", Content(JsonSerializer.Serialize(
            new { token = await Server.ClaimToken(), name = "Olga Owner", password = TestServer.Password }, TestClient.Json)));
        await TestClient.ReadAsync(register);
        var (key, id) = await NewKey(browser);
        UseKey(key);
        return (browser, key, id);
    }

    internal static async Task<(string Key, Guid Id)> NewKey(HttpClient browser)
    {
        var made = await TestClient.ReadAsync(await browser.PostAsync("/api/keys", Content(JsonSerializer.Serialize(
            new { name = "a program", scopes = new[] { "journal:read", "journal:write", "plan:read" } }, TestClient.Json))));
        return (made.GetProperty("secret").GetString()!, made.GetProperty("key").GetProperty("id").GetGuid());
    }

    internal static StringContent Content(string json) => new(json, Encoding.UTF8, "application/json");

    /// <summary>Asks, and says what came of it.</summary>
    internal async Task<Answer> Ask(HttpMethod method, string address, HttpContent? content, Ledger ledger)
    {
        var generation = Volatile.Read(ref _generation);
        try
        {
            using var request = new HttpRequestMessage(method, address) { Content = content };
            using var response = await Http.SendAsync(request);
            return new(response.StatusCode, await response.Content.ReadAsStringAsync(), response.Content.Headers.ContentType?.MediaType);
        }
        catch (HttpRequestException problem)
        {
            if (generation % 2 == 1 && generation == Volatile.Read(ref _generation))
                ledger.Fault($"{method} {address}: a server that runs does not answer: {problem.Message}");
            return problem.HttpRequestError == HttpRequestError.ConnectionError ? Answer.NotSent : Answer.CutOff;
        }
        catch (TaskCanceledException)
        {
            ledger.Fault($"{method} {address}: no answer within {Hanging}.");
            return Answer.CutOff;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        await Server.DisposeAsync();
        Http.Dispose();
    }
}

/// <summary>What a server answered.</summary>
sealed record Answer(HttpStatusCode Status, string Body, string? MediaType)
{
    /// <summary>Nobody was there to be asked.</summary>
    internal static readonly Answer NotSent = new(default, "nobody was there", null);

    /// <summary>The server was asked, and killed before it had answered.</summary>
    internal static readonly Answer CutOff = new(default, "cut off", null);

    internal bool IsNone => Status == default;

    internal bool IsGood => Status == HttpStatusCode.OK;
}
