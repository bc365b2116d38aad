using System.CommandLine;
using Afterset.Cli.JournalFiles;
using Afterset.Cli.Output;
using Afterset.Journal;
using Afterset.Journal.Entries;

namespace Afterset.Cli.Commands;

/// <summary>`afterset same KEEP OTHER` and `afterset different ONE OTHER`: the athlete's word on two recordings.</summary>
static class SameCommands
{
    internal static Command CreateSame() =>
        Create("same", "Say that two recordings are of one workout; the first counts. For example: afterset same 019ac1f2-3b 019ac1f2-41", areSame: true);

    internal static Command CreateDifferent() =>
        Create("different", "Say that two recordings are of two workouts; both count. For example: afterset different 019ac1f2-3b 019ac1f2-41", areSame: false);

    static Command Create(string name, string description, bool areSame)
    {
        var one = new Argument<string>("one") { Description = "The entry of one workout; the one that counts, if they are the same." };
        var other = new Argument<string>("other") { Description = "The entry of the other." };
        var command = new Command(name, description) { one, other, CommonOptions.Journal };
        command.SetAction(parsed => Run(parsed, parsed.GetValue(one)!, parsed.GetValue(other)!, areSame));
        return command;
    }

    static int Run(ParseResult parsed, string one, string other, bool areSame)
    {
        var kept = JournalFile.Append(parsed, journal =>
        {
            var ids = new EntryIds(journal);
            var (keep, second) = (Workout(one, ids, journal), Workout(other, ids, journal));
            if (keep == second)
                throw new UsageException("These are one and the same entry. Name two.", ExitCode.Usage);
            return [new(new SameWorkoutEntry(keep, second, areSame))];
        });
        var (said, shown, output) = ((SameWorkoutEntry)kept.Added[0].Content, new EntryIds(kept.Journal), parsed.InvocationConfiguration.Output);
        foreach (var workout in kept.Journal.Workouts.Where(workout => workout.Fact.Entry.Id == said.Keep || workout.Fact.Entry.Id == said.Other))
            output.WriteLine($"{shown.Short(workout.Fact.Entry.Id)}  {WorkoutWords.Line(workout.Workout)}: {(workout.Repeats is { } repeats ? $"repeats {shown.Short(repeats)}" : "counts")}");
        output.WriteLine($"To undo: afterset undo {shown.Short(kept.Added[0].Id)}");
        return ExitCode.Done;
    }

    static Guid Workout(string typed, EntryIds ids, AthleteJournal journal)
    {
        var entry = ids.Find(typed);
        return journal.Workouts.Any(workout => workout.Fact.Entry.Id == entry.Id)
            ? entry.Id
            : throw new UsageException($"{ids.Short(entry.Id)} is no workout that counts, but: {entry.Kind}.", ExitCode.Usage);
    }
}
