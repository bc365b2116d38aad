using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Afterset.Fixtures.Servers;
using Afterset.Journal;

namespace Afterset.Load;

/// <summary>A program with a key at a server that holds ten years of one athlete.</summary>
sealed class Athlete(HttpClient http, DateTimeOffset now, long head) : IDisposable
{
    const int AtOnce = 1_000;

    internal static async Task<Athlete> Move(ServerProcess server, DateTimeOffset now)
    {
        var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 256, UseCookies = false }) { BaseAddress = server.Address, Timeout = TimeSpan.FromSeconds(30) };
        http.DefaultRequestHeaders.Authorization = new("Bearer", await Key(server));
        foreach (var entries in TenYears.Until(now).Chunk(AtOnce))
        {
            using var kept = await http.PutAsync("/api/journal", Body(entries));
            kept.EnsureSuccessStatusCode();
        }

        using var page = JsonDocument.Parse(await http.GetStringAsync("/api/journal?since=999999999"));
        return new(http, now, page.RootElement.GetProperty("cursor").GetInt64());
    }

    /// <summary>The plan as of now: the same answer for a minute.</summary>
    internal Task<bool> Plan(int number) => Get("/api/plan");

    /// <summary>The plan as of a moment that nobody has asked for before.</summary>
    internal Task<bool> PlanAsOf(int number)
    {
        var asOf = now.AddSeconds(-number).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return Get($"/api/plan?asOf={asOf}");
    }

    /// <summary>The last ten entries, as a device asks for what it lacks.</summary>
    internal Task<bool> ReadEnd(int number) => Get($"/api/journal?since={head - 10}&limit=10");

    /// <summary>One entry, answered when it is on the disk.</summary>
    internal Task<bool> WriteOne(int number) =>
        Ask(HttpMethod.Put, "/api/journal", Body([TenYears.CheckIn(now.AddYears(-1).AddMilliseconds(number), number % 5)]));

    /// <summary>The first answer that was not 200; null when all were.</summary>
    internal string? FirstError { get; private set; }

    public void Dispose() => http.Dispose();

    Task<bool> Get(string address) => Ask(HttpMethod.Get, address, null);

    async Task<bool> Ask(HttpMethod method, string address, HttpContent? body)
    {
        try
        {
            using var request = new HttpRequestMessage(method, address) { Content = body };
            using var response = await http.SendAsync(request);
            if (response.StatusCode == HttpStatusCode.OK)
                return true;
            FirstError ??= $"{method} {address}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}";
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException)
        {
            FirstError ??= $"{method} {address}: {problem.Message}";
        }

        return false;
    }

    static StringContent Body(IEnumerable<JournalEntry> entries) =>
        new($$"""{"entries":[{{string.Join(',', entries.Select(entry => entry.Json))}}]}""", Encoding.UTF8, "application/json");

    static async Task<string> Key(ServerProcess server)
    {
        using var browser = new HttpClient { BaseAddress = server.Address };
        browser.DefaultRequestHeaders.Add("X-Afterset", "1");
        using var registered = await browser.PostAsJsonAsync("/api/account/register", new { token = await server.ClaimToken(), name = "Olga Owner", password = "harbour lamp seventeen kite" });
        registered.EnsureSuccessStatusCode();
        using var made = await browser.PostAsJsonAsync("/api/keys", new { name = "load", scopes = new[] { "journal:read", "journal:write", "plan:read" } });
        made.EnsureSuccessStatusCode();
        return (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("secret").GetString()!;
    }
}
