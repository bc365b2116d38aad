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
        asOf = Latest(journal, asOf);
        var (model, preferences, health) = (JournalModel.Default, journal.Preferences, journal.Health(asOf));
        var (recent, earlier) = Counted(journal, asOf);
        return new()
        {
            Workouts = recent,
            History = earlier,
            IsEachWorkoutOnce = true,
            KnownLoads = Remembered(journal),
            Profile = health,
            Reports = [.. journal.All<CheckInEntry>().SelectMany(told => told.CheckIn.Reports).Where(report => report.At <= asOf && asOf - report.At <= model.SorenessLasts)],
            Tools = preferences.Tools ?? UsualTools,
            DailyLimit = preferences.MinutesADay is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
            Days = preferences.Days ?? 4,
            AsOf = asOf,
            Zone = zone ?? ZoneOf(preferences) ?? TimeZoneInfo.Utc,
            Busy = [.. journal.Diaries.SelectMany(diary => diary.Busy).Where(range => range.End > asOf)],
            Events = [.. journal.All<EventEntry>().Select(told => told.Start).Where(start => start >= asOf).Order()],
            Past = journal.Sessions,
        };
    }

    // The person's clock may run ahead of the one that asks: a warning of the last minute must not wait for it.
    static DateTimeOffset Latest(AthleteJournal journal, DateTimeOffset asOf)
    {
        var told = journal.All<CheckInEntry>().Select(entry => entry.AskedAt)
            .Concat(journal.All<WorkoutEntry>().Select(entry => entry.Workout.End).OfType<DateTimeOffset>());
        var latest = told.Where(time => time > asOf && time - asOf <= JournalModel.Default.ClocksDiffer).DefaultIfEmpty(asOf).Max();
        return latest.ToOffset(asOf.Offset);
    }

    /// <summary>The person's clock as the journal tells it; null when it does not, or this machine does not know the zone.</summary>
    public static TimeZoneInfo? ZoneOf(PreferencesEntry preferences) =>
        preferences.TimeZone is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;

    static (List<Workout> Recent, List<Workout> Earlier) Counted(AthleteJournal journal, DateTimeOffset asOf)
    {
        var (recent, earlier) = (new List<Workout>(), new List<Workout>());
        foreach (var told in journal.Workouts)
        {
            if (told.Repeats is null && told.Workout.End is { } end && end <= asOf && asOf - end <= SorenessForecast.OldestUsed)
                (asOf - end <= JournalModel.Default.PlanFor ? recent : earlier).Add(told.Workout);
        }

        return (recent, earlier);
    }

    // The planner may be asked for a workout that is not in the journal: one that was just read and is not kept.
    static Func<Workout, LoadContext, WorkoutLoad> Remembered(AthleteJournal journal)
    {
        var facts = journal.FactOfWorkout;
        return (workout, context) => facts.TryGetValue(workout, out var fact) ? fact.LoadOf(workout, context) : MuscleLoads.Of(workout, context);
    }
}
