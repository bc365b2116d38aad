using System.CommandLine;
using System.Text.Json;
using Afterset.Cli.JournalFiles;
using Afterset.Cli.Output;
using Afterset.Journal;

namespace Afterset.Cli.Commands;

/// <summary>`afterset journal --import FILE`: takes in what another journal has and this one has not.</summary>
static class JournalImport
{
    internal static int Run(ParseResult parsed, string path)
    {
        var contents = JournalLines.Read(Bytes(path));
        var differing = new List<JournalFinding>();
        var kept = JournalFile.AppendEntries(parsed, journal => New(contents.Entries, journal, differing));
        var findings = contents.Findings.Select(finding => finding.Code == "JRN001" ? finding with { Message = "The last line was written only in part; it was left out." } : finding)
            .Concat(JournalLines.NotUnderstood(contents.Entries)).Concat(differing.Distinct()).ToList();
        Findings.Write(findings, path, parsed.InvocationConfiguration.Error);
        var different = contents.Entries.DistinctBy(entry => (entry.Id, entry.Json)).Count();
        parsed.InvocationConfiguration.Output.WriteLine(
            $"{EntryWords.Count(kept.Added.Count, "entry", "entries")} added, {different - kept.Added.Count} already there, {EntryWords.Count(findings.Count, "finding", "findings")}.");
        return contents.Entries.Count == 0 && findings.Count > 0 ? ExitCode.NothingToRead : ExitCode.Done;
    }

    // Of two that share an id and differ the fold takes the first by content. It has to be here for that, the other need not.
    static List<JournalEntry> New(IReadOnlyList<JournalEntry> told, AthleteJournal journal, List<JournalFinding> differing)
    {
        var known = journal.Entries.ToDictionary(entry => entry.Id);
        var added = new List<JournalEntry>();
        foreach (var (index, entry) in told.Index())
        {
            var isKnown = known.TryGetValue(entry.Id, out var other);
            if (isKnown && IsSameButForTime(entry, other!))
                continue;
            if (isKnown)
                differing.Add(new("JRN003", $"entry {index + 1}", "Your journal has an entry of this id that says something else; one of them counts."));
            if (isKnown && string.CompareOrdinal(entry.Json, other!.Json) > 0)
                continue;
            known[entry.Id] = entry;
            added.Add(entry);
        }

        return added;
    }

    // Two devices that read the same file give its workout the same id, each at a time of its own.
    static bool IsSameButForTime(JournalEntry one, JournalEntry other)
    {
        if (one.Json == other.Json)
            return true;
        if (one.Kind != other.Kind || one.Version != other.Version)
            return false;
        using var first = JsonDocument.Parse(one.Json);
        using var second = JsonDocument.Parse(other.Json);
        return JsonElement.DeepEquals(first.RootElement.GetProperty("data"), second.RootElement.GetProperty("data"));
    }

    static byte[] Bytes(string path)
    {
        try
        {
            if (path != "-")
                return File.ReadAllBytes(path);
            using var input = Console.OpenStandardInput();
            using var all = new MemoryStream();
            input.CopyTo(all);
            return all.ToArray();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} could not be opened.", ExitCode.NothingToRead);
        }
    }
}
