using System.CommandLine;
using Afterset.Cli.JournalFiles;
using Afterset.Cli.Output;
using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Planning;
using Afterset.Presentation;

namespace Afterset.Cli.Commands;

/// <summary>`afterset check-in "quads 6, left calf 3"`: what is felt, into the journal.</summary>
static class CheckInCommand
{
    internal static Command Create()
    {
        var text = new Argument<string[]>("text") { Description = "What you feel, 0 to 10, and signs: \"quads 6, left calf 3\", \"overall 4\", \"left knee sharp\", \"left calf not swollen\".", Arity = ArgumentArity.ZeroOrMore };
        var at = new Option<string?>("--at") { Description = "When you felt it, such as 2026-11-24T07:30. Default: now." };
        var sleep = new Option<double?>("--sleep") { Description = "Hours slept in the last night, 0 to 24." };
        var stress = new Option<int?>("--stress") { Description = "0 none to 10 most." };
        var mood = new Option<int?>("--mood") { Description = "0 worst to 10 best." };
        ToldWishes.Within(stress, 0, 10);
        ToldWishes.Within(mood, 0, 10);
        sleep.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var told }] && double.TryParse(told, System.Globalization.CultureInfo.InvariantCulture, out var hours) && hours is not (>= 0 and <= 24))
                result.AddError("--sleep is 0 to 24.");
        });
        var command = new Command("check-in", "Keep how you are in your journal. For example: afterset check-in \"quads 6, left calf 3\" --sleep 7.5") { text, at, sleep, stress, mood, CommonOptions.Journal };
        command.SetAction(parsed => Run(parsed, string.Join(' ', parsed.GetValue(text)!), parsed.GetValue(at), new(parsed.GetValue(sleep), parsed.GetValue(stress), parsed.GetValue(mood))));
        return command;
    }

    static int Run(ParseResult parsed, string text, string? at, Wellbeing wellbeing)
    {
        if (string.IsNullOrWhiteSpace(text) && wellbeing == new Wellbeing())
            throw new UsageException("Tell how you are: \"quads 6, left calf 3\", or --sleep, --stress, --mood.", ExitCode.Usage);
        var (asked, now, _) = ToldTime.Read(parsed, at);
        var said = new CheckInEntry(CheckInArgument.Read(text, asked, "The check-in"), asked, wellbeing);
        var kept = JournalFile.Append(parsed, _ => [new(said)]);
        var output = parsed.InvocationConfiguration.Output;
        output.WriteLine($"Kept as {new EntryIds(kept.Journal).Short(kept.Added[0].Id)}. Understood:");
        foreach (var line in CheckInWords.Of(said).DefaultIfEmpty(CheckInWords.Nothing))
            output.WriteLine($"  {line}");
        if (said.CheckIn.Overall is not null && Planner.Forecast(JournalPlan.Request(kept.Journal, now)).Regions.Any(region => region.Overall is not null))
            output.WriteLine("You did not say where it is, so the number for the whole body counts for every muscle that worked in the week before. Say where, such as \"quads 6\", and only that place counts.");
        if (JournalPlan.Of(kept.Journal, now) is not PlanOutcome.Withheld withheld)
            return ExitCode.Done;
        output.WriteLine();
        output.Write(PlanText.Of(withheld, new(Terminal.HasColour)));
        return ExitCode.Withheld;
    }
}
