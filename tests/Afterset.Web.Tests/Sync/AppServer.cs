using System.Net.Http.Json;
using System.Text.Json;
using Afterset.Fixtures;
using Afterset.Fixtures.Servers;
using Afterset.Web.Tests.Browser;
using Xunit;

namespace Afterset.Web.Tests.Sync;

/// <summary>A real server that serves the published app, with one account.</summary>
sealed class AppServer : IAsyncDisposable
{
    const string Name = "Olga Owner";
    const string Password = "harbour lamp seventeen kite";

    readonly DirectoryInfo _root;

    AppServer(DirectoryInfo root, ServerProcess process) => (_root, Process) = (root, process);

    internal ServerProcess Process { get; }

    internal Uri Address => new(Process.Address, "/");

    /// <summary>The owner, asking with a program's cookies.</summary>
    internal HttpClient Owner { get; private set; } = new();

    internal string Backup => Path.Combine(_root.FullName, "backup.zip");

    internal static async Task<AppServer> StartAsync()
    {
        Assert.SkipWhen(ServerProcess.Missing is not null, ServerProcess.Missing ?? "");
        var root = Directory.CreateTempSubdirectory("afterset-sync-");
        var server = new AppServer(root, new(Path.Combine(root.FullName, "data"), database: null) { App = await PublishedApp.FolderAsync() });
        await server.Process.Start();
        server.Owner = server.Client();
        await SayAsync(await server.Owner.PostAsJsonAsync("api/account/register", new { token = await server.Process.ClaimToken(), name = Name, password = Password }, Cancel));
        return server;
    }

    /// <summary>Signs a browser in.</summary>
    internal async Task SignInAsync(AppPage app)
    {
        var answer = await app.Page.Context.APIRequest.PostAsync(new Uri(Address, "api/account/sign-in").ToString(), new()
        {
            Headers = [new("X-Afterset", "1")],
            DataObject = new { name = Name, password = Password },
            Timeout = Patience.MostMs,
        });
        Assert.True(answer.Ok, $"{answer.Status}");
    }

    /// <summary>A key with the scopes of syncing.</summary>
    internal async Task<string> KeyAsync() =>
        (await SayAsync(await Owner.PostAsJsonAsync("api/keys", new { name = "phone", scopes = new[] { "journal:read", "journal:write" } }, Cancel))).GetProperty("secret").GetString()!;

    /// <summary>Kinds of the entries that the server has, in the order of their arrival.</summary>
    internal async Task<IReadOnlyList<string>> KindsAsync() =>
        [.. (await SayAsync(await Owner.GetAsync("api/journal?limit=5000", Cancel))).GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("kind").GetString()!)];

    /// <summary>When the server reminds.</summary>
    internal async Task<JsonElement> SettingsAsync() => await SayAsync(await Owner.GetAsync("api/reminders/settings", Cancel));

    /// <summary>Waits until the server has entries of these kinds, and no others.</summary>
    internal async Task HasAsync(params string[] kinds)
    {
        var expected = kinds.Order(StringComparer.Ordinal).ToList();
        IReadOnlyList<string> has = [];
        try
        {
            await Patience.Until("the server has all entries", async () => (has = [.. (await KindsAsync()).Order(StringComparer.Ordinal)]).SequenceEqual(expected), Cancel);
        }
        catch (TimeoutException)
        {
            Assert.Equal(expected, has);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Owner.Dispose();
        await Process.DisposeAsync();
        _root.Delete(recursive: true);
    }

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    HttpClient Client()
    {
        var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Add("X-Afterset", "1");
        return client;
    }

    static async Task<JsonElement> SayAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.RequestMessage?.RequestUri}: {(int)answer.StatusCode} {text}");
        return JsonElement.Parse(text);
    }
}
