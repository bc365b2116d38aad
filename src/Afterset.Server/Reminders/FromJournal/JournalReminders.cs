using System.Globalization;
using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Planning;
using Afterset.Server.Journal;
using Afterset.Server.Plans;
using Afterset.Sessions;

namespace Afterset.Server.Reminders.FromJournal;

/// <summary>What the journal gives to be reminded of: the sessions of the newest plan, and check-ins on the two mornings after a workout.</summary>
sealed class JournalReminders(JournalCache journals, TimeProvider clock) : IReminderSource
{
    const int MorningsAfter = 2;

    static readonly TimeSpan SessionUsefulFor = TimeSpan.FromHours(1);
    static readonly TimeSpan CheckInUsefulFor = TimeSpan.FromHours(20);

    public async Task<IReadOnlyList<ReminderCandidate>> For(Guid athlete, CancellationToken cancellation)
    {
        var journal = (await journals.Of(athlete, cancellation)).Journal;
        return Of(journal, PlanQuery.Minute(clock.GetUtcNow()));
    }

    /// <summary>What could be due around a moment.</summary>
    internal static IReadOnlyList<ReminderCandidate> Of(AthleteJournal journal, DateTimeOffset now)
    {
        var zone = JournalPlan.ZoneOf(journal.Preferences) ?? TimeZoneInfo.Utc;
        var sessions = JournalPlan.Of(journal, TimeZoneInfo.ConvertTime(now, zone), zone) is PlanOutcome.Planned { Plan: var plan } ? plan.Sessions : [];
        return [.. sessions.Select(session => ToCandidate(session, zone)), .. CheckIns(journal, now, zone)];
    }

    // No muscle and no number of soreness: lock screens and other people's servers see it.
    static ReminderCandidate ToCandidate(RecoverySession session, TimeZoneInfo zone)
    {
        var start = TimeZoneInfo.ConvertTime(session.Start, zone);
        return new(
            session.Id,
            session.Start,
            ReminderKind.Session,
            string.Create(CultureInfo.InvariantCulture, $"Recovery session at {start:HH:mm}"),
            string.Create(CultureInfo.InvariantCulture, $"{session.Protocol.Name}, {Math.Ceiling((session.End - session.Start).TotalMinutes)} min."),
            SessionUsefulFor);
    }

    static IEnumerable<ReminderCandidate> CheckIns(AthleteJournal journal, DateTimeOffset now, TimeZoneInfo zone)
    {
        var told = journal.All<CheckInEntry>().Select(entry => DayOf(entry.AskedAt, zone)).ToHashSet();
        return journal.Workouts
            .Where(workout => workout.Repeats is null && workout.Workout.End is { } end && end <= now && now - end < TimeSpan.FromDays(MorningsAfter + 1))
            .SelectMany(workout => Enumerable.Range(1, MorningsAfter).Select(days => DayOf(workout.Workout.End!.Value, zone).AddDays(days)))
            .Distinct()
            .Where(day => !told.Contains(day))
            .Select(day => new ReminderCandidate(
                string.Create(CultureInfo.InvariantCulture, $"check-in-{day:yyyyMMdd}"),
                Midnight(day, zone),
                ReminderKind.CheckIn,
                "How does it feel today?",
                "Twenty seconds: say what you feel, and the plan follows it.",
                CheckInUsefulFor));
    }

    static DateOnly DayOf(DateTimeOffset time, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time, zone).DateTime);

    // Where the clock skips midnight, the day begins an hour later.
    static DateTimeOffset Midnight(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        if (zone.IsInvalidTime(local))
            local = local.AddHours(1);
        return new(local, zone.GetUtcOffset(local));
    }
}
