using Afterset.Journal;
using Afterset.Web.Sync;

namespace Afterset.Web.Tests.Sync;

/// <summary>A device's storage that keeps the promises of wwwroot/js/journal.js: each call is one transaction.</summary>
/// <param name="step">Called before and after each call; it may break the device off there, or let another tab go first.</param>
sealed class MemoryStore(Func<Task> step) : ISyncStore
{
    readonly Dictionary<Guid, (JournalEntry Entry, bool IsSent)> _rows = [];
    string? _point;

    internal IReadOnlyList<JournalEntry> Entries => [.. _rows.Values.Select(row => row.Entry)];

    internal int Unsent => _rows.Values.Count(row => !row.IsSent);

    internal void Add(JournalEntry entry) => _rows.TryAdd(entry.Id, (entry, false));

    internal void Choose(SyncPoint? point)
    {
        _point = point?.Write();
        ForgetSent();
    }

    public Task<SyncPoint?> PointAsync() => DoAsync(() => SyncPoint.Read(_point));

    public Task<IReadOnlyList<JournalEntry>> FindAsync(IReadOnlyList<Guid> ids) =>
        DoAsync<IReadOnlyList<JournalEntry>>(() => [.. ids.Where(_rows.ContainsKey).Select(id => _rows[id].Entry)]);

    public Task<IReadOnlyList<UnsentEntry>> UnsentAsync(int most, IReadOnlyCollection<Guid> without) => DoAsync<IReadOnlyList<UnsentEntry>>(() =>
        [.. _rows.Where(row => !row.Value.IsSent && !without.Contains(row.Key)).OrderBy(row => row.Key).Take(most).Select(row => new UnsentEntry(row.Key, row.Value.Entry))]);

    public Task<bool> ReceiveAsync(SyncPoint from, SyncPoint to, IReadOnlyList<JournalEntry> theirs, IReadOnlyList<JournalEntry> ours) => MoveAsync(from, to, () =>
    {
        foreach (var entry in theirs)
            _rows[entry.Id] = (entry, true);
        foreach (var entry in ours)
            _rows.TryAdd(entry.Id, (entry, false));
    });

    public Task<bool> MarkSentAsync(SyncPoint from, IReadOnlyList<Guid> ids) => MoveAsync(from, from, () =>
    {
        foreach (var id in ids)
            _rows[id] = _rows[id] with { IsSent = true };
    });

    public Task<bool> RestartAsync(SyncPoint from, SyncPoint to) => MoveAsync(from, to, ForgetSent);

    void ForgetSent()
    {
        foreach (var id in _rows.Keys.ToList())
            _rows[id] = _rows[id] with { IsSent = false };
    }

    Task<bool> MoveAsync(SyncPoint from, SyncPoint to, Action change) => DoAsync(() =>
    {
        if (_point != from.Write())
            return false;
        _point = to.Write();
        change();
        return true;
    });

    async Task<T> DoAsync<T>(Func<T> call)
    {
        await step();
        var value = call();
        await step();
        return value;
    }
}
