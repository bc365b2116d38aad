using System.Globalization;
using Afterset.Journal;
using Afterset.Web.Sync;
using CsCheck;
using Xunit;

namespace Afterset.Web.Tests.Sync;

/// <summary>Whatever fails wherever: nothing is lost, nothing is doubled, and in the end all hold the same.</summary>
public sealed class SyncLawTests
{
    const int Devices = 3;
    const int LongestRound = 40;

    static readonly DateTimeOffset Start = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    /// <summary>What can happen in the life of devices and a server.</summary>
    abstract record Event
    {
        /// <summary>Somebody tells a device something.</summary>
        internal sealed record Tell(int Device) : Event;

        /// <summary>Two devices read the same file, each at its own time.</summary>
        internal sealed record ReadFile(int Device, int File) : Event;

        /// <summary>An entry is written by hand into a file and brought in: on some devices it says this, on others that.</summary>
        internal sealed record BringIn(int Device, int Number, int Says) : Event;

        /// <summary>A device syncs, and breaks off at some step: the battery is empty.</summary>
        internal sealed record Sync(int Device, int DiesAt) : Event;

        /// <summary>A device syncs, and the network fails from some step on.</summary>
        internal sealed record SyncBadly(int Device, int FailsAt) : Event;

        /// <summary>Two tabs of one device sync at the same time, taking turns.</summary>
        internal sealed record TwoTabs(int Device, int[] Turns) : Event;

        /// <summary>The server is restored from a backup, between rounds or in the middle of one.</summary>
        internal sealed record Restore(int Share, int Device, int At) : Event;
    }

    static readonly Gen<int> Device = Gen.Int[0, Devices - 1];

    static readonly Gen<Event> Events = Gen.Frequency(
        (6, Device.Select(device => (Event)new Event.Tell(device))),
        (2, Gen.Select(Device, Gen.Int[0, 2]).Select(x => (Event)new Event.ReadFile(x.Item1, x.Item2))),
        (1, Gen.Select(Device, Gen.Int[0, 1], Gen.Int[0, 2]).Select(x => (Event)new Event.BringIn(x.Item1, x.Item2, x.Item3))),
        (4, Gen.Select(Device, Gen.Int[0, LongestRound]).Select(x => (Event)new Event.Sync(x.Item1, x.Item2))),
        (3, Gen.Select(Device, Gen.Int[0, LongestRound]).Select(x => (Event)new Event.SyncBadly(x.Item1, x.Item2))),
        (2, Gen.Select(Device, Gen.Int[0, 1].Array[0, LongestRound]).Select(x => (Event)new Event.TwoTabs(x.Item1, x.Item2))),
        (1, Gen.Select(Gen.Int[0, 10], Device, Gen.Int[0, LongestRound]).Select(x => (Event)new Event.Restore(x.Item1, x.Item2, x.Item3))));

    [Fact]
    public async Task Whatever_fails_nothing_is_lost_or_doubled_and_all_hold_the_same_in_the_end() =>
        await Events.List[0, 30].SampleAsync(async events =>
        {
            var world = new World();
            foreach (var happens in events)
                await world.HappensAsync(happens);
            await world.SettleAsync();
            world.Check();
            return true;
        }, iter: 2_000);

    [Fact]
    public async Task One_entry_that_is_refused_does_not_keep_the_others_from_the_server()
    {
        var world = new World();
        for (var i = 0; i < 50; i++)
            await world.HappensAsync(new Event.Tell(0));
        var refused = world.Stores[0].Entries[17];
        world.Server.Refuses = entry => entry == refused;
        var outcome = await world.SyncAsync(0);
        Assert.Equal(49, world.Server.Entries.Count);
        Assert.Equal(1, outcome.Held);
        Assert.Equal(SyncTroubleKind.Refused, outcome.Trouble?.Kind);
        Assert.Equal(1, world.Stores[0].Unsent);
        Assert.InRange(world.Server.Batches, 2, 15);
        world.Server.Refuses = _ => false;
        Assert.Equal(new SyncOutcome(1, 0, null), await world.SyncAsync(0) with { Received = 1 });
        Assert.Equal(50, world.Server.Entries.Count);
    }

