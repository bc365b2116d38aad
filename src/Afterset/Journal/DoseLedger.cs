using Afterset.Body;
using Afterset.Journal.Entries;
using Afterset.Sessions;
using Afterset.Units;

namespace Afterset.Journal;

/// <summary>How much massage a region got in a week, from what was really done.</summary>
/// <param name="Week">The Monday that the week begins with, on the person's clock.</param>
/// <param name="Region">The region.</param>
/// <param name="Time">Time on it, both sides together.</param>
/// <param name="Deepest">The deepest touch on it.</param>
/// <param name="Sessions">In how many sessions.</param>
/// <param name="DeepSessions">In how many of them it was deep or deeper.</param>
public sealed record RegionDose(DateOnly Week, RegionId Region, TimeSpan Time, PressureLevel Deepest, int Sessions, int DeepSessions);

/// <summary>A week of massage as a whole.</summary>
/// <param name="Week">The Monday that it begins with, on the person's clock.</param>
/// <param name="Sessions">Sessions done.</param>
/// <param name="DeepSessions">How many of them were deep or deeper, also where their steps were not told.</param>
/// <param name="Time">Time in their steps.</param>
/// <param name="WithoutSteps">Sessions of which the steps were not told, so that no region has them.</param>
public sealed record WeekDose(DateOnly Week, int Sessions, int DeepSessions, TimeSpan Time, int WithoutSteps);

/// <summary>What was done to the body, by region and week. A session counts once, as its last word says that it was done.</summary>
/// <param name="Regions">By week, the latest first, then by region.</param>
/// <param name="Weeks">Every week with a session, the latest first.</param>
public sealed record DoseLedger(IReadOnlyList<RegionDose> Regions, IReadOnlyList<WeekDose> Weeks)
{
    /// <summary>The ledger of a journal.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="zone">The person's clock.</param>
    public static DoseLedger Of(AthleteJournal journal, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(journal);
        var done = journal.All<RecoverySessionEntry>()
            .GroupBy(told => told.Session.Id, StringComparer.Ordinal)
            .Select(told => told.LastOrDefault(entry => entry.Session.Status == PastSessionStatus.Done))
            .OfType<RecoverySessionEntry>()
            .Select(entry => (Week: JournalWeeks.Of(entry.Session.Start, zone), Entry: entry))
            .ToList();
        return new(
            [
                .. done.SelectMany(session => session.Entry.Steps.GroupBy(step => step.Where.Region).Select(steps => (session.Week, Region: steps.Key, Steps: steps.ToList())))
                    .GroupBy(part => (part.Week, part.Region))
                    .Select(parts => Dose(parts.Key.Week, parts.Key.Region, [.. parts.Select(part => part.Steps)]))
                    .OrderByDescending(dose => dose.Week).ThenBy(dose => dose.Region),
            ],
            [.. done.GroupBy(session => session.Week).Select(week => Dose(week.Key, [.. week.Select(session => session.Entry)])).OrderByDescending(dose => dose.Week)]);
    }

    static RegionDose Dose(DateOnly week, RegionId region, List<List<DoneStep>> sessions) => new(
        week,
        region,
        Time(sessions.SelectMany(steps => steps)),
        sessions.Max(steps => steps.Max(step => step.Pressure)),
        sessions.Count,
        sessions.Count(steps => steps.Exists(step => step.Pressure >= PressureLevel.Deep)));

    static WeekDose Dose(DateOnly week, List<RecoverySessionEntry> sessions) => new(
        week,
        sessions.Count,
        sessions.Count(session => session.Session.Deepest >= PressureLevel.Deep),
        Time(sessions.SelectMany(session => session.Steps)),
        sessions.Count(session => session.Steps.Count == 0));

    static TimeSpan Time(IEnumerable<DoneStep> steps) => TimeSpan.FromSeconds(steps.Sum(step => step.Seconds));
}
