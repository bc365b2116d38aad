using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Planning;
using Afterset.Sessions;

namespace Afterset.Cli.Commands;

/// <summary>The sessions that somebody may say something about: of the plan as it is, and of the plans that were.</summary>
sealed class PlannedSessions(AthleteJournal journal, ToldTime time)
{
    // A session lies within a week of its workout, and most people tell within another.
    static readonly TimeSpan Remembered = TimeSpan.FromDays(14);

    /// <summary>A session as it was planned. Its steps are what a plan of that time says.</summary>
    internal RecoverySessionEntry Find(string typed)
    {
        if (journal.Entries.Count == 0)
            throw new UsageException("Your journal is empty, so nothing is planned. Tell what you did: afterset log FILE.", ExitCode.NothingToRead);
        return typed == "next" ? Next() : Named(typed);
    }

    RecoverySessionEntry Next() => SessionsAt(time.At, journal.Sessions) switch
    {
        [var first, ..] => Planned(first),
        [] => throw new UsageException("No session is planned now. \"afterset plan\" says why; one of an earlier plan is told by its id.", ExitCode.NothingToRead),
    };

    RecoverySessionEntry Named(string typed)
    {
        var known = new Dictionary<string, RecoverySessionEntry>(StringComparer.Ordinal);
        foreach (var moment in Moments())
        {
            // Those that were told already are asked for as if they had not been: the last word counts.
            foreach (var session in SessionsAt(moment, []).Where(session => session.Id.StartsWith(typed, StringComparison.Ordinal)))
                known.TryAdd(session.Id, Planned(session));
            if (known.TryGetValue(typed, out var named))
                return named;
        }

        foreach (var told in journal.All<RecoverySessionEntry>().Where(told => told.Session.Id.StartsWith(typed, StringComparison.Ordinal)))
            known.TryAdd(told.Session.Id, told);
        return known.Count switch
        {
            1 => known.Values.Single(),
            0 => throw new UsageException($"No plan of the last two weeks has a session \"{typed}\". {Known()}", ExitCode.Usage),
            _ => throw new UsageException($"\"{typed}\" could be {string.Join(" or ", known.Keys)}. Type more of it.", ExitCode.Usage),
        };
    }

    string Known() => SessionsAt(time.Now, journal.Sessions) is { Count: > 0 } now
        ? $"The plan has {string.Join(", ", now.Select(session => session.Id))}."
        : "The plan has none now.";

    // The plan as it is, as it was at the time told, and right after each workout, the newest first.
    IEnumerable<DateTimeOffset> Moments() => journal.Workouts
        .Where(told => told.Repeats is null && told.Workout.End is { } end && end <= time.Now && time.Now - end <= Remembered)
        .Select(told => told.Workout.End!.Value)
        .OrderDescending()
        .Prepend(time.At)
        .Prepend(time.Now)
        .Distinct();

    IReadOnlyList<RecoverySession> SessionsAt(DateTimeOffset moment, IReadOnlyList<PastSession> past)
    {
        var asOf = TimeZoneInfo.ConvertTime(moment, time.Zone);
        return Planner.Plan(JournalPlan.Request(journal, asOf, time.Zone) with { Past = past }) is PlanOutcome.Planned { Plan.Sessions: var sessions } ? sessions : [];
    }

    static RecoverySessionEntry Planned(RecoverySession session) => new(
        new(session.Id, PastSessionStatus.Planned, session.Start, session.End, session.Deepest),
        [.. session.Steps.Select(step => new DoneStep(step.Where, step.Technique.Id, step.Tool, step.Pressure.Work, step.Seconds))],
        WhySkipped: null);
}
