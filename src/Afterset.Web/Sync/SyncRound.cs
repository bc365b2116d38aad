using Afterset.Journal;

namespace Afterset.Web.Sync;

/// <summary>One time of syncing: fetch what this device lacks, send what the server may lack, fetch what others wrote meanwhile.</summary>
/// <remarks>
/// It may end at any place, also by the end of the program: what was not marked as sent is sent again, and an entry that is sent again
/// changes nothing. What was not marked as read is read again.
/// </remarks>
sealed class SyncRound(ISyncStore store, ISyncServer server)
{
    const int MostInBatch = 1_000;
    const int MostCharacters = 3_000_000;
    const int MostTurns = 3;
    const int MostRestarts = 4;

    // What is not sent again in this round: refused alone, damaged, or waiting for the server's word.
    readonly HashSet<Guid> _held = [];
    readonly HashSet<Guid> _conflicts = [];
    SyncPoint _point = new(null, null);
    SyncTrouble? _refusal;
    int _received;
    int _restarts;
    bool _isRestarted;

    /// <summary>Syncs once.</summary>
    internal async Task<SyncOutcome> RunAsync()
    {
        if (await store.PointAsync() is not { } point)
            return new(0, 0, null);
        _point = point;
        for (var turn = 0; turn < MostTurns; turn++)
        {
            _isRestarted = false;
            if ((await FetchAsync() ?? await SendAsync() ?? await FetchAsync()) is { } trouble)
                return new(_received, _held.Count, trouble);
            if (_conflicts.Count > 0 && !await MoveAsync(_point with { Cursor = 0 }, [], []))
                return new(_received, _held.Count, Superseded);
            if (_conflicts.Count == 0 && !_isRestarted)
                break;
        }

        return new(_received, _held.Count, _refusal);
    }

    static SyncTrouble Superseded { get; } = new(SyncTroubleKind.Superseded);

    async Task<SyncTrouble?> FetchAsync()
    {
        while (true)
        {
            var (part, trouble) = await server.ReadAsync(_point);
            if (part is null)
                return trouble;
            if (_point.Epoch is { } known && known != part.Epoch)
            {
                if (await RestartAsync(part.Epoch) is { } restarting)
                    return restarting;
            }
            else
            {
                if (await KeepAsync(part) is { } keeping)
                    return keeping;
                if (!part.HasMore)
                    return null;
            }
        }
    }

    async Task<SyncTrouble?> KeepAsync(JournalPart part)
    {
        var to = _point with { Epoch = part.Epoch, Cursor = part.Cursor };
        if (to == _point && part.Entries.Count == 0)
            return null;
        var here = (await store.FindAsync([.. part.Entries.Select(entry => entry.Id)])).ToDictionary(entry => entry.Id);
        var said = part.Entries.Where(theirs => here.TryGetValue(theirs.Id, out var ours) && ours != theirs).Select(theirs => here[theirs.Id]);
        if (!await MoveAsync(to, part.Entries, [.. said.Select(RenamedEntry.Of).OfType<JournalEntry>()]))
            return Superseded;
        _received += part.Entries.Count(theirs => !here.TryGetValue(theirs.Id, out var ours) || ours != theirs);
        foreach (var entry in part.Entries.Where(entry => _conflicts.Remove(entry.Id)))
            _held.Remove(entry.Id);
        return null;
    }

    async Task<bool> MoveAsync(SyncPoint to, IReadOnlyList<JournalEntry> theirs, IReadOnlyList<JournalEntry> ours)
    {
        var isDone = await store.ReceiveAsync(_point, to, theirs, ours);
        _point = to;
        return isDone;
    }

    async Task<SyncTrouble?> RestartAsync(Guid epoch)
    {
        // Two servers that are not one answer at the same address.
        if (++_restarts > MostRestarts)
            return new(SyncTroubleKind.ServerFails);
        var to = _point with { Epoch = epoch, Cursor = 0 };
        if (!await store.RestartAsync(_point, to))
            return Superseded;
        _point = to;
        _isRestarted = true;
        _held.Clear();
        _conflicts.Clear();
        return null;
    }

    async Task<SyncTrouble?> SendAsync()
    {
        while (await store.UnsentAsync(MostInBatch, _held) is { Count: > 0 } unsent)
        {
            _held.UnionWith(unsent.Where(row => row.Entry is null).Select(row => row.Id));
            if (await SendAsync([.. Within(unsent.Select(row => row.Entry).OfType<JournalEntry>())]) is { } trouble)
                return trouble;
        }

        return null;
    }

    // All or none is kept: if one of them is refused, the others go without it.
    async Task<SyncTrouble?> SendAsync(JournalEntry[] entries)
    {
        if (entries.Length == 0)
            return null;
        var (receipt, trouble) = await server.WriteAsync(_point, entries);
        if (receipt is not null)
            return await MarkAsync(receipt);
        if (trouble is not { IsAboutContent: true })
            return trouble;
        if (entries.Length > 1)
            return await SendAsync(entries[..(entries.Length / 2)]) ?? await SendAsync(entries[(entries.Length / 2)..]);
        _held.Add(entries[0].Id);
        _refusal = trouble;
        return null;
    }

    async Task<SyncTrouble?> MarkAsync(JournalReceipt receipt)
    {
        // If the server was restored since the last read, the next read shows it, and then all is sent again.
        if (!await store.MarkSentAsync(_point, receipt.Kept))
            return Superseded;
        _held.UnionWith(receipt.Conflicts);
        _conflicts.UnionWith(receipt.Conflicts);
        return null;
    }

    static IEnumerable<JournalEntry> Within(IEnumerable<JournalEntry> entries)
    {
        var characters = 0;
        foreach (var entry in entries)
        {
            characters += entry.Json.Length;
            if (characters > MostCharacters && characters > entry.Json.Length)
                yield break;
            yield return entry;
        }
    }
}

/// <summary>What came of syncing once.</summary>
/// <param name="Received">Entries that are new on this device, or say something else than before.</param>
/// <param name="Held">Entries that the server did not take.</param>
/// <param name="Trouble">What was in the way; null for nothing.</param>
sealed record SyncOutcome(int Received, int Held, SyncTrouble? Trouble);
