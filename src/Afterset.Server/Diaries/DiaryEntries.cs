using Afterset.Calendar;
using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Scheduling;
using Afterset.Server.Journal;

namespace Afterset.Server.Diaries;

/// <summary>From a calendar file to an entry in the journal: when the athlete has no time, and nothing else.</summary>
sealed class DiaryEntries(JournalCache journals, JournalWriter writer, TimeProvider clock)
{
    const int DaysAhead = 15;

    // More than anybody has appointments; and as many as an entry of the journal holds.
    const int MostTimes = 2_000;

    /// <summary>Keeps the busy times of a calendar, unless the journal has them already.</summary>
    /// <returns>What could not be read.</returns>
    internal async Task<FreeBusy> Keep(Guid athlete, string source, ReadOnlyMemory<byte> calendar, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var journal = (await journals.Of(athlete, cancellation)).Journal;
        // From today's midnight on, so that reading the same calendar again within a day gives the same times.
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        var read = FreeBusyReader.Read(calendar.Span, new(today, today.AddDays(DaysAhead)), JournalPlan.ZoneOf(journal.Preferences) ?? TimeZoneInfo.Utc);
        if (read.Busy.Count > MostTimes)
            read = new([.. read.Busy.Take(MostTimes)], [.. read.Findings, new("CAL009", "line 1", "There are more than 2,000 busy times in two weeks; the later ones were left out.")]);
        if (!IsRefused(read))
            await Keep(athlete, source, read.Busy, journal, now, cancellation);
        return read;
    }

    /// <summary>The calendar says nothing any more.</summary>
    internal async Task Clear(Guid athlete, string source, CancellationToken cancellation) =>
        await Keep(athlete, source, [], (await journals.Of(athlete, cancellation)).Journal, clock.GetUtcNow(), cancellation);

    /// <summary>Whether the file is no calendar at all: then what was known before stays.</summary>
    internal static bool IsRefused(FreeBusy read) => read.Findings.Any(finding => finding.Code is "CAL001" or "CAL002");

    async Task Keep(Guid athlete, string source, IReadOnlyList<TimeRange> busy, AthleteJournal journal, DateTimeOffset now, CancellationToken cancellation)
    {
        var known = journal.All<DiaryEntry>().LastOrDefault(diary => diary.Source == source)?.Busy ?? [];
        if (!known.SequenceEqual(busy))
            await writer.Append(athlete, [JournalEntry.Of(Guid.CreateVersion7(now), now, new DiaryEntry(source, busy))], cancellation);
    }
}
