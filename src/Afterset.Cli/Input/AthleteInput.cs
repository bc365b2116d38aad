using System.CommandLine;
using System.Globalization;
using Afterset.Cli.Commands;
using Afterset.Cli.JournalFiles;
using Afterset.Import;
using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Planning;
using Afterset.Workouts;

namespace Afterset.Cli;

/// <summary>What the athlete told, on the command line and in the journal, read and understood.</summary>
/// <param name="Request">Everything that a plan is made from.</param>
/// <param name="IsFromJournal">Whether the workouts are those of the journal.</param>
/// <param name="Findings">What was dropped or assumed while reading.</param>
/// <param name="Journal">The journal as it is kept; empty without one.</param>
sealed record AthleteInput(PlanRequest Request, bool IsFromJournal, IReadOnlyList<(string Source, Finding Finding)> Findings, AthleteJournal Journal);

/// <summary>Reads what the athlete told. What is not understood ends the command with a message that says where.</summary>
/// <param name="parsed">The command line.</param>
/// <param name="options">Its options.</param>
/// <param name="wishes">What else was told, such as tools and diaries.</param>
sealed class AthleteInputReader(ParseResult parsed, PlanOptions options, Func<DateTimeOffset, TimeZoneInfo, IEnumerable<EntryContent>> wishes)
{
    // A plan covers the days after a workout; older ones are planned as if they had just ended.
    static readonly TimeSpan StillRecent = TimeSpan.FromDays(3);

    readonly TextWriter _error = parsed.InvocationConfiguration.Error;
    readonly List<(string Source, Finding Finding)> _findings = [];

    /// <summary>The input.</summary>
    /// <exception cref="UsageException">Something was not understood.</exception>
    internal AthleteInput Read()
    {
        var kept = parsed.GetValue(options.NoJournal) ? null : JournalFile.Read(parsed);
        var journal = kept?.Journal ?? AthleteJournal.Empty;
        var zone = parsed.GetValue(options.TimeZone) ?? JournalPlan.ZoneOf(journal.Preferences);
        var import = new ImportOptions { TimeZone = zone ?? CommonOptions.MachineZone };
        var now = TimeProvider.System.GetUtcNow();
        var files = new GivenWorkouts(parsed, _findings);
        var given = files.Read(parsed.GetValue(options.Files)!, import);
        var end = TimeZoneInfo.ConvertTime(GivenAsOf(zone ?? CommonOptions.MachineZone) ?? now, zone ?? CommonOptions.MachineZone);
        given = [.. given, .. files.ByHand(parsed.GetValue(options.Did), end)];
        var isFromJournal = given.Count == 0 && !IsWorkoutNamed && journal.Entries.Count > 0;
        if (given.Count == 0 && !isFromJournal)
            throw new UsageException(Nothing(), ExitCode.NothingToRead);

        var clock = zone ?? ZoneOf(given);
        var asOf = isFromJournal ? AsOf(journal, clock, now) : AsOf(given, clock, now);
        var history = files.Read(parsed.GetValue(options.History) ?? [], import);
        var told = Told(journal, asOf, clock);
        var request = JournalPlan.Request(told, asOf, clock);
        if (parsed.GetValue(options.AsOf) is null && asOf < now)
            request = AsThingsAreToday(request, JournalPlan.Request(told, now, clock));
        if (kept?.Contents.HasUnreadableLine == true)
            request = JournalPlan.WithUnreadablePart(request);
        return new(Joined(request, given, history, journal.Entries.Count > 0), isFromJournal, _findings, journal);
    }

    // An old file is planned as if it had just ended. Whoever is hurt or ill today, or very sore, is so whenever that was.
    static PlanRequest AsThingsAreToday(PlanRequest then, PlanRequest today) => then with
    {
        Profile = today.Profile with { Symptoms = [.. today.Profile.Symptoms.Union(then.Profile.Symptoms)] },
        Reports = [.. then.Reports, .. today.Reports.Where(report => report.At > then.AsOf).Select(report => report with { At = then.AsOf })],
        Overall = [.. then.Overall, .. today.Overall.Where(report => report.At > then.AsOf).Select(report => report with { At = then.AsOf })],
    };

    bool IsWorkoutNamed => parsed.GetValue(options.Files) is { Length: > 0 } || parsed.GetValue(options.Did) is { Length: > 0 };

    // What was given counts as if it had just been told to the journal: one way of reading it, and the last word is the newest.
    AthleteJournal Told(AthleteJournal journal, DateTimeOffset asOf, TimeZoneInfo zone)
    {
        if (parsed.GetValue(options.Profile) is { } path)
        {
            var profile = ToldProfile.Read(path);
            journal = With(journal, [.. ToldProfile.Health(profile, journal, asOf), new PreferencesEntry(profile.Tools, profile.MinutesADay)]);
        }

        if (parsed.GetValue(options.CheckIn) is { } text)
            journal = With(journal, [new CheckInEntry(CheckInArgument.Read(text, asOf, "--check-in"), asOf, new())]);
        return With(journal, [.. wishes(asOf, zone)]);
    }

