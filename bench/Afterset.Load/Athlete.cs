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
            await Put(http, entries);
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
    internal async Task<bool> WriteOne(int number)
    {
        try
        {
            return await Put(http, [TenYears.CheckIn(now.AddYears(-1).AddMilliseconds(number), number % 5)]);
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    public void Dispose() => http.Dispose();

    async Task<bool> Get(string address)
    {
        try
        {
            using var response = await http.GetAsync(address);
            await response.Content.ReadAsByteArrayAsync();
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    static async Task<bool> Put(HttpClient http, IReadOnlyList<JournalEntry> entries)
    {
        using var content = new StringContent($$"""{"entries":[{{string.Join(',', entries.Select(entry => entry.Json))}}]}""", Encoding.UTF8, "application/json");
        using var response = await http.PutAsync("/api/journal", content);
        return response.StatusCode == HttpStatusCode.OK;
    }

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
