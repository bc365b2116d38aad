using System.CommandLine;
using Afterset.Cli.Output;
using Afterset.Journal;
using Afterset.Journal.Entries;

namespace Afterset.Cli.Commands;

/// <summary>What only `afterset plan` is told.</summary>
sealed class PlanCommandOptions
{
    // As far as any plan goes.
    const int MostDays = 7;

    internal PlanOptions Athlete { get; } = new();

    internal Option<string[]> Tools { get; } = new("--tools")
    {
        Description = "What you have: roller, ball, stick, massage-gun, cane, two-ball-peanut. Hands are always there. Default: roller.",
        AllowMultipleArgumentsPerToken = true,
    };

    internal Option<int?> Minutes { get; } = new("--minutes") { Description = "Most minutes a day. Default 15." };

    internal Option<int?> Days { get; } = new("--days") { Description = "How many days ahead, 1 to 7. Default 4." };

    internal Option<string[]> FreeBusy { get; } = new("--free-busy") { Description = "Your diary as an .ics file; sessions keep out of it." };

    internal Option<string[]> Events { get; } = new("--event") { Description = "A race or match, such as 2026-11-29: nothing deep in the week before." };

    internal Option<string> Format { get; } = new("--format") { Description = "text, json, ics, html or md.", DefaultValueFactory = _ => "text" };

    internal Option<bool> Why { get; } = new("--why") { Description = "Text: show the reasons beside each step." };

    internal Option<string?> Output { get; } = new("--output", "-o") { Description = "Write to this file instead of standard output." };

    /// <summary>Tools, times, diaries and events, as the journal would keep them.</summary>
    internal IEnumerable<EntryContent> Wishes(ParseResult parsed, DateTimeOffset asOf, TimeZoneInfo zone)
    {
        var days = parsed.GetValue(Days);
        yield return new PreferencesEntry(ToldWishes.Tools(parsed.GetValue(Tools)), parsed.GetValue(Minutes), days);
        foreach (var diary in ToldWishes.Diaries(parsed.GetValue(FreeBusy), new(asOf, asOf.AddDays(days ?? MostDays)), zone, parsed.InvocationConfiguration.Error))
            yield return diary;
        foreach (var text in parsed.GetValue(Events) ?? [])
            yield return new EventEntry(ToldWishes.Event(text, zone), Title: null);
    }

    internal void AddTo(Command command)
    {
        Athlete.AddTo(command);
        Format.AcceptOnlyFromAmong(PlanFormats.Names);
        ToldWishes.Within(Minutes, 1, 240);
        ToldWishes.Within(Days, 1, 7);
        foreach (var option in (Option[])[Tools, Minutes, Days, FreeBusy, Events, Format, Why, Output])
            command.Options.Add(option);
    }
}
