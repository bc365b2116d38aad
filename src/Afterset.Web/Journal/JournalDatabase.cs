using System.Text;
using Afterset.Journal;
using Afterset.Web.Demo;
using Afterset.Web.Sync;
using Microsoft.JSInterop;

namespace Afterset.Web.Journal;

/// <summary>The journal in the browser's own storage (wwwroot/js/journal.js). What is acknowledged is on the disk.</summary>
sealed class JournalDatabase(IJSRuntime script) : ISyncStore, IAsyncDisposable
{
    Task<IJSObjectReference>? _module;

    /// <summary>Everything that is kept here, line by line as it was written, also what cannot be read.</summary>
    internal Task<string> ReadLinesAsync() => CallAsync<string>("readAll");

    /// <summary>Everything that is kept here, as a file of it would be read: a damaged line is a finding and nothing else is lost.</summary>
    /// <remarks>
    /// A row is written whole or not at all, so a last one that breaks off was not cut off while it was written: it is damaged as any
    /// other, could have been a warning, and is read as a line with its end.
    /// </remarks>
    internal async Task<JournalContents> ReadAsync() =>
        JournalLines.Read(Encoding.UTF8.GetBytes(await CallAsync<string>("readAll") + "\n"));

    /// <summary>Adds entries; those that are there already stay as they are.</summary>
    /// <param name="entries">What to keep.</param>
    /// <param name="areNew">Whether none can be there yet: then they are kept also when the page is left at once.</param>
    internal async Task AddAsync(IReadOnlyList<JournalEntry> entries, bool areNew = false)
    {
        if (entries.Count > 0)
            await CallAsync<object?>("add", Ids(entries), Lines(entries), areNew);
    }

    /// <summary>Adds the new entries that came of a guided session, and takes its word away: all of it or nothing, also when the page is left at once.</summary>
    internal async Task EndSessionAsync(IReadOnlyList<JournalEntry> entries) => await CallAsync<object?>("endSession", Ids(entries), Lines(entries));

    /// <inheritdoc />
    /// <remarks>None while the made-up athlete is here: it is sent to nobody, and nothing real is mixed into it.</remarks>
    public async Task<SyncPoint?> PointAsync() => await ReadAsync(DemoState.Key) is null ? SyncPoint.Read(await ReadAsync(SyncPoint.Name)) : null;

    /// <inheritdoc />
    public async Task<IReadOnlyList<JournalEntry>> FindAsync(IReadOnlyList<Guid> ids) =>
        [.. (await CallAsync<string[]>("find", [Ids(ids)])).Select(Entry).OfType<JournalEntry>()];

    /// <inheritdoc />
    public async Task<IReadOnlyList<UnsentEntry>> UnsentAsync(int most, IReadOnlyCollection<Guid> without) =>
        [.. (await CallAsync<string[]>("unsent", most, Ids(without))).Chunk(2).Select(row => new UnsentEntry(Guid.Parse(row[0]), Entry(row[1])))];

    /// <inheritdoc />
    public Task<bool> ReceiveAsync(SyncPoint from, SyncPoint to, IReadOnlyList<JournalEntry> theirs, IReadOnlyList<JournalEntry> ours) =>
        CallAsync<bool>("receive", from.Write(), to.Write(), Ids(theirs), Lines(theirs), Ids(ours), Lines(ours));

    /// <inheritdoc />
    public Task<bool> MarkSentAsync(SyncPoint from, IReadOnlyList<Guid> ids) => CallAsync<bool>("markSent", from.Write(), Ids(ids));

    /// <inheritdoc />
    public Task<bool> RestartAsync(SyncPoint from, SyncPoint to) => CallAsync<bool>("restart", from.Write(), to.Write());

    /// <summary>Chooses a server, or with null none: everything then counts as not sent.</summary>
    internal async Task ChooseAsync(SyncPoint? point) => await CallAsync<object?>("choose", point?.Write());

    /// <summary>How many entries no server has yet.</summary>
    internal async Task<int> CountUnsentAsync() => await CallAsync<int>("countUnsent");

    /// <summary>A word about this device; null when there is none.</summary>
    internal async Task<string?> ReadAsync(string key) => await CallAsync<string?>("read", key);

    /// <summary>Keeps a word about this device; null takes it away.</summary>
    internal async Task WriteAsync(string key, string? value) => await CallAsync<object?>("write", key, value);

    /// <summary>Everything that is kept here goes.</summary>
    internal async Task EraseAsync() => await CallAsync<object?>("erase");

    /// <summary>The entries of the made-up athlete go, and the word that they were here; without that word nothing goes.</summary>
    internal async Task RemoveDemoAsync() => await CallAsync<object?>("removeDemo");

    /// <summary>Asks the browser to keep the journal when space runs out; whether it promised.</summary>
    internal async Task<bool> PersistAsync() => await CallAsync<bool>("persist");

    internal async Task ListenAsync<T>(DotNetObjectReference<T> listener)
        where T : class => await CallAsync<object?>("listen", listener);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_module is { } module)
            await (await module).DisposeAsync();
    }

    static string[] Ids(IEnumerable<JournalEntry> entries) => Ids(entries.Select(entry => entry.Id));

    static string[] Ids(IEnumerable<Guid> ids) => [.. ids.Select(id => id.ToString())];

    static JournalEntry? Entry(string line) => JournalEntry.TryRead(line.TrimEnd('\n'), out _);

    static string[] Lines(IEnumerable<JournalEntry> entries) => [.. entries.Select(JournalLines.Line)];

    async Task<T> CallAsync<T>(string function, params object?[] arguments)
    {
        var module = await (_module ??= script.InvokeAsync<IJSObjectReference>("import", "./js/journal.js").AsTask());
        return await module.InvokeAsync<T>(function, arguments);
    }
}
