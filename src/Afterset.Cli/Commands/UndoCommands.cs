using System.CommandLine;
using Afterset.Cli.JournalFiles;
using Afterset.Cli.Output;
using Afterset.Journal;
using Afterset.Journal.Entries;

namespace Afterset.Cli.Commands;

/// <summary>`afterset undo`, `afterset redo` and `afterset healed`: entries about entries. Nothing is ever deleted.</summary>
static class UndoCommands
{
    internal static Command CreateUndo()
    {
        var id = new Argument<string?>("id") { Description = "The entry, or as much of its id as tells it from others. None: the last one.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("undo", "Take an entry of your journal back. For example: afterset undo, or afterset undo 019ac1f2-3b") { id, CommonOptions.Journal };
        command.SetAction(parsed => Undo(parsed, parsed.GetValue(id)));
        return command;
    }

    internal static Command CreateRedo()
    {
        var id = Id("The entry that was taken back.");
        var command = new Command("redo", "Let an entry that was taken back count again. For example: afterset redo 019ac1f2-3b") { id, CommonOptions.Journal };
        command.SetAction(parsed => Redo(parsed, parsed.GetValue(id)!));
        return command;
    }

    internal static Command CreateHealed()
    {
        var id = Id("The injury's entry; \"afterset journal\" lists them.");
        var at = new Option<string?>("--at") { Description = "Since when it is over, such as 2026-11-24. Default: now." };
        var command = new Command("healed", "Say that an injury is over. For example: afterset healed 019ac1f2-3b --at 2026-11-24") { id, at, CommonOptions.Journal };
        command.SetAction(parsed => Healed(parsed, parsed.GetValue(id)!, ToldTime.Read(parsed, parsed.GetValue(at)).At));
        return command;
    }

    static Argument<string> Id(string description) => new("id") { Description = description };

    static int Undo(ParseResult parsed, string? typed)
    {
        JournalEntry? undone = null;
        var kept = JournalFile.Append(parsed, journal =>
        {
            undone = typed is null ? Last(journal) : new EntryIds(journal).Find(typed);
            return journal.IsTakenBack(undone.Id) ? [] : [new(new RetractionEntry(undone.Id, Why: null))];
        });
        var (id, output) = (new EntryIds(kept.Journal).Short(undone!.Id), parsed.InvocationConfiguration.Output);
        output.WriteLine($"{(kept.Added.Count > 0 ? "Taken back" : "It was taken back before")}: {id}  {undone.Kind}: {EntryWords.Of(undone.Content)}");
        output.WriteLine($"To have it again: afterset redo {id}");
        return ExitCode.Done;
    }

    // Of an entry that this version does not understand nobody can say whether it is what the person means.
    static JournalEntry Last(AthleteJournal journal) =>
        journal.Entries.LastOrDefault(entry => entry.Content is not (RetractionEntry or EntryContent.NotUnderstood) && !journal.IsTakenBack(entry.Id))
        ?? throw new UsageException("There is nothing to undo: your journal has no entry that counts.", ExitCode.NothingToRead);

    static int Redo(ParseResult parsed, string typed)
    {
        JournalEntry? again = null;
        var kept = JournalFile.Append(parsed, journal =>
        {
            again = Meant(new EntryIds(journal).Find(typed), journal);
            return [.. Retractions(journal, again.Id).Select(retraction => new NewEntry(new RetractionEntry(retraction.Id, Why: null)))];
        });
        var (id, output) = (new EntryIds(kept.Journal).Short(again!.Id), parsed.InvocationConfiguration.Output);
        output.WriteLine($"{(kept.Added.Count > 0 ? "Counts again" : "It counts already")}: {id}  {again.Kind}: {EntryWords.Of(again.Content)}");
        output.WriteLine($"To take it back: afterset undo {id}");
        return ExitCode.Done;
    }

    // Who types the id of an undo means what it undid.
    static JournalEntry Meant(JournalEntry entry, AthleteJournal journal) =>
        entry.Content is RetractionEntry { Of: var of } && !journal.IsTakenBack(entry.Id) && journal.Entries.FirstOrDefault(other => other.Id == of) is { } target ? target : entry;

    static IEnumerable<JournalEntry> Retractions(AthleteJournal journal, Guid id) =>
        journal.Entries.Where(entry => entry.Content is RetractionEntry { Of: var of } && of == id && !journal.IsTakenBack(entry.Id));

    static int Healed(ParseResult parsed, string typed, DateTimeOffset over)
    {
        InjuryEntry? healed = null;
        var kept = JournalFile.Append(parsed, journal =>
        {
            var (entry, ids) = (new EntryIds(journal).Find(typed), new EntryIds(journal));
            if (journal.Facts.FirstOrDefault(fact => fact.Entry.Id == entry.Id)?.Content is not InjuryEntry injury)
                throw new UsageException($"{ids.Short(entry.Id)} is no injury that counts, but: {entry.Kind}. A sign is over when you check in that it is: afterset check-in \"left calf not swollen\".", ExitCode.Usage);
            healed = injury with { OverSince = over };
            return [new(new CorrectionEntry(entry.Id, healed))];
        });
        var (id, output) = (new EntryIds(kept.Journal).Short(kept.Added[0].Id), parsed.InvocationConfiguration.Output);
        output.WriteLine($"Kept as {id}: {Clean.Line(EntryWords.Injury(healed!))}");
        output.WriteLine($"To undo: afterset undo {id}");
        return ExitCode.Done;
    }
}
