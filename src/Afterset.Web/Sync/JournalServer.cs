using System.Globalization;
using System.Text;
using System.Text.Json;
using Afterset.Journal;

namespace Afterset.Web.Sync;

/// <summary>The journal of a server as docs/api.md has it, letter for letter.</summary>
sealed class JournalServer(ServerLine line) : ISyncServer
{
    const int PageSize = 1_000;

    /// <inheritdoc />
    public async Task<SyncAnswer<JournalPart>> ReadAsync(SyncPoint point)
    {
        var answer = await line.AskAsync(point, "GET", string.Create(CultureInfo.InvariantCulture, $"api/journal?since={point.Cursor}&limit={PageSize}{point.Query.Replace('?', '&')}"));
        return answer.Trouble() is { } trouble ? trouble : Part(answer) is { } part ? part : new SyncTrouble(SyncTroubleKind.NotUnderstood);
    }

    /// <inheritdoc />
    public async Task<SyncAnswer<JournalReceipt>> WriteAsync(SyncPoint point, IReadOnlyList<JournalEntry> entries)
    {
        var body = new StringBuilder("{\"entries\":[").AppendJoin(',', entries.Select(entry => entry.Json)).Append("]}").ToString();
        var answer = await line.AskAsync(point, "PUT", $"api/journal{point.Query}", body);
        return answer.Trouble() is { } trouble ? trouble : Receipt(answer) is { } receipt ? receipt : new SyncTrouble(SyncTroubleKind.NotUnderstood);
    }

    // An answer that is half understood could lose an entry: all of it, or none.
    static JournalPart? Part(ServerAnswer answer)
    {
        if (answer.Json() is not { } root || Entries(root) is not { } told || !Has(root, "epoch", JsonValueKind.String) || !Has(root, "cursor", JsonValueKind.Number)
            || !root.GetProperty("epoch").TryGetGuid(out var epoch) || !root.GetProperty("cursor").TryGetInt64(out var cursor))
            return null;
        var entries = told.Select(entry => JournalEntry.TryRead(entry, out _)).ToList();
        return entries.Contains(null) ? null : new(epoch, cursor, root.TryGetProperty("more", out var more) && more.ValueKind == JsonValueKind.True, entries!);
    }

    static JournalReceipt? Receipt(ServerAnswer answer)
    {
        if (answer.Json() is not { } root || Entries(root) is not { } told)
            return null;
        var (kept, conflicts) = (new List<Guid>(), new List<Guid>());
        foreach (var entry in told)
        {
            if (!Has(entry, "id", JsonValueKind.String) || !entry.GetProperty("id").TryGetGuid(out var id) || !Has(entry, "outcome", JsonValueKind.String))
                return null;
            switch (entry.GetProperty("outcome").GetString())
            {
                case "added" or "alreadyThere":
                    kept.Add(id);
                    break;
                case "conflict":
                    conflicts.Add(id);
                    break;
                default:
                    return null;
            }
        }

        return new(kept, conflicts);
    }

    static IReadOnlyList<JsonElement>? Entries(JsonElement root) => Has(root, "entries", JsonValueKind.Array) ? [.. root.GetProperty("entries").EnumerateArray()] : null;

    static bool Has(JsonElement root, string name, JsonValueKind kind) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var member) && member.ValueKind == kind;
}
