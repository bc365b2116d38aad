using Afterset.Journal;
using Afterset.Journal.Entries;

namespace Afterset.Web.Settings;

/// <summary>The calendars that the journal knows: of each its last word.</summary>
static class DiaryList
{
    /// <summary>Those that have any busy time; one without was taken out.</summary>
    internal static IReadOnlyList<DiaryEntry> Of(AthleteJournal journal) =>
        [.. journal.All<DiaryEntry>().GroupBy(diary => diary.Source, StringComparer.Ordinal).Select(told => told.Last()).Where(diary => diary.Busy.Count > 0)];
}