    [Fact]
    public async Task Without_a_chosen_server_nothing_is_asked()
    {
        var asked = 0;
        var store = new MemoryStore(() => Task.CompletedTask);
        store.Add(World.Entry(1, 0, "a"));
        var outcome = await new SyncRound(store, new MemoryServer().Through(() => { asked++; return null; })).RunAsync();
        Assert.Equal((0, new SyncOutcome(0, 0, null)), (asked, outcome));
    }

    [Fact]
    public async Task Another_server_gets_everything_anew()
    {
        var world = new World();
        for (var i = 0; i < 5; i++)
            await world.HappensAsync(new Event.Tell(0));
        await world.SyncAsync(0);
        world.Stores[0].Choose(new("https://other.example", "afs_x"));
        var other = new MemoryServer();
        await new SyncRound(world.Stores[0], other.Through(() => null)).RunAsync();
        Assert.Equal(5, other.Entries.Count);
    }

    [Fact]
    public async Task What_was_acknowledged_before_a_restore_is_not_taken_for_sent_after_it()
    {
        var world = new World();
        for (var i = 0; i < 10; i++)
            await world.HappensAsync(new Event.Tell(0));
        await world.SyncAsync(0);
        world.Server.Restore(4);
        await world.SyncAsync(0);
        Assert.Equal(10, world.Server.Entries.Count);
        Assert.Equal(0, world.Stores[0].Unsent);
    }

    /// <summary>Devices and a server.</summary>
    sealed class World
    {
        readonly HashSet<string> _told = [];
        readonly Func<Task>?[] _step = new Func<Task>?[Devices];
        int _number;
        int _steps;
        int? _restoreAt;
        int _restoreShare;
        int _restores;

        internal World()
        {
            for (var i = 0; i < Devices; i++)
            {
                var device = i;
                Stores[i] = new(() => _step[device]?.Invoke() ?? Task.CompletedTask);
                Stores[i].Choose(new(null, null));
            }
        }

        internal MemoryStore[] Stores { get; } = new MemoryStore[Devices];

        internal MemoryServer Server { get; } = new();

        internal static JournalEntry Entry(int id, int at, string says, string kind = "event") => JournalEntry.TryRead(
            string.Create(CultureInfo.InvariantCulture, $$$"""{"id":"0193b5a0-7c00-7000-8000-{{{id:000000000000}}}","kind":"{{{kind}}}","version":1,"at":"{{{Start.AddMinutes(at):O}}}","data":{"format":"fit","start":"2026-11-29T09:00:00+01:00","title":"{{{says}}}"}}"""), out _)!;

        internal async Task HappensAsync(Event happens)
        {
            _number++;
            switch (happens)
            {
                case Event.Tell(var device):
                    Add(device, Entry(_number, _number, $"told {_number}"));
                    break;
                case Event.ReadFile(var device, var file):
                    Add(device, Entry(900_000 + file, _number, $"file {file}", "workout"));
                    break;
                case Event.BringIn(var device, var number, var says):
                    Add(device, Entry(800_000 + number, number, $"brought in {number}, says {says}"));
                    break;
                case Event.Sync(var device, var diesAt):
                    await BreakOffAsync(device, diesAt);
                    break;
                case Event.SyncBadly(var device, var failsAt):
                    await RoundAsync(device, failsAt).RunAsync();
                    break;
                case Event.TwoTabs(var device, var turns):
                    await TwoTabsAsync(device, turns);
                    break;
                case Event.Restore(var share, var device, var at):
                    (_restoreAt, _restoreShare, _steps) = (at, share, 0);
                    await RoundAsync(device, failsAt: int.MaxValue).RunAsync();
                    RestoreNow();
                    break;
            }
        }

