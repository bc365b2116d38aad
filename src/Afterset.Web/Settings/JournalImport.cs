using Afterset.Journal;
using Afterset.Web.Journal;
using Afterset.Web.Log;

namespace Afterset.Web.Settings;

/// <summary>What came of bringing in a journal.</summary>
/// <param name="Name">The name of the file.</param>
/// <param name="Added">Entries that are new here.</param>
/// <param name="Known">Entries that were here.</param>
/// <param name="Conflicts">Entries whose id belongs to another one here, which stays.</param>
/// <param name="Findings">Lines that are no entries, and what is not understood.</param>
sealed record JournalReport(string Name, int Added, int Known, int Conflicts, IReadOnlyList<JournalFinding> Findings);

/// <summary>Brings files in: a journal, or workouts.</summary>
sealed class JournalImport(AppJournal journal, WorkoutFiles workouts)
{
    /// <summary>Reads a file and keeps what is in it. Doing it again adds nothing.</summary>
    /// <returns>The report on a journal, or that on workouts: a file without a single entry is read as workouts.</returns>
    internal async Task<(JournalReport? Journal, FileReport? Workouts)> KeepAsync(string name, ReadOnlyMemory<byte> content)
    {
        var read = LooksLikeLines(content.Span) ? JournalLines.Read(content.Span) : new([], [], 0, false);
        if (read.Entries.Count == 0)
            return (null, await workouts.KeepAsync(name, content));
        var known = journal.Journal.Entries.ToDictionary(entry => entry.Id);
        var told = read.Entries.DistinctBy(entry => entry.Id).ToList();
        var added = told.Where(entry => !known.ContainsKey(entry.Id)).ToList();
        if (added.Count > 0)
            await journal.AddAsync(added);
        var conflicts = told.Count(entry => known.TryGetValue(entry.Id, out var here) && here != entry);
        return (new(name, added.Count, told.Count - added.Count - conflicts, conflicts, [.. read.Findings, .. JournalLines.NotUnderstood(read.Entries)]), null);
    }

    // An archive of a hundred megabytes is not looked through for lines.
    static bool LooksLikeLines(ReadOnlySpan<byte> content) => content.TrimStart("\uFEFF \r\n\t"u8) is [(byte)'{', ..];
}
