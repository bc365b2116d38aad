using System.Diagnostics;
using System.Globalization;
using Afterset.Fixtures.Servers;
using Afterset.Journal;
using Afterset.Planning;
using Afterset.Presentation;
using Afterset.Server.Plans;
using Afterset.Server.Tests.Journal;
using Xunit;

namespace Afterset.Server.Tests.Chaos;

/// <summary>SIGKILL for a server on SQLite, again and again, while programs write to it.</summary>
[Collection("Chaos on SQLite")]
public sealed class SingleNodeTests
{
    const int Servers = 2;
    const int Writers = 3;

    static readonly int Kills = Seeds.Kills(200);

    [Fact]
    public async Task Two_hundred_kills_under_writes_lose_nothing_acknowledged_and_double_nothing()
    {
        Assert.SkipWhen(ServerProcess.Missing is not null, ServerProcess.Missing ?? "");
        var seed = Seeds.Of(nameof(SingleNodeTests));
        var tallies = await Task.WhenAll(Enumerable.Range(0, Servers).Select(server => Task.Run(() => KillAgainAndAgain(seed + server, Kills / Servers))));
        var all = tallies.Aggregate(Tally.Add);
        Seeds.Say($"SQLite, {Servers} servers, seed {seed}: {all}");
        Assert.Empty(tallies.SelectMany(tally => tally.Faults));
        Assert.Equal(Kills, all.Killed);
        Assert.Equal((0, 0), (all.Lost, all.Doubled));
        Assert.True(all.Acknowledged > Kills, "Hardly anything was written.");
        Assert.True(all.WhileAsked >= Kills / 2, $"Only {all.WhileAsked} kills came while a request was on its way.");
    }

    static async Task<Tally> KillAgainAndAgain(int seed, int kills)
    {
        var folder = Directory.CreateTempSubdirectory("afterset-chaos-").FullName;
        await using var node = new Node(Path.Combine(folder, "data"), database: null);
        var (ledger, random) = (new Ledger(), new Random(seed));
        var (audit, clients) = (new Audit(ledger, JournalClients.Uploaded), new JournalClients([node], ledger, seed, uploads: true));
        await node.Start();
        using var browser = (await node.Claim()).Browser;
        await Remember(node, ledger);
        clients.Begin(Writers);
        var (killed, whileAsked, watch) = (0, 0, Stopwatch.StartNew());
        while (killed < kills && ledger.Faults.Count == 0)
        {
            await clients.KeepsWriting(random, 250);
            whileAsked += clients.Pause.Inside > 0 ? 1 : 0;
            await node.Kill();
            killed++;
            await clients.Pause.Close();
            // One in eight dies again before it can answer, somewhere in its start.
            if (random.Next(8) == 0 && killed < kills)
            {
                node.Server.Launch();
                await Task.Delay(random.Next(1_000));
                await node.Kill();
                killed++;
            }

            await node.Start();
            await audit.Continue(node.Http);
            if (killed % 25 == 0)
            {
                await audit.Again(node.Http);
                Seeds.Say(string.Create(CultureInfo.InvariantCulture, $"{killed} of {kills} kills after {watch.Elapsed.TotalSeconds:0} s, {audit.Entries} entries"));
            }

            clients.Pause.Open();
        }

        await clients.Pause.Close();
        await audit.Continue(node.Http);
        await audit.Again(node.Http);
        await clients.End();
        // A client that waited at the gate does one more thing after it: the first upload of all may be that one.
        await audit.Continue(node.Http);
        await PlanIsTheEnginesOwn(node, audit, ledger);
        if (clients.HasUploaded && !audit.Has(JournalClients.Uploaded))
            ledger.Fault("The uploaded workout is lost.");
        await node.Kill();
        Directory.Delete(folder, recursive: true);
        return Tally.Of(killed, whileAsked, ledger, audit);
    }

    static async Task Remember(Node node, Ledger ledger)
    {
        var first = new Batch([Told.LegDay(), Told.Sound(), Told.Berlin()]);
        ledger.Sent(first);
        Assert.True((await node.Ask(HttpMethod.Put, "/api/journal", Node.Content(first.Body), ledger)).IsGood);
        ledger.Acknowledge(first);
    }

    static async Task PlanIsTheEnginesOwn(Node node, Audit audit, Ledger ledger)
    {
        var asOf = Told.Evening.ToString("yyyy-MM-dd'T'HH:mmK", CultureInfo.InvariantCulture);
        var journal = AthleteJournal.Of(audit.Json.Select(json => JournalEntry.TryRead(json, out _)!));
        var expected = PlanJson.Of(Planner.Plan(new PlanQuery { AsOf = asOf }.ToRequest(journal, TimeProvider.System, out _)!));
        var answer = await node.Ask(HttpMethod.Get, $"/api/plan?asOf={Uri.EscapeDataString(asOf)}", null, ledger);
        if (answer.Body != expected || !expected.Contains("\"planned\"", StringComparison.Ordinal))
            ledger.Fault($"The plan is not what the engine makes of the journal: {answer}");
    }
}
