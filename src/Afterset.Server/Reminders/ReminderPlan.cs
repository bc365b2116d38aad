using Afterset.Storage.Reminders;

namespace Afterset.Server.Reminders;

/// <summary>Decides what goes out when.</summary>
public static class ReminderPlan
{
    /// <summary>The reminders still to be sent, in order: none in quiet hours, none twice, no more a day than wanted.</summary>
    /// <remarks>
    /// What falls into quiet hours moves to their end, if it is useful then. What is too much for a day is left out, the later first.
    /// What should have gone out already goes out now, unless it is too late for it: half an hour for a session, six for a check-in.
    /// Planning again later, with what went out in between, gives the rest of the same plan.
    /// </remarks>
    /// <param name="candidates">What the person could be reminded of.</param>
    /// <param name="settings">What they want.</param>
    /// <param name="sent">What they were sent already, as far back as any candidate could be due.</param>
    /// <param name="now">The time.</param>
    public static IReadOnlyList<PlannedReminder> Of(
        IEnumerable<ReminderCandidate> candidates, ReminderSettings settings, IReadOnlyCollection<SentReminder> sent, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var hours = new LocalHours(settings);
        var done = sent.Select(reminder => reminder.Key).ToHashSet(StringComparer.Ordinal);
        var days = sent.GroupBy(reminder => hours.DayOf(reminder.At)).ToDictionary(day => day.Key, day => day.Count());
        var planned = new List<PlannedReminder>();
        foreach (var wish in Wishes(candidates, settings, hours).Where(wish => done.Add(wish.Candidate.Key)))
        {
            var at = wish.At >= now ? wish.At : hours.AfterQuiet(now);
            if (at > wish.Latest || IsFull(hours.DayOf(wish.At)) || IsFull(hours.DayOf(at)))
                continue;
            planned.Add(wish with { At = at });
            days[hours.DayOf(at)] = days.GetValueOrDefault(hours.DayOf(at)) + 1;
        }

        return [.. planned.OrderBy(reminder => reminder.At).ThenBy(reminder => reminder.Candidate.Key, StringComparer.Ordinal)];

        bool IsFull(DateOnly day) => days.GetValueOrDefault(day) >= settings.PerDay;
    }

    static IEnumerable<PlannedReminder> Wishes(
        IEnumerable<ReminderCandidate> candidates, ReminderSettings settings, LocalHours hours) => candidates
        .Select(candidate => Wish(candidate, hours.AfterQuiet(Wished(candidate, settings, hours))))
        .OrderBy(wish => wish.At)
        .ThenBy(wish => wish.Candidate.Key, StringComparer.Ordinal);

    static PlannedReminder Wish(ReminderCandidate candidate, DateTimeOffset at)
    {
        var late = at + PlannedReminder.LateBy(candidate.Kind);
        var useless = candidate.Due + candidate.UsefulFor;
        return new(candidate, at, late < useless ? late : useless);
    }

    static DateTimeOffset Wished(ReminderCandidate candidate, ReminderSettings settings, LocalHours hours) => candidate.Kind switch
    {
        ReminderKind.Session => candidate.Due.AddMinutes(-settings.SessionMinutesBefore),
        ReminderKind.CheckIn => hours.FirstAt(settings.CheckInAt, candidate.Due),
    };
}
