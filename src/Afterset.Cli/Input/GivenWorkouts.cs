using System.CommandLine;
using Afterset.Import;
using Afterset.Import.ByHand;
using Afterset.Workouts;

namespace Afterset.Cli;

/// <summary>Workouts of the command line, in files and by hand.</summary>
/// <param name="parsed">The command line.</param>
/// <param name="findings">Takes what was dropped or assumed.</param>
sealed class GivenWorkouts(ParseResult parsed, List<(string Source, Finding Finding)> findings)
{
    /// <summary>The workouts of files and folders. A file that cannot be opened ends the command.</summary>
    internal IReadOnlyList<Workout> Read(string[] paths, ImportOptions import)
    {
        var files = Files(paths, import);
        if (files.FirstOrDefault(file => file.IsMissing) is { } missing)
            throw new UsageException($"{missing.Source} could not be opened.", ExitCode.NothingToRead);
        return [.. files.SelectMany(file => file.Result.Workouts)];
    }

    /// <summary>The files themselves; one that cannot be opened is a finding.</summary>
    internal IReadOnlyList<ReadFile> Files(string[] paths, ImportOptions import)
    {
        var files = WorkoutFiles.Read(paths, import, parsed.InvocationConfiguration.Error);
        foreach (var file in files)
            findings.AddRange(file.Result.Findings.Select(finding => (file.Source, finding)));
        return files;
    }

    /// <summary>Workouts by hand, which ended at a moment unless they say another. What is not understood ends the command.</summary>
    internal IReadOnlyList<Workout> ByHand(string[]? texts, DateTimeOffset end)
    {
        var workouts = new List<Workout>();
        foreach (var text in texts ?? [])
        {
            switch (HandEntry.Parse(text, end, ExerciseCatalogue.Default))
            {
                case HandOutcome.Understood understood:
                    workouts.AddRange(understood.Workouts);
                    findings.AddRange(understood.Findings.Select(finding => ("--did", finding)));
                    break;
                case HandOutcome.NotUnderstood stopped:
                    throw new UsageException($"--did {stopped.Message}", ExitCode.Usage);
            }
        }

        return workouts;
    }
}
