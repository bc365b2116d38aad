using System.Globalization;
using Afterset.Storage.Writer;
using Xunit;

namespace Afterset.Storage.Tests;

public sealed class KillTests
{
    const int Lanes = 2;

    // 60, or what AFTERSET_KILLS says; the whole server is killed 200 times elsewhere: a start of the killed process is half a second of a core.
    static readonly int Kills =
        int.TryParse(Environment.GetEnvironmentVariable("AFTERSET_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 60;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_kill_at_any_moment_loses_nothing_acknowledged_and_doubles_nothing()
    {
        var tallies = await Task.WhenAll(Enumerable.Range(1, Lanes).Select(seed => Task.Run(() => KillAgainAndAgain(seed, Kills / Lanes), Cancel)));
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"SQLite: {tallies.Sum(tally => tally.Kills)} kills, {tallies.Sum(tally => tally.WhileWriting)} of them while writing; "
            + $"{tallies.Sum(tally => tally.Acknowledged)} entries acknowledged, {tallies.Sum(tally => tally.Kept)} kept, 0 lost, 0 twice.");
        Assert.Equal(Kills / Lanes * Lanes, tallies.Sum(tally => tally.Kills));
        Assert.True(tallies.Sum(tally => tally.WhileWriting) >= Kills / 2, "Too few of the kills came while something was written.");
    }

    [Fact]
    public async Task Of_two_servers_on_one_PostgreSQL_one_may_be_killed()
    {
        const int times = 20;
        await using var storage = await TestStorage.New(Database.Postgres);
        var (athlete, random) = (Guid.CreateVersion7(), new Random(3));
        using var steady = KilledWriter.Start(storage.Options, athlete, 1, 0);
        var (acknowledged, whileWriting) = (0, 0);
        for (var kill = 0; kill < times; kill++)
        {
            using var writer = KilledWriter.Start(storage.Options, athlete, 2, acknowledged);
            whileWriting += await KillAtRandom(writer, random) ? 1 : 0;
            acknowledged = writer.Acknowledged;
            Assert.False(steady.HasEnded, "The other server ended.");
            await Check(storage.Journal, athlete, all: true, (1, steady.Acknowledged), (2, acknowledged));
        }

        await steady.Kill();
        var kept = await Check(storage.Journal, athlete, all: true, (1, steady.Acknowledged), (2, acknowledged));
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"PostgreSQL, two servers: {times + 1} kills, {whileWriting + 1} of them while writing; "
            + $"{steady.Acknowledged} and {acknowledged} entries acknowledged, {kept} kept, 0 lost, 0 twice.");
        Assert.True(whileWriting >= times / 2, "Too few of the kills came while something was written.");
    }

    static async Task<(int Kills, int WhileWriting, int Acknowledged, int Kept)> KillAgainAndAgain(int seed, int kills)
    {
        // Not prepared: the first kills come while tables are made.
        await using var storage = await TestStorage.Unprepared(Database.Sqlite);
        var (athlete, random) = (Guid.CreateVersion7(), new Random(seed));
        var (acknowledged, whileWriting, kept) = (0, 0, 0);
        for (var kill = 0; kill < kills; kill++)
        {
            using var writer = KilledWriter.Start(storage.Options, athlete, seed, acknowledged);
            if (kill < 5)
                await Task.Delay(random.Next(50, 500), Cancel);
            else
                whileWriting += await KillAtRandom(writer, random) ? 1 : 0;
            await writer.Kill();
            acknowledged = writer.Acknowledged;
            kept = await Reopen(storage, athlete, all: kill == kills - 1, (seed, acknowledged));
        }

        return (kills, whileWriting, acknowledged, kept);
    }

    /// <summary>Kills some time after the first acknowledgement. True when the process was writing.</summary>
    static async Task<bool> KillAtRandom(KilledWriter writer, Random random)
    {
        var before = writer.Acknowledged;
        for (var waited = 0; writer.Acknowledged == before && !writer.HasEnded && waited < 180_000; waited += 5)
            await Task.Delay(5, Cancel);
        Assert.False(writer.HasEnded, "The writer ended by itself.");
        await Task.Delay(random.Next(0, 80), Cancel);
        await writer.Kill();
        return writer.Acknowledged > before;
    }

    static async Task<int> Reopen(TestStorage storage, Guid athlete, bool all, (int Writer, int Acknowledged) writer)
    {
        await storage.Services.PrepareAftersetStorage(Cancel);
        var kept = await Check(storage.Journal, athlete, all, writer);
        // Nothing may be open here while the next one writes and is killed: SQLite repairs a file when it is opened first.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return kept;
    }

    // From the last thousand on: what was looked at before is not looked at after every kill again, only at the end.
    static async Task<int> Check(JournalStore journal, Guid athlete, bool all, params (int Writer, int Acknowledged)[] writers)
    {
        var head = (int)(await journal.Head(athlete, Cancel)).Sequence;
        var since = all ? 0 : Math.Max(0, head - 1_000);
        var read = await journal.ReadSince(athlete, since, Math.Max(1, head - since));
        Assert.Equal(Enumerable.Range(since + 1, head - since).Select(i => (long)i), read.Select(stored => stored.Sequence));
        var kept = read.Select(stored => stored.Entry).ToHashSet();
        Assert.Equal(read.Count, kept.Select(entry => entry.Id).Distinct().Count());
        foreach (var (writer, acknowledged) in writers)
        {
            var first = all ? 1 : Math.Max(1, acknowledged - 1_000 / writers.Length + 10);
            for (var number = first; number <= acknowledged; number++)
                Assert.True(kept.Contains(Numbered.Entry(writer, number)), $"Entry {number} was acknowledged and is lost.");
        }

        return head;
    }
}
