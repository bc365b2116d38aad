using Afterset.Journal;
using Microsoft.Extensions.Caching.Memory;

namespace Afterset.Server.Journal;

/// <summary>Folded journals of athletes who were here lately. It holds nothing that storage does not: it may be lost at any time.</summary>
/// <remarks>
/// Each use asks storage for the head, one row by its key, so that what another server wrote is seen at once; only what was written since
/// is then read, and by one request at a time: the others wait for it.
/// </remarks>
sealed class JournalCache(JournalStore store) : IDisposable
{
    // A folded entry takes about two kilobytes.
    const long MostEntries = 500_000;
    const int EntriesARead = 10_000;

    readonly MemoryCache _journals = new(new MemoryCacheOptions { SizeLimit = MostEntries });

    // Athletes share them by chance: a semaphore each would have to be forgotten at some time.
    readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    /// <summary>A journal as it was at one head.</summary>
    internal sealed record Snapshot(JournalHead Head, AthleteJournal Journal);

    public void Dispose()
    {
        _journals.Dispose();
        foreach (var turn in _turns)
            turn.Dispose();
    }

    /// <summary>The journal as storage has it now.</summary>
    internal async Task<Snapshot> Of(Guid athlete, CancellationToken cancellation)
    {
        var head = await store.Head(athlete, cancellation);
        if (Known(athlete, head) is { } known)
            return known;
        var turn = _turns[unchecked((uint)athlete.GetHashCode()) % _turns.Length];
        await turn.WaitAsync(cancellation);
        try
        {
            return Known(athlete, head) ?? await Read(athlete, head, cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    // It may be ahead of the head, where somebody has read on since the head was asked for.
    Snapshot? Known(Guid athlete, JournalHead head) =>
        _journals.Get<Snapshot>(athlete) is { } known && known.Head.Epoch == head.Epoch && known.Head.Sequence >= head.Sequence ? known : null;

    async Task<Snapshot> Read(Guid athlete, JournalHead head, CancellationToken cancellation)
    {
        var known = _journals.Get<Snapshot>(athlete);
        var start = known?.Head.Epoch == head.Epoch ? known : new(new(head.Epoch, 0), AthleteJournal.Empty);
        var current = await Continue(athlete, start, cancellation);
        _journals.Set(athlete, current, new MemoryCacheEntryOptions { Size = current.Journal.Entries.Count + 1, SlidingExpiration = TimeSpan.FromHours(1) });
        return current;
    }

    async Task<Snapshot> Continue(Guid athlete, Snapshot from, CancellationToken cancellation)
    {
        var (entries, sequence) = (new List<JournalEntry>(), from.Head.Sequence);
        for (var read = EntriesARead; read == EntriesARead;)
        {
            read = 0;
            await foreach (var stored in store.Read(athlete, sequence, EntriesARead, cancellation))
            {
                entries.Add(stored.Entry);
                (sequence, read) = (stored.Sequence, read + 1);
            }
        }

        return new(from.Head with { Sequence = sequence }, from.Journal.With(entries));
    }
}
