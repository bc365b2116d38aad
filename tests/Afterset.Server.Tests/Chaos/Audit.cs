using System.Text.Json;

namespace Afterset.Server.Tests.Chaos;

/// <summary>Reads a journal as a device does, and compares it with what was sent. No writer may be at work meanwhile.</summary>
/// <param name="ledger">What was sent.</param>
/// <param name="others">Ids of entries that the server itself writes: of an imported file.</param>
sealed class Audit(Ledger ledger, params Guid[] others)
{
    const int Page = 5_000;
    readonly Dictionary<Guid, string> _seen = [];
    readonly List<Guid> _order = [];
    readonly List<Batch> _open = [];
    Guid? _epoch;

    internal int Lost { get; private set; }

    internal int Doubled { get; private set; }

    /// <summary>Entries whose acknowledgement did not arrive, and which are kept all the same.</summary>
    internal int Kept { get; private set; }

    /// <summary>Entries whose acknowledgement did not arrive, and which are not kept.</summary>
    internal int NotKept { get; private set; }

    internal int Entries => _order.Count;

    internal bool Has(Guid id) => _seen.ContainsKey(id);

    internal IEnumerable<string> Json => _order.Select(id => _seen[id]);

    /// <summary>Reads what is new since the last time, and judges.</summary>
    internal async Task Continue(HttpClient http)
    {
        await foreach (var (id, json) in Read(http, _order.Count))
        {
            if (!_seen.TryAdd(id, json))
            {
                Doubled++;
                ledger.Fault($"Entry {id} is there twice.");
                continue;
            }

            _order.Add(id);
            if (ledger.JsonOf(id) is { } sent ? sent != json : !others.Contains(id))
                ledger.Fault($"Entry {id} is not as anybody sent it.");
        }

        Judge();
    }

    /// <summary>Reads everything again, from 0: it must be what was read bit by bit.</summary>
    internal async Task Again(HttpClient http)
    {
        var number = 0;
        await foreach (var (id, json) in Read(http, 0))
        {
            if (number >= _order.Count || _order[number] != id || _seen[id] != json)
                ledger.Fault($"Entry {number + 1} is another one than before.");
            number++;
        }

        if (number != _order.Count)
            ledger.Fault($"{number} entries from 0, and {_order.Count} bit by bit.");
    }

    async IAsyncEnumerable<(Guid Id, string Json)> Read(HttpClient http, long since)
    {
        for (var more = true; more;)
        {
            using var page = JsonDocument.Parse(await http.GetStringAsync($"/api/journal?since={since}&limit={Page}"));
            var entries = page.RootElement.GetProperty("entries").EnumerateArray().ToList();
            var (cursor, epoch) = (page.RootElement.GetProperty("cursor").GetInt64(), page.RootElement.GetProperty("epoch").GetGuid());
            if (cursor != since + entries.Count)
                ledger.Fault($"{entries.Count} entries after {since}, and the cursor is {cursor}: a gap.");
            // Until the first entry there is no epoch.
            if (cursor > 0 && epoch != (_epoch ??= epoch))
                ledger.Fault("The epoch has changed.");
            foreach (var entry in entries)
                yield return (entry.GetProperty("id").GetGuid(), entry.GetRawText());
            (since, more) = (cursor, page.RootElement.GetProperty("more").GetBoolean());
        }
    }

    void Judge()
    {
        // What was once there whole stays so: Again looks at it.
        _open.AddRange(ledger.TakeNew());
        _open.RemoveAll(batch => batch.Entries.All(entry => _seen.ContainsKey(entry.Id)));
        foreach (var batch in _open)
        {
            var there = batch.Entries.Count(entry => _seen.ContainsKey(entry.Id));
            if (there > 0)
                ledger.Fault($"{there} of the {batch.Entries.Count} entries of a batch are there.");
            if (!batch.IsAcknowledged)
                continue;
            Lost += batch.Entries.Count - there;
            ledger.Fault($"{batch.Entries.Count - there} acknowledged entries are lost.");
        }

        foreach (var batch in ledger.TakeCut())
        {
            if (_seen.ContainsKey(batch.Entries[0].Id))
                Kept += batch.Entries.Count;
            else
                NotKept += batch.Entries.Count;
        }
    }
}
