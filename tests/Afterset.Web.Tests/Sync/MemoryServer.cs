using System.Globalization;
using Afterset.Journal;
using Afterset.Web.Sync;

namespace Afterset.Web.Tests.Sync;

/// <summary>A server that does what docs/api.md says.</summary>
sealed class MemoryServer
{
    const int MostInBatch = 1_000;

    List<JournalEntry> _log = [];

    internal IReadOnlyList<JournalEntry> Entries => _log;

    internal Guid Epoch { get; private set; } = NewEpoch(0);

    /// <summary>An entry that is refused, and with it the batch it is in.</summary>
    internal Func<JournalEntry, bool> Refuses { get; set; } = _ => false;

    internal int PageSize { get; set; } = 3;

    internal int Batches { get; private set; }

    int _restores;

    /// <summary>Back to a backup that was taken when it had so many entries.</summary>
    internal void Restore(int entries)
    {
        _log = [.. _log.Take(entries)];
        Epoch = NewEpoch(++_restores);
    }

    /// <summary>As one device sees it.</summary>
    /// <param name="step">Called before and after the server does its part: a request, or its answer, may get lost there.</param>
    internal ISyncServer Through(Func<SyncTrouble?> step) => new Line(this, step);

    static Guid NewEpoch(int number) => new(string.Create(CultureInfo.InvariantCulture, $"00000000-0000-4000-8000-{number:000000000000}"));

    JournalPart Read(long since)
    {
        var from = (int)Math.Min(since, _log.Count);
        var part = _log.Skip(from).Take(PageSize).ToList();
        return new(Epoch, from + part.Count, from + part.Count < _log.Count, part);
    }

    SyncAnswer<JournalReceipt> Write(IReadOnlyList<JournalEntry> entries)
    {
        Batches++;
        if (entries.Count is 0 or > MostInBatch || entries.Any(Refuses))
            return new SyncTrouble(SyncTroubleKind.Refused);
        var (kept, conflicts) = (new List<Guid>(), new List<Guid>());
        foreach (var entry in entries)
        {
            var known = _log.FirstOrDefault(other => other.Id == entry.Id);
            if (known is null)
                _log.Add(entry);
            (known is null || known == entry ? kept : conflicts).Add(entry.Id);
        }

        return new JournalReceipt(kept, conflicts);
    }

    sealed class Line(MemoryServer server, Func<SyncTrouble?> step) : ISyncServer
    {
        public Task<SyncAnswer<JournalPart>> ReadAsync(SyncPoint point) => AskAsync<JournalPart>(() => server.Read(point.Cursor));

        public Task<SyncAnswer<JournalReceipt>> WriteAsync(SyncPoint point, IReadOnlyList<JournalEntry> entries) => AskAsync(() => server.Write(entries));

        async Task<SyncAnswer<T>> AskAsync<T>(Func<SyncAnswer<T>> ask)
            where T : class
        {
            await Task.CompletedTask;
            if (step() is { } before)
                return before;
            var answer = ask();
            return step() is { } after ? after : answer;
        }
    }
}
