using System.Text;
using Afterset.Journal;
using Microsoft.JSInterop;

namespace Afterset.Web.Journal;

/// <summary>The journal in the browser's own storage (wwwroot/js/journal.js). What is acknowledged is on the disk.</summary>
sealed class JournalDatabase(IJSRuntime script) : IAsyncDisposable
{
    Task<IJSObjectReference>? _module;

    /// <summary>Everything that is kept here, as a file of it would be read: a damaged line is a finding and nothing else is lost.</summary>
    internal async Task<JournalContents> ReadAsync() =>
        JournalLines.Read(Encoding.UTF8.GetBytes(await CallAsync<string>("readAll")));

    /// <summary>Adds entries; those that are there already stay as they are.</summary>
    /// <param name="entries">What to keep.</param>
    /// <param name="isSent">Whether a server has them already.</param>
    internal async Task AddAsync(IReadOnlyList<JournalEntry> entries, bool isSent = false)
    {
        if (entries.Count > 0)
            await CallAsync<object?>("add", Ids(entries), Lines(entries), isSent);
    }

    /// <summary>Puts the server's words in the place of ours, where an id has two.</summary>
    internal async Task ReplaceAsync(IReadOnlyList<JournalEntry> entries)
    {
        if (entries.Count > 0)
            await CallAsync<object?>("replace", Ids(entries), Lines(entries));
    }

    /// <summary>Lines that no server has yet, at most so many.</summary>
    internal async Task<IReadOnlyList<string>> UnsentAsync(int most) => await CallAsync<string[]>("unsent", most);

    internal async Task<int> CountUnsentAsync() => await CallAsync<int>("countUnsent");

    internal async Task MarkSentAsync(IEnumerable<Guid> ids) => await CallAsync<object?>("markSent", ids.Select(id => id.ToString()).ToArray());

    internal async Task MarkAllUnsentAsync() => await CallAsync<object?>("markAllUnsent");

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

    static string[] Ids(IEnumerable<JournalEntry> entries) => [.. entries.Select(entry => entry.Id.ToString())];

    static string[] Lines(IEnumerable<JournalEntry> entries) => [.. entries.Select(JournalLines.Line)];

    async Task<T> CallAsync<T>(string function, params object?[] arguments)
    {
        var module = await (_module ??= script.InvokeAsync<IJSObjectReference>("import", "./js/journal.js").AsTask());
        return await module.InvokeAsync<T>(function, arguments);
    }
}
