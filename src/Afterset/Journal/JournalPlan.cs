using Afterset.Journal.Entries;
using Afterset.Load;
using Afterset.Planning;
using Afterset.Soreness;
using Afterset.Workouts;

namespace Afterset.Journal;

/// <summary>From the journal to a plan.</summary>
public static class JournalPlan
{
    static readonly string[] UsualTools = ["hands", "roller"];

    /// <summary>The plan for what the journal tells, as of a moment.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="asOf">The moment; what happened later is not used.</param>
    /// <param name="zone">The person's clock; null for the one that the journal tells, else UTC.</param>
    public static PlanOutcome Of(AthleteJournal journal, DateTimeOffset asOf, TimeZoneInfo? zone = null) => Planner.Plan(Request(journal, asOf, zone));

    /// <summary>The same request for a journal of which a part could not be read at all: no plan comes of it, and the refusal says why.</summary>
    public static PlanRequest WithUnreadablePart(PlanRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request with { Profile = request.Profile with { Symptoms = [.. request.Profile.Symptoms, JournalSigns.NotUnderstood] } };
    }

    /// <summary>Everything that the plan is made from; change it to ask for something else.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="asOf">The moment; what happened later is not used.</param>
    /// <param name="zone">The person's clock; null for the one that the journal tells, else UTC.</param>
    public static PlanRequest Request(AthleteJournal journal, DateTimeOffset asOf, TimeZoneInfo? zone = null)
    {
        ArgumentNullException.ThrowIfNull(journal);
        var (request, preferences) = (ForecastRequest(journal, asOf), journal.Preferences);
        return request with
        {
            Tools = preferences.Tools ?? UsualTools,
            DailyLimit = preferences.MinutesADay is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
            Days = preferences.Days ?? 4,
            Zone = zone ?? ZoneOf(preferences) ?? TimeZoneInfo.Utc,
            Busy = [.. journal.Diaries.SelectMany(diary => diary.Busy).Where(range => range.End > request.AsOf)],
            Events = [.. journal.All<EventEntry>().Select(told => told.Start).Where(start => start >= request.AsOf).Order()],
            Past = journal.Sessions,
        };
    }

    /// <summary>What the forecast of a plan is made from, without the time that the person has.</summary>
    internal static PlanRequest ForecastRequest(AthleteJournal journal, DateTimeOffset asOf)
    {
        asOf = Latest(journal, asOf);
        var health = journal.Health(asOf);
        var (recent, earlier) = Counted(journal, asOf);
        return new()
        {
            Workouts = [.. recent.Select(told => told.Workout)],
            History = [.. earlier.Select(told => told.Workout)],
            IsEachWorkoutOnce = true,
            KnownLoads = Remembered([.. recent, .. earlier]),
            Profile = health,
            Reports = Reports(journal, asOf, JournalModel.Default),
            Overall = Overall(journal, asOf, JournalModel.Default),
            Learned = journal.Learned(asOf, health),
            AsOf = asOf,
        };
    }

    // The person's clock may run ahead of the one that asks: a warning of the last minute must not wait for it.
    static DateTimeOffset Latest(AthleteJournal journal, DateTimeOffset asOf)
    {
        var until = asOf + JournalModel.Default.ClocksDiffer;
        var checkIn = Array.FindLast(journal.CheckIns, told => told.AskedAt <= until)?.AskedAt ?? default;
        var workout = Array.FindLast(journal.Counted, told => told.End <= until).End;
        var latest = checkIn > workout ? checkIn : workout;
        return latest > asOf ? latest.ToOffset(asOf.Offset) : asOf;
    }

    // In order of time, the latest last; older ones are not looked at.
    static List<SorenessReport> Reports(AthleteJournal journal, DateTimeOffset asOf, JournalModel model)
    {
        var reports = new List<SorenessReport>();
        for (var i = journal.CheckIns.Length - 1; i >= 0 && asOf - journal.CheckIns[i].AskedAt <= model.SorenessLasts; i--)
            reports.AddRange(journal.CheckIns[i].CheckIn.Reports.Where(report => report.At <= asOf));
        reports.Reverse();
        return reports;
    }

    static List<OverallReport> Overall(AthleteJournal journal, DateTimeOffset asOf, JournalModel model)
    {
        var overall = new List<OverallReport>();
        for (var i = journal.CheckIns.Length - 1; i >= 0 && asOf - journal.CheckIns[i].AskedAt <= model.SorenessLasts; i--)
        {
            if (journal.CheckIns[i].CheckIn.Overall is { } told && told.At <= asOf)
                overall.Add(told);
        }

        overall.Reverse();
        return overall;
    }

    /// <summary>The person's clock as the journal tells it; null when it does not, or this machine does not know the zone.</summary>
    public static TimeZoneInfo? ZoneOf(PreferencesEntry preferences) =>
        preferences.TimeZone is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;

    static (List<JournalWorkout> Recent, List<JournalWorkout> Earlier) Counted(AthleteJournal journal, DateTimeOffset asOf)
    {
        var (recent, earlier) = (new List<JournalWorkout>(), new List<JournalWorkout>());
        for (var i = journal.Counted.Length - 1; i >= 0; i--)
        {
            var (end, told) = journal.Counted[i];
            if (asOf - end > SorenessForecast.OldestUsed)
                break;
            if (end <= asOf)
                (asOf - end <= JournalModel.Default.PlanFor ? recent : earlier).Add(told);
        }

        recent.Reverse();
        return (recent, earlier);
    }

    // The planner may be asked for a workout that is not in the journal: one that was just read and is not kept. Two facts may hold
    // one and the same object; either knows its load.
    static Func<Workout, LoadContext, WorkoutLoad> Remembered(JournalWorkout[] all)
    {
        var facts = new Dictionary<Workout, JournalFact>(all.Length, ReferenceEqualityComparer.Instance);
        foreach (var told in all)
            facts[told.Workout] = told.Fact;
        return (workout, context) => facts.TryGetValue(workout, out var fact) ? fact.LoadOf(workout, context) : MuscleLoads.Of(workout, context);
    }
}
