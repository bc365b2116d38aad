using Afterset.Import;

namespace Afterset.Server.Imports;

/// <summary>What became of a workout that was read.</summary>
enum ImportedWorkoutOutcome
{
    /// <summary>It is in the journal now.</summary>
    Added,

    /// <summary>It was in the journal before.</summary>
    AlreadyThere,

    /// <summary>It would be added; this was a dry run.</summary>
    WouldBeAdded,
}

/// <summary>A workout that was read.</summary>
/// <param name="Id">Its entry in the journal.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Format">Which format it was read from.</param>
/// <param name="Sport">The sport in the words of the FIT profile; null when not told.</param>
/// <param name="Start">When it began.</param>
/// <param name="Minutes">How long it lasted; null when not told.</param>
/// <param name="Sets">How many sets it has.</param>
/// <param name="Repeats">The entry of the workout that it repeats: then one of the two counts for nothing. Null when it repeats none.</param>
sealed record ImportedWorkout(
    Guid Id, ImportedWorkoutOutcome Outcome, string Format, string? Sport, DateTimeOffset? Start, double? Minutes, int Sets, Guid? Repeats);

/// <summary>Something about the file that its owner should know.</summary>
/// <param name="Code">Stable; docs/findings.md lists them.</param>
/// <param name="Place">Where in the file.</param>
/// <param name="Message">What it is and what was done.</param>
/// <param name="Severity">note, valueDropped, partDropped or refused.</param>
sealed record ImportFinding(string Code, string Place, string Message, FindingSeverity Severity)
{
    internal static ImportFinding From(Finding finding) => new(finding.Code, finding.Place, finding.Message, finding.Severity);
}

/// <summary>What came of an upload.</summary>
/// <param name="IsDryRun">Whether nothing was kept.</param>
/// <param name="Workouts">Every workout that was read.</param>
/// <param name="Findings">What was dropped, assumed or refused.</param>
/// <param name="Original">SHA-256 of the file, where it was kept; else null.</param>
sealed record ImportReport(bool IsDryRun, IReadOnlyList<ImportedWorkout> Workouts, IReadOnlyList<ImportFinding> Findings, string? Original);

/// <summary>How far an upload is.</summary>
/// <param name="Stage">receiving, reading or saving.</param>
/// <param name="Done">Bytes received, or workouts saved.</param>
/// <param name="Total">Of how many; null when not known.</param>
sealed record ImportProgress(string Stage, long Done, long? Total);
