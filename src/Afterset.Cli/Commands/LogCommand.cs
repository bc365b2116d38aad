using System.CommandLine;
using Afterset.Cli.JournalFiles;
using Afterset.Cli.Output;
using Afterset.Import;
using Afterset.Journal;

namespace Afterset.Cli.Commands;

/// <summary>`afterset log FILE…`: what was done, and what does not change from day to day, into the journal.</summary>
static class LogCommand
{
    internal static Command Create()
    {
        var options = new LogOptions();
        var command = new Command("log", "Keep what you did in your journal: workout files, or --did \"legs 60min rpe 8\"; also your health answers, diary, races and wishes. For example: afterset log ~/activities --tools roller,ball --time-zone Europe/Berlin");
        options.AddTo(command);
        command.SetAction(parsed => Run(parsed, options));
        return command;
    }

    static int Run(ParseResult parsed, LogOptions options)
    {
        if (!options.IsAnythingTold(parsed))
            throw new UsageException("Tell what to keep: a workout file, --did \"legs 60min rpe 8\", --profile, --free-busy, --event, --tools, --minutes, --days or --time-zone.", ExitCode.Usage);
        var now = TimeProvider.System.GetUtcNow();
        var before = JournalFile.Read(parsed);
        var zone = parsed.GetValue(options.TimeZone) ?? JournalPlan.ZoneOf(before.Journal.Preferences) ?? CommonOptions.MachineZone;
        var findings = new List<(string Source, Finding Finding)>();
        var workouts = LoggedWorkouts.Read(parsed, options, zone, now, findings);
        var facts = ToldFacts.Read(parsed, options, zone, now);
        if (parsed.GetValue(options.KeepOriginals))
            workouts = workouts.WithOriginals(before);
        var kept = JournalFile.Append(parsed, journal => [.. facts.New(journal), .. workouts.New(journal)]);
        Findings.Write(findings, parsed.InvocationConfiguration.Error);
        var output = parsed.InvocationConfiguration.Output;
        workouts.Report(kept, output);
        facts.Report(kept, output);
        return workouts.IsAFileMissing || (kept.Added.Count == 0 && workouts.IsNothingIn && !facts.IsAnyTold) ? ExitCode.NothingToRead : ExitCode.Done;
    }
}
