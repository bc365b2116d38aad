using Afterset.Import;
using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Web.Device;
using Afterset.Web.Journal;

namespace Afterset.Web.Log;

/// <summary>Reads workout files on the device and keeps what is in them.</summary>
sealed class WorkoutFiles(AppJournal journal, DeviceClock clock)
{
    /// <summary>Files above this are not read here: the phone would not have the memory.</summary>
    internal const long MaxBytes = 256L << 20;

    /// <summary>Reads one file and keeps its workouts. What is in the journal already stays as it is.</summary>
    /// <param name="name">The name of the file, for the report alone.</param>
    /// <param name="content">Its bytes.</param>
    internal async Task<FileReport> KeepAsync(string name, ReadOnlyMemory<byte> content)
    {
        var result = WorkoutReader.Read(content, new ImportOptions { TimeZone = clock.Zone });
        var now = clock.Now;
        var known = journal.Journal.Entries.Select(entry => entry.Id).ToHashSet();
        var told = result.Workouts
            .Select(workout => JournalEntry.Of(WorkoutId.Of(workout) ?? Guid.CreateVersion7(now), now, new WorkoutEntry(WorkoutSummary.Of(workout), Original: null)))
            .DistinctBy(entry => entry.Id)
            .ToList();
        var kept = told.Where(entry => entry.IsReadBack).ToList();
        var added = kept.Where(entry => !known.Contains(entry.Id)).ToList();
        if (added.Count > 0)
            await journal.AddAsync(added);
        var takenBack = kept.Count(entry => journal.Journal.IsTakenBack(entry.Id));
        return new(name, added, kept.Count - added.Count - takenBack, takenBack, told.Count - kept.Count, result.Findings);
    }
}
