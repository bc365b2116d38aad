using System.CommandLine;
using System.Globalization;
using Afterset.CheckIns;
using Afterset.Cli.Commands;
using Afterset.Import;
using Afterset.Import.ByHand;
using Afterset.Workouts;

namespace Afterset.Cli;

/// <summary>What the athlete told on the command line, read and understood.</summary>
/// <param name="Workouts">What the plan is for.</param>
/// <param name="History">Earlier workouts.</param>
/// <param name="Profile">Health and wishes; null when no profile was given.</param>
/// <param name="CheckIn">What is felt.</param>
/// <param name="AsOf">The moment.</param>
/// <param name="Zone">The clock.</param>
/// <param name="Findings">What was dropped or assumed while reading.</param>
sealed record AthleteInput(
    IReadOnlyList<Workout> Workouts,
    IReadOnlyList<Workout> History,
    AthleteProfile? Profile,
    CheckIn CheckIn,
    DateTimeOffset AsOf,
    TimeZoneInfo Zone,
    IReadOnlyList<(string Source, Finding Finding)> Findings);

/// <summary>Reads what the athlete told. What is not understood ends the command with a message that says where.</summary>
sealed class AthleteInputReader(ParseResult parsed, PlanOptions options)
{
    // A plan covers the days after a workout; older ones are planned as if they had just ended.
    static readonly TimeSpan StillRecent = TimeSpan.FromDays(3);

    readonly TextWriter _error = parsed.InvocationConfiguration.Error;
    readonly List<(string Source, Finding Finding)> _findings = [];

    /// <summary>The input.</summary>
    /// <exception cref="UsageException">Something was not understood.</exception>
    internal AthleteInput Read()
    {
        var zone = parsed.GetValue(options.TimeZone);
        var import = new ImportOptions { TimeZone = zone ?? CommonOptions.MachineZone };
        var now = TimeProvider.System.GetUtcNow();
        var workouts = Workouts(parsed.GetValue(options.Files)!, import);
        var did = ByHand(TimeZoneInfo.ConvertTime(GivenAsOf(zone ?? CommonOptions.MachineZone) ?? now, zone ?? CommonOptions.MachineZone));
        workouts = [.. workouts, .. did];
        if (workouts.Count == 0)
            throw new UsageException(Nothing(), ExitCode.NothingToRead);
        var clock = zone ?? ZoneOf(workouts);
        var asOf = AsOf(workouts, clock, now);
        return new(
            workouts,
            Workouts(parsed.GetValue(options.History) ?? [], import),
            Profile(),
            CheckIn(asOf),
            asOf,
            clock,
            _findings);
    }

    IReadOnlyList<Workout> Workouts(string[] paths, ImportOptions import)
    {
        var files = WorkoutFiles.Read(paths, import, _error);
        foreach (var file in files)
            _findings.AddRange(file.Result.Findings.Select(finding => (file.Source, finding)));
        if (files.FirstOrDefault(file => file.IsMissing) is { } missing)
            throw new UsageException($"{missing.Source} could not be opened.", ExitCode.NothingToRead);
        return [.. files.SelectMany(file => file.Result.Workouts)];
    }

    IReadOnlyList<Workout> ByHand(DateTimeOffset end)
    {
        var workouts = new List<Workout>();
        foreach (var text in parsed.GetValue(options.Did) ?? [])
        {
            switch (HandEntry.Parse(text, end, ExerciseCatalogue.Default))
            {
                case HandOutcome.Understood understood:
                    workouts.AddRange(understood.Workouts);
                    _findings.AddRange(understood.Findings.Select(finding => ("--did", finding)));
                    break;
                case HandOutcome.NotUnderstood stopped:
                    throw new UsageException($"--did {stopped.Message}", ExitCode.Usage);
            }
        }

        return workouts;
    }

    string Nothing() => _findings.Count == 0
        ? "Tell what you did: a workout file, or --did \"legs 60min rpe 8\". See afterset plan --help."
        : string.Join(Environment.NewLine, _findings.Select(found => $"{found.Source}: {found.Finding.Message} [{found.Finding.Code}]"));

    AthleteProfile? Profile()
    {
        if (parsed.GetValue(options.Profile) is not { } path)
            return null;
        if (!File.Exists(path))
            throw new UsageException($"{path} could not be opened.", ExitCode.NothingToRead);
        return ProfileFile.Read(File.ReadAllText(path), out var problems)
            ?? throw new UsageException($"{path} was not understood, so it was not used:{Environment.NewLine}  {string.Join($"{Environment.NewLine}  ", problems)}", ExitCode.Usage);
    }

    CheckIn CheckIn(DateTimeOffset at)
    {
        var text = parsed.GetValue(options.CheckIn) ?? "";
        return CheckInText.Parse(text, at) switch
        {
            CheckInOutcome.Understood understood => understood.CheckIn,
            CheckInOutcome.NotUnderstood stopped => throw new UsageException(
                $"--check-in stopped here:{Environment.NewLine}  {text}{Environment.NewLine}  {new string(' ', stopped.Position)}^ “{stopped.Part}”{Environment.NewLine}Expected {stopped.Expected}.", ExitCode.Usage),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

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
        {
            var isThatDay = TimeZoneInfo.ConvertTime(ended, zone).Date == TimeZoneInfo.ConvertTime(asOf, zone).Date;
            asOf = isThatDay ? ended : throw new UsageException("--as-of lies before the end of the workout.", ExitCode.Usage);
        }

        return TimeZoneInfo.ConvertTime(asOf, zone);
    }

    DateTimeOffset? GivenAsOf(TimeZoneInfo zone) =>
        parsed.GetValue(options.AsOf) is not { } text ? null
        : LocalTime.Parse(text, zone) ?? throw new UsageException($"--as-of \"{text}\" is no time such as 2026-11-23T19:00.", ExitCode.Usage);
}
