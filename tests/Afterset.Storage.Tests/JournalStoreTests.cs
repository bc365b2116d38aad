using Afterset.Journal;
using CsCheck;
using Xunit;
using static Afterset.Storage.EntryOutcome;

namespace Afterset.Storage.Tests;

public sealed class JournalStoreTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task What_is_kept_is_read_as_it_was_sent(Database database)
    {
        await using var storage = await TestStorage.New(database);
        await Journals.Entry.Array[1, 30].SampleAsync(async entries =>
        {
            var athlete = Guid.CreateVersion7();
            var outcome = await storage.Journal.Append(athlete, entries, Cancel);
            var read = await storage.Journal.ReadAll(athlete);
            Assert.All(outcome.Entries, became => Assert.Equal(Added, became));
            Assert.Equal(entries, read.Select(stored => stored.Entry));
            Assert.Equal(Enumerable.Range(1, entries.Length).Select(i => (long)i), read.Select(stored => stored.Sequence));
            Assert.Equal(outcome.Head, await storage.Journal.Head(athlete, Cancel));
        }, iter: 50, threads: 1);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Sending_anything_twice_changes_nothing(Database database)
    {
        await using var storage = await TestStorage.New(database);
        await Gen.Select(Journals.Entry.Array[1, 20], Gen.Int[0, 20], Gen.Bool).SampleAsync(async (entries, cut, reversed) =>
        {
            var athlete = Guid.CreateVersion7();
            await storage.Journal.Append(athlete, entries, Cancel);
            var before = await storage.Journal.ReadAll(athlete);
            var again = entries.Skip(Math.Min(cut, entries.Length - 1)).ToArray();
            if (reversed)
                Array.Reverse(again);
            var outcome = await storage.Journal.Append(athlete, [.. again, .. again], Cancel);
            Assert.All(outcome.Entries, became => Assert.Equal(AlreadyThere, became));
            Assert.Equal(before, await storage.Journal.ReadAll(athlete));
            Assert.Equal(outcome.Head, await storage.Journal.Head(athlete, Cancel));
            Assert.Equal(entries.Length, outcome.Head.Sequence);
        }, iter: 50, threads: 1);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Of_one_id_the_first_text_stays(Database database)
    {
        await using var storage = await TestStorage.New(database);
        var athlete = Guid.CreateVersion7();
        var (first, other) = (Journals.New(), Journals.New());
        await storage.Journal.Append(athlete, [first], Cancel);
        var outcome = await storage.Journal.Append(
            athlete, [first with { Json = "{}" }, other, other with { Json = "[]" }, other, first], Cancel);
        Assert.Equal([Conflict, Added, Conflict, AlreadyThere, AlreadyThere], outcome.Entries);
        Assert.Equal([first, other], (await storage.Journal.ReadAll(athlete)).Select(stored => stored.Entry));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_journal_is_its_athletes_alone(Database database)
    {
        await using var storage = await TestStorage.New(database);
        var (one, two) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var entry = Journals.New();
        await storage.Journal.Append(one, [entry, Journals.New()], Cancel);
        // The same id at another athlete is another entry.
        var outcome = await storage.Journal.Append(two, [entry with { Json = "{}" }], Cancel);
        Assert.Equal([Added], outcome.Entries);
        Assert.Equal(1, outcome.Head.Sequence);
        Assert.Single(await storage.Journal.ReadAll(two));
        Assert.Equal(2, (await storage.Journal.Head(one, Cancel)).Sequence);
        Assert.Equal(default, await storage.Journal.Head(Guid.CreateVersion7(), Cancel));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_reader_goes_on_after_the_last_number_seen(Database database)
    {
        await using var storage = await TestStorage.New(database);
        var athlete = Guid.CreateVersion7();
        var entries = Journals.Many(25);
        await storage.Journal.Append(athlete, entries, Cancel);
        var read = new List<StoredEntry>();
        for (var page = await storage.Journal.ReadSince(athlete, 0, 10); page.Count > 0; page = await storage.Journal.ReadSince(athlete, read[^1].Sequence, 10))
            read.AddRange(page);
        Assert.Equal(entries, read.Select(stored => stored.Entry));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task What_no_database_keeps_is_refused_before_anything_is_written(Database database)
    {
        await using var storage = await TestStorage.New(database);
        var athlete = Guid.CreateVersion7();
        foreach (var text in new[] { "\0", "\uD800", new string('a', JournalEntry.LongestJson + 1) })
            await Assert.ThrowsAsync<ArgumentException>(() => storage.Journal.Append(athlete, [Journals.New(), Journals.New(text)], Cancel));
        await Assert.ThrowsAsync<ArgumentException>(() => storage.Journal.Append(athlete, Journals.Many(JournalStore.MostEntries + 1), Cancel));
        Assert.Equal(default, await storage.Journal.Head(athlete, Cancel));
        var longest = Journals.New(new string('a', JournalEntry.LongestJson));
        Assert.Equal([Added], (await storage.Journal.Append(athlete, [longest], Cancel)).Entries);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_call_without_entries_writes_nothing(Database database)
    {
        await using var storage = await TestStorage.New(database);
        var athlete = Guid.CreateVersion7();
        var outcome = await storage.Journal.Append(athlete, [], Cancel);
        Assert.Empty(outcome.Entries);
        Assert.Equal(default, outcome.Head);
        Assert.Equal(default, await storage.Journal.Head(athlete, Cancel));
    }
}
