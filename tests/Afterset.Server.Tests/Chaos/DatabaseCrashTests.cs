using System.Diagnostics;
using Afterset.Fixtures;
using Afterset.Fixtures.Databases;
using Afterset.Server.Tests.Journal;
using Xunit;

namespace Afterset.Server.Tests.Chaos;

/// <summary>PostgreSQL itself stops in the middle.</summary>
[Collection("Chaos on PostgreSQL")]
public sealed class DatabaseCrashTests
{
    const int Crashes = 3;
    // A server gives a request thirty seconds; the machine may add to it.
    static readonly TimeSpan TimeOut = TimeSpan.FromSeconds(100);

    [Fact]
    public async Task While_PostgreSQL_is_away_requests_are_refused_soon_and_afterwards_all_goes_on_without_a_restart()
    {
        TwoNodeTests.SkipWhereItCannotRun();
        var seed = Seeds.Of(nameof(DatabaseCrashTests));
        await using var postgres = await PostgresServer.Start();
        await using var pair = await Pair.Start(await postgres.AddDatabase());
        using var browser = await pair.Claim();
        var (ledger, random) = (new Ledger(), new Random(seed));
        Assert.True(await TwoNodeTests.Tell(pair.Nodes[0], ledger, new([Told.LegDay(), Told.Sound()])));
        var (audit, clients) = (new Audit(ledger, JournalClients.Uploaded), new JournalClients(pair.Nodes, ledger, seed, uploads: true) { MayFail = true });
        clients.Begin(writers: 4);
        var (slowest, back) = (TimeSpan.Zero, TimeSpan.Zero);
        for (var crash = 0; crash < Crashes && ledger.Faults.Count == 0; crash++)
        {
            await clients.KeepsWriting(random, 500);
            await postgres.Crash();
            slowest = Longer(slowest, await AskWhileItIsAway(pair, ledger));
            await postgres.Recover();
            back = Longer(back, await UntilItAnswers(pair, ledger));
            await clients.Pause.Close();
            await audit.Continue(pair.Nodes[0].Http);
            await audit.Again(pair.Nodes[1].Http);
            clients.Pause.Open();
        }

        await clients.End();
        await audit.Continue(pair.Nodes[0].Http);
        var tally = Tally.Of(Crashes, Crashes, ledger, audit);
        Seeds.Say($"PostgreSQL stopped under 2 nodes, seed {seed}: {tally}; {clients.Refusals} refusals to writers, slowest refusal {slowest.TotalSeconds:0.0} s, back after {back.TotalSeconds:0.0} s");
        Assert.Empty(tally.Faults);
        Assert.Equal((0, 0), (tally.Lost, tally.Doubled));
        Assert.True(clients.Refusals > 0, "Nobody was refused: PostgreSQL was not away.");
        Assert.All(pair.Nodes, node => Assert.Equal(0, node.Server.Kills));
    }

    static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    static async Task<TimeSpan> AskWhileItIsAway(Pair pair, Ledger ledger)
    {
        var slowest = TimeSpan.Zero;
        foreach (var address in (string[])["/api/journal", "/api/plan", "/api/forecast", "/api/keys", "/api/account/me"])
        {
            var watch = Stopwatch.StartNew();
            var answers = await Task.WhenAll(pair.Nodes.Select(node => node.Ask(HttpMethod.Get, address, null, ledger)));
            slowest = Longer(slowest, watch.Elapsed);
            foreach (var answer in answers)
                Assert.True((int)answer.Status is 500 or 503 or 504 && answer.MediaType == "application/problem+json", $"{address}: {answer}");
            Assert.True(watch.Elapsed < TimeOut, $"{address}: {watch.Elapsed}");
        }

        return slowest;
    }

    static async Task<TimeSpan> UntilItAnswers(Pair pair, Ledger ledger)
    {
        var watch = Stopwatch.StartNew();
        foreach (var node in pair.Nodes)
        {
            while (await node.Ask(HttpMethod.Get, "/api/plan", null, ledger) is { IsGood: false })
            {
                Assert.True(watch.Elapsed < Patience.Most, "PostgreSQL is back, and a server has not noticed.");
                await Task.Delay(50);
            }
        }

        return watch.Elapsed;
    }
}
