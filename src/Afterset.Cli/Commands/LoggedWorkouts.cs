using System.CommandLine;
using Afterset.Cli.JournalFiles;
using Afterset.Cli.Output;
using Afterset.Import;
using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Workouts;

namespace Afterset.Cli.Commands;

/// <summary>A workout that `afterset log` was told.</summary>
/// <param name="Id">The id of its entry.</param>
/// <param name="Content">What is kept of it.</param>
/// <param name="Source">The file it is from; null for one by hand.</param>
sealed record LoggedWorkout(Guid Id, WorkoutEntry Content, string? Source);

/// <summary>The workouts that `afterset log` was told, and what came of them.</summary>
sealed class LoggedWorkouts
{
    readonly IReadOnlyList<LoggedWorkout> _told;
    readonly IReadOnlyList<string> _leftOut;

    LoggedWorkouts(IReadOnlyList<LoggedWorkout> told, IReadOnlyList<string> leftOut, bool isAFileMissing) =>
        (_told, _leftOut, IsAFileMissing) = (told, leftOut, isAFileMissing);

    /// <summary>Whether a file could not be opened.</summary>
    internal bool IsAFileMissing { get; }

    /// <summary>Whether no workout was read at all.</summary>
    internal bool IsNothingIn => _told.Count == 0;

    internal static LoggedWorkouts Read(ParseResult parsed, LogOptions options, TimeZoneInfo zone, DateTimeOffset now, List<(string Source, Finding Finding)> findings)
    {
        var given = new GivenWorkouts(parsed, findings);
        var files = given.Files(parsed.GetValue(options.Files)!, new ImportOptions { TimeZone = zone });
        var byHand = given.ByHand(parsed.GetValue(options.Did), TimeZoneInfo.ConvertTime(now, zone));
        LoggedWorkout[] all =
        [
            .. files.SelectMany(file => file.Result.Workouts.Select(workout => Of(workout, file.Source, now))),
            .. byHand.Select(workout => Of(workout, source: null, now)),
        ];
        var told = all.Where(workout => NewEntry.IsKept(workout.Content)).DistinctBy(workout => workout.Id).ToList();
        return new(
            told,
            [
                .. files.Where(file => !file.IsMissing && file.Result.Workouts.Count == 0).Select(file => $"{Clean.Line(file.Source)}: no workout in it"),
                .. all.Where(workout => !NewEntry.IsKept(workout.Content)).Select(workout => $"{Clean.Line(workout.Source ?? "--did")}: too much in one workout, or a text too long to be kept: {WorkoutWords.Line(workout.Content.Workout with { Title = null })}"),
            ],
            files.Any(file => file.IsMissing));
    }

    /// <summary>The same, with the files of new workouts kept beside the journal.</summary>
    internal LoggedWorkouts WithOriginals(KeptJournal before)
    {
        var known = before.Journal.Entries.Select(entry => entry.Id).ToHashSet();
        var kept = _told.Where(workout => !known.Contains(workout.Id)).Select(workout => workout.Source).OfType<string>().Distinct(StringComparer.Ordinal)
            .ToDictionary(source => source, source => OriginalFiles.Keep(source, before.Path), StringComparer.Ordinal);
        return new([.. _told.Select(workout => workout with { Content = workout.Content with { Original = workout.Source is { } source ? kept.GetValueOrDefault(source) : null } })], _leftOut, IsAFileMissing);
    }

    /// <summary>What the journal does not have yet.</summary>
    internal IReadOnlyList<NewEntry> New(AthleteJournal journal)
    {
        var known = journal.Entries.Select(entry => entry.Id).ToHashSet();
        var added = _told.Where(workout => !known.Contains(workout.Id)).ToList();
        return [.. Apart(added), .. added.Select(workout => new NewEntry(workout.Content, workout.Id))];
    }

    internal void Report(KeptJournal kept, TextWriter output)
    {
        var (ids, added, here) = (new EntryIds(kept.Journal), kept.Added.Select(entry => entry.Id).ToHashSet(), 0);
        foreach (var workout in _told)
        {
            here += added.Contains(workout.Id) ? 0 : 1;
            var what = added.Contains(workout.Id) ? "added" : kept.Journal.IsTakenBack(workout.Id) ? "taken back before" : "already there";
            output.WriteLine($"{what}: {ids.Short(workout.Id)}  {WorkoutWords.Line(workout.Content.Workout)}");
            if (kept.Journal.IsTakenBack(workout.Id))
                output.WriteLine($"  You took it back. To have it again: afterset redo {ids.Short(workout.Id)}");
        }

        foreach (var line in _leftOut)
            output.WriteLine($"left out: {line}");
        foreach (var workout in kept.Journal.Workouts.Where(workout => workout.Repeats is { } counts && (added.Contains(workout.Fact.Entry.Id) || added.Contains(counts))))
            Report(workout, ids, output);
        if (_told.Count + _leftOut.Count > 0)
            output.WriteLine($"{EntryWords.Count(_told.Count - here, "workout", "workouts")} added, {here} already there, {_leftOut.Count} left out.");
    }

    static void Report(JournalWorkout workout, EntryIds ids, TextWriter output)
    {
        var (repeats, counts) = (ids.Short(workout.Fact.Entry.Id), ids.Short(workout.Repeats!.Value));
        output.WriteLine($"same workout: {repeats} repeats {counts}, which tells more and counts alone.");
        output.WriteLine($"  If they are two: afterset different {counts} {repeats}. To count the other: afterset same {repeats} {counts}");
    }

    // A workout without a start is taken as just ended, as a plan takes it; nobody can tell it from another, so its id is a new one.
    static LoggedWorkout Of(Workout workout, string? source, DateTimeOffset now)
    {
        var kept = WorkoutSummary.Of(workout.Start is null ? workout with { Start = now - (workout.Elapsed ?? workout.Duration ?? TimeSpan.Zero) } : workout);
        var id = source is not null && workout.Start is not null ? WorkoutId.Of(workout) : null;
        return new(id ?? Guid.CreateVersion7(now), new(kept, Original: null), source);
    }

    // Several by hand in one command are several workouts, also when no times were said; the person need not say it twice.
    static IEnumerable<NewEntry> Apart(IReadOnlyList<LoggedWorkout> added)
    {
        var byHand = added.Where(workout => workout.Source is null).ToList();
        for (var i = 0; i < byHand.Count; i++)
        {
            for (var j = i + 1; j < byHand.Count; j++)
            {
                if (SameWorkout.AreSame(byHand[i].Content.Workout, byHand[j].Content.Workout))
                    yield return new(new SameWorkoutEntry(byHand[i].Id, byHand[j].Id, AreSame: false));
            }
        }
    }
}
