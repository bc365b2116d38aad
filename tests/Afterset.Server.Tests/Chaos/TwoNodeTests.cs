using System.Net;
using System.Text.Json;
using Afterset.Fixtures.Databases;
using Afterset.Fixtures.Servers;
using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Server.Tests.Hosting;
using Afterset.Server.Tests.Journal;
using Xunit;

namespace Afterset.Server.Tests.Chaos;

/// <summary>Two server processes on one PostgreSQL.</summary>
[Collection("Chaos on PostgreSQL")]
public sealed class TwoNodeTests
{
    const int Writers = 4;
    const string Plan = "/api/plan?asOf=2026-11-23T20:00%2B01:00";

    static readonly int Kills = Seeds.Kills(30);

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_nodes_one_may_be_killed_and_the_other_shows_all_that_it_acknowledged()
    {
        SkipWhereItCannotRun();
        var seed = Seeds.Of(nameof(TwoNodeTests));
        var (ledger, random) = (new Ledger(), new Random(seed));
        await using var pair = await Pair.Start();
        using var browser = await pair.Claim();
        Assert.True(await Tell(pair.Nodes[0], ledger, new([Told.LegDay(), Told.Sound()])));
        var (audit, clients) = (new Audit(ledger, JournalClients.Uploaded), new JournalClients(pair.Nodes, ledger, seed, uploads: true));
        clients.Begin(Writers);
        using var stop = new CancellationTokenSource();
        var warnings = Task.Run(() => WarnAndTakeBack(pair.Nodes, clients.Pause, ledger, new Random(seed + 1), stop.Token));
        var (killed, whileAsked) = (0, 0);
        while (killed < Kills && ledger.Faults.Count == 0)
        {
            var (dying, living) = random.Next(2) == 0 ? (pair.Nodes[0], pair.Nodes[1]) : (pair.Nodes[1], pair.Nodes[0]);
            await clients.KeepsWriting(random, 400);
            whileAsked += clients.Pause.Inside > 0 ? 1 : 0;
            await dying.Kill();
            killed++;
            await Task.Delay(random.Next(300), Cancel);
            await dying.Start();
            await clients.Pause.Close();
            await audit.Continue(dying.Http);
            await audit.Again(living.Http);
            clients.Pause.Open();
        }

        await stop.CancelAsync();
        var plans = await warnings;
        await clients.End();
        await audit.Continue(pair.Nodes[0].Http);
        await audit.Again(pair.Nodes[1].Http);
        var tally = Tally.Of(killed, whileAsked, ledger, audit);
        Seeds.Say($"PostgreSQL, 2 nodes, seed {seed}: {tally}; {clients.ReadElsewhere} batches and {plans} plans read at the other node");
        Assert.Empty(tally.Faults);
        Assert.Equal((Kills, 0, 0), (tally.Killed, tally.Lost, tally.Doubled));
        Assert.True(clients.ReadElsewhere > Kills && plans > Kills, "Hardly anything was read at the other node.");
        Assert.True(whileAsked >= Kills / 2, $"Only {whileAsked} kills came while a request was on its way.");
    }

    [Fact]
    public async Task Whoever_is_known_at_one_node_is_known_at_the_other_and_a_revoked_key_ends_everywhere()
    {
        SkipWhereItCannotRun();
        await using var pair = await Pair.Start();
        using var browser = await pair.Claim();
        var cookie = browser.DefaultRequestHeaders.GetValues("Cookie").Single();
        var elsewhere = pair.Nodes[1].Server.Address;
        Assert.Equal(HttpStatusCode.OK, await As(elsewhere, "/api/account/me", "Cookie", cookie));

        var (key, id) = await Node.NewKey(browser);
        Assert.Equal(HttpStatusCode.OK, await As(elsewhere, "/api/journal", "Authorization", $"Bearer {key}"));
        using var revoked = await browser.DeleteAsync($"/api/keys/{id}", Cancel);
        Assert.Equal(HttpStatusCode.NoContent, revoked.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await As(elsewhere, "/api/journal", "Authorization", $"Bearer {key}"));

        // A node that starts later, as after a kill, knows the cookie too; and signing out at one ends it at both.
        await pair.Nodes[1].Kill();
        await pair.Nodes[1].Start();
        Assert.Equal(HttpStatusCode.OK, await As(elsewhere, "/api/account/me", "Cookie", cookie));
        using var gone = await browser.PostAsync("/api/account/sign-out-everywhere", null, Cancel);
        Assert.True(gone.IsSuccessStatusCode, $"{gone.StatusCode}");
        Assert.Equal(HttpStatusCode.Unauthorized, await As(elsewhere, "/api/account/me", "Cookie", cookie));
    }

