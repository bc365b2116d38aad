using System.CommandLine;
using System.Globalization;
using Afterset.Calendar;
using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Protocols;
using Afterset.Scheduling;

namespace Afterset.Cli;

/// <summary>Wishes and diaries of the command line, as the journal keeps them.</summary>
static class ToldWishes
{
    // As many as an entry holds.
    const int MostBusy = 5_000;

    /// <summary>The tools' ids; null when none were given.</summary>
    internal static IReadOnlyList<string>? Tools(string[]? given)
    {
        if (given is not { Length: > 0 })
            return null;
        var words = given.SelectMany(text => text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)).ToArray();
        return [.. words.Select(word => ToolCatalogue.Default.Find(word)?.Id
            ?? throw new UsageException($"--tools: \"{word}\" is none of {string.Join(", ", ToolCatalogue.Default.All.Select(tool => tool.Id))}.", ExitCode.Usage))];
    }

    /// <summary>What of these wishes is new; null when nothing is.</summary>
    internal static PreferencesEntry? New(PreferencesEntry told, AthleteJournal journal)
    {
        var known = journal.Preferences;
        var added = new PreferencesEntry(
            told.Tools is { } tools && known.Tools?.SequenceEqual(tools, StringComparer.Ordinal) != true ? tools : null,
            told.MinutesADay == known.MinutesADay ? null : told.MinutesADay,
            told.Days == known.Days ? null : told.Days,
            told.TimeZone == known.TimeZone ? null : told.TimeZone);
        return added == new PreferencesEntry() ? null : added;
    }

    /// <summary>The diaries in files, each named after its file.</summary>
    internal static IEnumerable<DiaryEntry> Diaries(string[]? paths, TimeRange within, TimeZoneInfo zone, TextWriter error)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths ?? [])
        {
            var name = Path.GetFileName(path);
            yield return new DiaryEntry(seen.Add(name) ? name : path, Busy(path, within, zone, error));
        }
    }

    /// <summary>Whether the journal knows as much of this calendar already.</summary>
    internal static bool IsKnown(DiaryEntry told, AthleteJournal journal, DateTimeOffset asOf) =>
        journal.All<DiaryEntry>().LastOrDefault(diary => diary.Source == told.Source) is { } known
        && known.Busy.Where(range => range.End > asOf).SequenceEqual(told.Busy.Where(range => range.End > asOf));

    /// <summary>When a race or match begins.</summary>
    internal static DateTimeOffset Event(string text, TimeZoneInfo zone) =>
        LocalTime.Parse(text, zone) ?? throw new UsageException($"--event \"{text}\" is no date such as 2026-11-29.", ExitCode.Usage);

    /// <summary>Refuses a number outside of its range, for options that more than one command has.</summary>
    internal static void Within<T>(Option<T> option, int from, int to) => option.Validators.Add(result =>
    {
        // What is no number at all, or too long for one, has an error of its own already.
        if (result.Tokens is [{ Value: var text }] && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && (number < from || number > to))
            result.AddError($"{option.Name} is {from} to {to}.");
    });

    static IReadOnlyList<TimeRange> Busy(string path, TimeRange within, TimeZoneInfo zone, TextWriter error)
    {
        if (!File.Exists(path))
            throw new UsageException($"{path} could not be opened.", ExitCode.NothingToRead);
        var read = FreeBusyReader.Read(File.ReadAllBytes(path), within, zone);
        if (read.Findings.FirstOrDefault(finding => finding.Code is "CAL001" or "CAL002") is { } refused)
            throw new UsageException($"{path}: {refused.Message} [{refused.Code}]", ExitCode.NothingToRead);
        foreach (var finding in read.Findings)
            error.WriteLine($"{path}: {finding.Message} [{finding.Code}, {finding.Place}]");
        if (read.Busy.Count > MostBusy)
            error.WriteLine($"{path}: only its first {MostBusy} busy times were taken.");
        return [.. read.Busy.Take(MostBusy)];
    }
}
