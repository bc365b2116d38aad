using System.Collections.Concurrent;

namespace Afterset.Server.Tests.Chaos;

/// <summary>What clients have sent, what was acknowledged, and what was wrong. Many writers fill it at once.</summary>
sealed class Ledger
{
    readonly ConcurrentDictionary<Guid, string> _sent = new();
    readonly ConcurrentQueue<Batch> _new = new();
    readonly ConcurrentQueue<Batch> _cut = new();
    readonly ConcurrentQueue<string> _faults = new();
    int _acknowledged;

    internal IReadOnlyCollection<string> Faults => _faults;

    /// <summary>Entries that a server has said are kept.</summary>
    internal int Acknowledged => _acknowledged;

    /// <summary>The entry's text as it was sent; null for one that nobody sent.</summary>
    internal string? JsonOf(Guid id) => _sent.GetValueOrDefault(id);

    /// <summary>Notes a batch before it goes out for the first time.</summary>
    internal void Sent(Batch batch)
    {
        foreach (var entry in batch.Entries)
            _sent[entry.Id] = entry.Json;
        _new.Enqueue(batch);
    }

    /// <summary>Batches that were sent for the first time since this was last asked.</summary>
    internal IEnumerable<Batch> TakeNew()
    {
        while (_new.TryDequeue(out var batch))
            yield return batch;
    }

    internal void Acknowledge(Batch batch)
    {
        if (batch.IsAcknowledged)
            return;
        batch.IsAcknowledged = true;
        Interlocked.Add(ref _acknowledged, batch.Entries.Count);
    }

    /// <summary>The connection ended before the answer came.</summary>
    internal void Cut(Batch batch) => _cut.Enqueue(batch);

    /// <summary>Batches that were cut since this was last asked, and that nobody has acknowledged.</summary>
    internal IReadOnlyList<Batch> TakeCut()
    {
        var taken = new HashSet<Batch>();
        while (_cut.TryDequeue(out var batch))
            taken.Add(batch);
        taken.RemoveWhere(batch => batch.IsAcknowledged);
        return [.. taken];
    }

    internal void Fault(string fault)
    {
        if (_faults.Count < 20)
            _faults.Enqueue(fault);
    }
}