    internal static void SkipWhereItCannotRun()
    {
        Assert.SkipWhen(ServerProcess.Missing is not null, ServerProcess.Missing ?? "");
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
    }

    static async Task<HttpStatusCode> As(Uri server, string address, string header, string value)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = server };
        http.DefaultRequestHeaders.Add(header, value);
        using var response = await http.GetAsync(address);
        return response.StatusCode;
    }

    // A warning sign told at one node withholds the plan at the other at once, and taken back there gives it back here.
    static async Task<int> WarnAndTakeBack(IReadOnlyList<Node> nodes, Pause pause, Ledger ledger, Random random, CancellationToken stop)
    {
        for (var plans = 0; ; plans += 2)
        {
            if (stop.IsCancellationRequested)
                return plans;
            await pause.Enter();
            try
            {
                var warning = Told.CheckIn("dark urine");
                var at = await TellSomewhere(nodes, random.Next(2), ledger, warning);
                await Expect(nodes, 1 - at, ledger, "\"withheld\"");
                at = await TellSomewhere(nodes, random.Next(2), ledger, Told.Entry(new RetractionEntry(warning.Id, Why: null)));
                await Expect(nodes, 1 - at, ledger, "\"planned\"");
            }
            finally
            {
                pause.Leave();
            }
        }
    }

    static async Task Expect(IReadOnlyList<Node> nodes, int node, Ledger ledger, string outcome)
    {
        var answer = await nodes[node].Ask(HttpMethod.Get, Plan, null, ledger);
        if (answer.IsNone)
            answer = await nodes[1 - node].Ask(HttpMethod.Get, Plan, null, ledger);
        if (!answer.IsGood || !answer.Body.Contains(outcome, StringComparison.Ordinal))
            ledger.Fault($"The plan at the other node is not {outcome}: {answer}");
    }

    // At the other node where this one is just being killed: the same entry again.
    static async Task<int> TellSomewhere(IReadOnlyList<Node> nodes, int node, Ledger ledger, JournalEntry entry)
    {
        var batch = new Batch([entry]);
        if (await Tell(nodes[node], ledger, batch))
            return node;
        if (!await Tell(nodes[1 - node], ledger, batch))
            ledger.Fault("Neither node answers.");
        return 1 - node;
    }

    internal static async Task<bool> Tell(Node node, Ledger ledger, Batch batch)
    {
        if (batch.IsFirstSending())
            ledger.Sent(batch);
        var answer = await node.Ask(HttpMethod.Put, "/api/journal", Node.Content(batch.Body), ledger);
        if (answer.IsNone)
            return false;
        if (!answer.IsGood)
            ledger.Fault($"PUT /api/journal: {answer}");
        ledger.Acknowledge(batch);
        return answer.IsGood;
    }
}

/// <summary>Two nodes on one database.</summary>
sealed class Pair : IAsyncDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("afterset-chaos-").FullName;

    Pair(string database) => Nodes = [new(Path.Combine(_folder, "1"), database), new(Path.Combine(_folder, "2"), database)];

    internal IReadOnlyList<Node> Nodes { get; }

    /// <summary>Starts both at once on an empty database: one makes the tables, the other waits for it.</summary>
    internal static async Task<Pair> Start(string? database = null)
    {
        var pair = new Pair(database ?? await PostgresServer.NewDatabase());
        await Task.WhenAll(pair.Nodes.Select(node => node.Start()));
        return pair;
    }

    /// <summary>Claims the server at the node whose link is the newer one, gives both nodes a key, and returns a signed-in browser at the first.</summary>
    internal async Task<HttpClient> Claim()
    {
        var handler = new SocketsHttpHandler { UseCookies = false };
        var browser = new HttpClient(handler) { BaseAddress = Nodes[0].Server.Address };
        browser.DefaultRequestHeaders.Add("X-Afterset", "1");
        HttpResponseMessage? claimed = null;
        foreach (var node in Nodes)
        {
            // The later claim ends the earlier one. Both links lead to the same server.
            claimed = await browser.PostAsync("/api/account/register", Node.Content(JsonSerializer.Serialize(
                new { token = await node.Server.ClaimToken(), name = "Olga Owner", password = TestServer.Password }, TestClient.Json)));
            if (claimed.IsSuccessStatusCode)
                break;
        }

        await TestClient.ReadAsync(claimed!);
        browser.DefaultRequestHeaders.Add("Cookie", claimed!.Headers.GetValues("Set-Cookie").First(one => one.StartsWith("afterset=", StringComparison.Ordinal)).Split(';')[0]);
        var (key, _) = await Node.NewKey(browser);
        foreach (var node in Nodes)
            node.UseKey(key);
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in Nodes)
            await node.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