    static AthleteJournal With(AthleteJournal journal, IReadOnlyList<EntryContent> told) =>
        journal.With(NewEntry.Temporary(told, journal));

    PlanRequest Joined(PlanRequest told, IReadOnlyList<Workout> given, IReadOnlyList<Workout> history, bool isThereAJournal)
    {
        if (!isThereAJournal)
            return Alone(told, given, history);
        if (given.Count == 0)
            return told with { History = [.. told.History, .. SameWorkout.Once(history, [.. told.Workouts, .. told.History])] };
        var once = SameWorkout.Once(given);
        if (once.Count < given.Count)
            _error.WriteLine("A workout was given more than once; it counts once.");
        var known = told.Workouts.Concat(told.History).Where(workout => !once.Any(other => SameWorkout.AreSame(workout, other))).ToList();
        return told with { Workouts = once, History = [.. known, .. SameWorkout.Once(history, [.. once, .. known])] };
    }

    // Without a journal the planner itself finds, and says, what was given twice.
    static PlanRequest Alone(PlanRequest told, IReadOnlyList<Workout> given, IReadOnlyList<Workout> history) => new()
    {
        Workouts = given,
        History = history,
        Profile = told.Profile,
        Reports = told.Reports,
        Overall = told.Overall,
        Tools = told.Tools,
        DailyLimit = told.DailyLimit,
        Days = told.Days,
        AsOf = told.AsOf,
        Zone = told.Zone,
        Busy = told.Busy,
        Events = told.Events,
    };

    string Nothing() => _findings.Count > 0
        ? string.Join(Environment.NewLine, _findings.Select(found => $"{found.Source}: {found.Finding.Message} [{found.Finding.Code}]"))
        : IsWorkoutNamed || parsed.GetValue(options.NoJournal)
        ? "Tell what you did: a workout file, or --did \"legs 60min rpe 8\". See afterset plan --help."
        : "Your journal is empty. Tell what you did: afterset log FILE, or afterset log --did \"legs 60min rpe 8\"; or give a workout file here.";

    // A file that knows its offset tells the clock better than a machine that runs on universal time.
    static TimeZoneInfo ZoneOf(IReadOnlyList<Workout> workouts)
    {
        var machine = CommonOptions.MachineZone;
        var last = workouts.Where(workout => workout.Start is not null).MaxBy(workout => workout.Start);
        if (last?.Start is not { } start || start.Offset == TimeSpan.Zero || machine.GetUtcOffset(start) == start.Offset)
            return machine;
        var name = $"UTC{start.ToString("zzz", CultureInfo.InvariantCulture)}";
        return TimeZoneInfo.CreateCustomTimeZone(name, start.Offset, name, name);
    }

    DateTimeOffset AsOf(IReadOnlyList<Workout> workouts, TimeZoneInfo zone, DateTimeOffset now)
    {
        var end = workouts.Max(workout => workout.End);
        var asOf = GivenAsOf(zone) ?? (end is { } last && (last > now || now - last > StillRecent) ? last : now);
        if (end is { } ended && asOf < ended)
            asOf = IsSameDay(ended, asOf, zone) ? ended : throw new UsageException("--as-of lies before the end of the workout.", ExitCode.Usage);
        return TimeZoneInfo.ConvertTime(asOf, zone);
    }

    // A date alone means the end of what was done on that day; a time is a time.
    DateTimeOffset AsOf(AthleteJournal journal, TimeZoneInfo zone, DateTimeOffset now)
    {
        var asOf = GivenAsOf(zone) ?? now;
        if (parsed.GetValue(options.AsOf) is { } text && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            asOf = journal.Workouts.Where(told => told.Repeats is null).Select(told => told.Workout.End).Where(end => end is { } ended && IsSameDay(ended, asOf, zone)).Max() ?? asOf;
        return TimeZoneInfo.ConvertTime(asOf, zone);
    }

    static bool IsSameDay(DateTimeOffset one, DateTimeOffset other, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(one, zone).Date == TimeZoneInfo.ConvertTime(other, zone).Date;

    DateTimeOffset? GivenAsOf(TimeZoneInfo zone) =>
        parsed.GetValue(options.AsOf) is not { } text ? null
        : LocalTime.Parse(text, zone) ?? throw new UsageException($"--as-of \"{text}\" is no time such as 2026-11-23T19:00.", ExitCode.Usage);
}
