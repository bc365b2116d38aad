using System.Collections.Concurrent;
using Afterset.Journal;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace Afterset.Storage.Tests;

public sealed class ConcurrencyTests
{
    const int Writers = 8;
    const int Sendings = 40;
    const int Fewest = 5;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Database.Sqlite, 1), InlineData(Database.Sqlite, 2), InlineData(Database.Postgres, 3), InlineData(Database.Postgres, 4)]
    public async Task Numbers_have_no_gaps_and_a_reader_sees_every_entry_once(Database database, int seed)
    {
        await using var storage = await TestStorage.New(database);
        var athlete = Guid.CreateVersion7();
        var servers = Enumerable.Range(0, 3).Select(_ => storage.AnotherServer().GetRequiredService<JournalStore>()).ToArray();
        using var writing = new CancellationTokenSource();
        var readers = servers.Select(server => Task.Run(() => Follow(server, athlete, writing.Token), Cancel)).ToList();
        var outcomes = new ConcurrentBag<EntryOutcome>();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(
            () => Write(servers[writer % servers.Length], athlete, new Random(seed * 100 + writer), outcomes), Cancel)));
        await writing.CancelAsync();

        var kept = await storage.Journal.ReadAll(athlete);
        Assert.Equal(Enumerable.Range(1, kept.Count).Select(i => (long)i), kept.Select(stored => stored.Sequence));
        Assert.Equal(kept.Count, kept.Select(stored => stored.Entry.Id).Distinct().Count());
        Assert.Equal(kept.Count, outcomes.Count(became => became == EntryOutcome.Added));
        Assert.Equal(kept.Count, (await storage.Journal.Head(athlete, Cancel)).Sequence);
        foreach (var seen in await Task.WhenAll(readers))
            Assert.Equal(kept, seen);
    }

    [Fact]
    public async Task Writing_goes_on_when_PostgreSQL_ends_connections()
    {
        await using var storage = await TestStorage.New(Database.Postgres);
        var athlete = Guid.CreateVersion7();
        var (ended, sent) = (0, 0);
        var writers = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            // Longer where whoever ends connections is slow.
            for (var i = 0; i < 60 || Volatile.Read(ref ended) <= Fewest; i++)
            {
                var entries = Journals.Many(3);
                Assert.DoesNotContain(EntryOutcome.Conflict, (await storage.Journal.Append(athlete, entries, Cancel)).Entries);
                Interlocked.Add(ref sent, 3);
                await storage.Journal.Head(athlete, Cancel);
            }
        }, Cancel)));
        await using var admin = new NpgsqlConnection(storage.Options.Postgres + ";Pooling=false");
        await admin.OpenAsync(Cancel);
        while (!writers.IsCompleted && ended < 30)
        {
            await using var end = new NpgsqlCommand(
                "SELECT count(pg_terminate_backend(pid)) FROM (SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() ORDER BY random() LIMIT 1) AS one",
                admin);
            Volatile.Write(ref ended, ended + (int)(long)(await end.ExecuteScalarAsync(Cancel))!);
            // Only after something was kept again: on a slow machine one writer would be hit more often than it tries.
            var before = await storage.Journal.Head(athlete, Cancel);
            while (!writers.IsCompleted && await storage.Journal.Head(athlete, Cancel) == before)
                await Task.Delay(5, Cancel);
        }

        await writers;
        TestContext.Current.TestOutputHelper!.WriteLine($"{ended} connections ended while writing.");
        Assert.True(ended > Fewest, "Too few connections were ended to say anything.");
        var kept = await storage.Journal.ReadAll(athlete);
        Assert.Equal(Enumerable.Range(1, sent).Select(i => (long)i), kept.Select(stored => stored.Sequence));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Five_thousand_entries_at_once_are_kept_and_how_fast_is_printed(Database database)
    {
        await using var storage = await TestStorage.New(database);
        var output = TestContext.Current.TestOutputHelper!;
        await storage.Journal.Append(Guid.CreateVersion7(), Journals.Many(10), Cancel);
        var (athlete, entries) = (Guid.CreateVersion7(), Journals.Many(5_000));
        var keeping = await Seconds(() => storage.Journal.Append(athlete, entries, Cancel));
        var again = await Seconds(() => storage.Journal.Append(athlete, entries, Cancel));
        var reading = await Seconds(() => storage.Journal.ReadAll(athlete));
        await storage.Journal.Head(athlete, Cancel);
        var heads = await Seconds(async () =>
        {
            for (var i = 0; i < 1_000; i++)
                await storage.Journal.Head(athlete, Cancel);
        });
        var single = await Seconds(async () =>
        {
            for (var i = 0; i < 200; i++)
                await storage.Journal.Append(athlete, Journals.Many(1), Cancel);
        });
        output.WriteLine($"{database}: 5,000 entries in one call: {5_000 / keeping:N0} kept/s, {5_000 / again:N0} known/s, {5_000 / reading:N0} read/s; "
            + $"head {heads * 1_000:N0} µs; one entry a call {single / 200 * 1_000:N2} ms.");
        Assert.Equal(5_200, (await storage.Journal.Head(athlete, Cancel)).Sequence);
    }

    static async Task Write(JournalStore journal, Guid athlete, Random random, ConcurrentBag<EntryOutcome> outcomes)
    {
        var sent = new List<JournalEntry>();
        for (var i = 0; i < Sendings; i++)
        {
            var batch = Journals.Many(random.Next(1, 6)).ToList();
            // Every third sending repeats something, and a fixed id that all writers send.
            if (i % 3 == 2)
                batch.AddRange([sent[random.Next(sent.Count)], new(new Guid(i, 0, 0, new byte[8]), "workout", 1, default, "{}")]);
            sent.AddRange(batch);
            foreach (var became in (await journal.Append(athlete, batch, Cancel)).Entries)
                outcomes.Add(became);
        }
    }

    static async Task<List<StoredEntry>> Follow(JournalStore journal, Guid athlete, CancellationToken writing)
    {
        var seen = new List<StoredEntry>();
        while (true)
        {
            // Asked before reading: what was written until now is read in any case.
            var last = writing.IsCancellationRequested;
            var page = await journal.ReadSince(athlete, seen.Count == 0 ? 0 : seen[^1].Sequence, 50);
            seen.AddRange(page);
            if (last && page.Count == 0)
                return seen;
        }
    }

    static async Task<double> Seconds(Func<Task> work)
    {
        var start = TimeProvider.System.GetTimestamp();
        await work();
        return TimeProvider.System.GetElapsedTime(start).TotalSeconds;
    }
}
