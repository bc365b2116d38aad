using System.CommandLine;
using System.Globalization;
using Afterset.Cli.Output;

namespace Afterset.Cli.Commands;

/// <summary>What only `afterset plan` is told.</summary>
sealed class PlanCommandOptions
{
    internal PlanOptions Athlete { get; } = new();

    internal Option<string[]> Tools { get; } = new("--tools")
    {
        Description = "What you have: roller, ball, stick, massage-gun, cane, two-ball-peanut. Hands are always there. Default: roller.",
        AllowMultipleArgumentsPerToken = true,
    };

    internal Option<int?> Minutes { get; } = new("--minutes") { Description = "Most minutes a day. Default 15." };

    internal Option<int> Days { get; } = new("--days") { Description = "How many days ahead, 1 to 7.", DefaultValueFactory = _ => 4 };

    internal Option<string[]> FreeBusy { get; } = new("--free-busy") { Description = "Your diary as an .ics file; sessions keep out of it." };

    internal Option<string[]> Events { get; } = new("--event") { Description = "A race or match, such as 2026-11-29: nothing deep in the week before." };

    internal Option<string> Format { get; } = new("--format") { Description = "text, json, ics, html or md.", DefaultValueFactory = _ => "text" };

    internal Option<bool> Why { get; } = new("--why") { Description = "Text: show the reasons beside each step." };

    internal Option<string?> Output { get; } = new("--output", "-o") { Description = "Write to this file instead of standard output." };

    internal void AddTo(Command command)
    {
        Athlete.AddTo(command);
        Format.AcceptOnlyFromAmong(PlanFormats.Names);
        Minutes.Validators.Add(result => Within(result, Minutes, 1, 240));
        Days.Validators.Add(result => Within(result, Days, 1, 7));
        foreach (var option in (Option[])[Tools, Minutes, Days, FreeBusy, Events, Format, Why, Output])
            command.Options.Add(option);
    }

    static void Within<T>(System.CommandLine.Parsing.OptionResult result, Option<T> option, int from, int to)
    {
        // What is no number at all, or too long for one, has an error of its own already.
        if (result.Tokens is [{ Value: var text }] && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && (number < from || number > to))
            result.AddError($"{option.Name} is {from} to {to}.");
    }
}