        internal Task<SyncOutcome> SyncAsync(int device) => RoundAsync(device, failsAt: int.MaxValue).RunAsync();

        /// <summary>In the end every device is online for a while.</summary>
        internal async Task SettleAsync()
        {
            for (var round = 0; round < 4; round++)
            {
                for (var device = 0; device < Devices; device++)
                    Assert.Null((await SyncAsync(device)).Trouble);
            }
        }

        internal void Check()
        {
            var server = Server.Entries.OrderBy(entry => entry.Id).ToList();
            foreach (var store in Stores)
            {
                Assert.Equal(0, store.Unsent);
                Assert.Equal(server, store.Entries.OrderBy(entry => entry.Id));
            }

            // All that was told is there, and each thing once. One exception: what was brought in under an id that the server has for something
            // else goes on under a second id. Where a restored server has lost the first, and gets it back from a device that knows of no
            // other, it stands there under both.
            var twins = _restores == 0 ? [] : server.Select(RenamedEntry.Of).OfType<JournalEntry>().Select(twin => twin.Id).ToHashSet();
            var says = server.Where(entry => !twins.Contains(entry.Id)).Select(Says).ToList();
            Assert.Equal(_told.Order(StringComparer.Ordinal), says.Order(StringComparer.Ordinal));
        }

        // A kept entry's own word, whatever id it goes under.
        static string Says(JournalEntry entry) => entry.Json.Split("\"title\":\"")[1].Split('"')[0];

        void Add(int device, JournalEntry entry)
        {
            // A device has one entry of an id: what is brought in under one that is there changes nothing.
            if (Stores[device].Entries.Any(other => other.Id == entry.Id))
                return;
            Stores[device].Add(entry);
            _told.Add(Says(entry));
        }

        SyncRound RoundAsync(int device, int failsAt)
        {
            var steps = 0;
            return new(Stores[device], Server.Through(() =>
            {
                if (_steps++ == _restoreAt)
                    RestoreNow();
                return steps++ >= failsAt ? new(SyncTroubleKind.NoNetwork) : null;
            }));
        }

        void RestoreNow()
        {
            if (_restoreAt is null)
                return;
            _restoreAt = null;
            _restores++;
            Server.Restore(Server.Entries.Count * _restoreShare / 10);
        }

        async Task BreakOffAsync(int device, int diesAt)
        {
            var left = diesAt;
            _step[device] = () => left-- > 0 ? Task.CompletedTask : throw new OperationCanceledException("The battery is empty.");
            try
            {
                await new SyncRound(Stores[device], Server.Through(() => left-- > 0 ? null : throw new OperationCanceledException("The battery is empty."))).RunAsync();
            }
            catch (OperationCanceledException)
            {
                // What was on the disk stays there.
            }
            finally
            {
                _step[device] = null;
            }
        }

        async Task TwoTabsAsync(int device, int[] turns)
        {
            var waiting = new Queue<TaskCompletionSource>[] { new(), new() };
            var tab = 0;
            _step[device] = () =>
            {
                var turn = new TaskCompletionSource();
                waiting[tab].Enqueue(turn);
                return turn.Task;
            };
            var rounds = new Task<SyncOutcome>[2];
            for (tab = 0; tab < 2; tab++)
                rounds[tab] = SyncAsync(device);
            foreach (var next in turns)
                GoOn(next);
            while (rounds.Any(round => !round.IsCompleted))
            {
                GoOn(0);
                GoOn(1);
            }

            _step[device] = null;
            foreach (var round in rounds)
                Assert.True((await round).Trouble is null or { Kind: SyncTroubleKind.Superseded });

            void GoOn(int next)
            {
                tab = next;
                if (waiting[next].TryDequeue(out var turn))
                    turn.SetResult();
            }
        }
    }
}
