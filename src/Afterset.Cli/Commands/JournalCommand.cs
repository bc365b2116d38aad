using System.CommandLine;
using System.Globalization;
using Afterset.Cli.JournalFiles;
using Afterset.Cli.Output;
using Afterset.Journal;
using Afterset.Journal.Entries;

namespace Afterset.Cli.Commands;

/// <summary>`afterset journal`: what is in it; also its export and import.</summary>
static class JournalCommand
{
    internal static Command Create()
    {
        var all = new Option<bool>("--all") { Description = "Also what was taken back, and the entries that changed others." };
        var export = new Option<string?>("--export") { Description = "Write every entry as it is to this file (JSON Lines); - is standard output." };
        var import = new Option<string?>("--import") { Description = "Take in an export; what is here already is not added again. - is standard input." };
        var command = new Command("journal", "List the entries of your journal that count, the newest last. For example: afterset journal --export backup.jsonl") { all, export, import, CommonOptions.Journal };
        command.SetAction(parsed => (parsed.GetValue(export), parsed.GetValue(import)) switch
        {
            (null, null) => List(parsed, parsed.GetValue(all)),
            ({ } path, null) => JournalExport.Run(parsed, path),
            (null, { } path) => JournalImport.Run(parsed, path),
            _ => throw new UsageException("--export and --import are two commands.", ExitCode.Usage),
        });
        return command;
    }

    static int List(ParseResult parsed, bool isAll)
    {
        var kept = JournalFile.Read(parsed);
        var output = parsed.InvocationConfiguration.Output;
        Findings.Write([.. JournalLines.NotUnderstood(kept.Contents.Entries).Where(finding => finding.Code == "JRN005")], "journal", parsed.InvocationConfiguration.Error);
        if (kept.Journal.Entries.Count == 0)
        {
            output.WriteLine($"Nothing is in {Clean.Line(kept.Path)} yet. For example: afterset log --did \"legs 60min rpe 8\"");
            return ExitCode.Done;
        }

        var lines = new JournalListing(kept.Journal, JournalPlan.ZoneOf(kept.Journal.Preferences) ?? CommonOptions.MachineZone);
        foreach (var line in isAll ? lines.All() : lines.Counting())
            output.WriteLine(line);
        return ExitCode.Done;
    }
}

/// <summary>The lines of `afterset journal`.</summary>
sealed class JournalListing(AthleteJournal journal, TimeZoneInfo zone)
{
    readonly EntryIds _ids = new(journal);
    readonly Dictionary<Guid, Guid> _repeats = journal.Workouts.Where(workout => workout.Repeats is not null).ToDictionary(workout => workout.Fact.Entry.Id, workout => workout.Repeats!.Value);

    internal IEnumerable<string> Counting() => journal.Facts.Select(fact => Line(fact.Entry, fact.Content, ""));

    internal IEnumerable<string> All()
    {
        var facts = journal.Facts.ToDictionary(fact => fact.Entry.Id, fact => fact.Content);
        return journal.Entries.Select(entry => Line(entry, facts.GetValueOrDefault(entry.Id) ?? entry.Content, journal.IsTakenBack(entry.Id) ? "taken back: " : ""));
    }

    string Line(JournalEntry entry, EntryContent content, string mark)
    {
        var words = EntryWords.Of(content);
        var about = content switch
        {
            CorrectionEntry { Of: var of } => $"of {_ids.Short(of)} ",
            RetractionEntry { Of: var of } => $"of {_ids.Short(of)} ",
            SameWorkoutEntry { Keep: var keep, Other: var other } => $"{_ids.Short(keep)} and {_ids.Short(other)}: ",
            _ => "",
        };
        var repeats = _repeats.TryGetValue(entry.Id, out var counts) ? $" · repeats {_ids.Short(counts)}" : "";
        return $"{_ids.Short(entry.Id),-16}  {TimeZoneInfo.ConvertTime(entry.At, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}  {entry.Kind,-16}  {mark}{about}{words}{repeats}".TrimEnd();
    }
}
