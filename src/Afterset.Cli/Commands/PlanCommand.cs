using System.CommandLine;
using Afterset.Cli.Output;
using Afterset.Planning;

namespace Afterset.Cli.Commands;

/// <summary>`afterset plan FILE`: the massage and recovery that follows.</summary>
static class PlanCommand
{
    internal static Command Create()
    {
        var options = new PlanCommandOptions();
        var command = new Command("plan", "Plan the massage and recovery that follows what you did: what, where, when, how, why, and when not at all.");
        options.AddTo(command);
        command.SetAction(result => Run(result, options));
        return command;
    }

    static int Run(ParseResult parsed, PlanCommandOptions options)
    {
        var input = new AthleteInputReader(parsed, options.Athlete).Read();
        var outcome = Planner.Plan(PlanWishes.ToRequest(input, parsed, options));
        Findings.Write(input.Findings, parsed.InvocationConfiguration.Error);
        var format = parsed.GetValue(options.Format)!;
        var path = parsed.GetValue(options.Output);
        var text = PlanFormats.Write(outcome, format, input.Zone, new(path is null && Terminal.HasColour, parsed.GetValue(options.Why)));
        if (path is null)
            parsed.InvocationConfiguration.Output.Write(text);
        else
            Save(path, text, parsed.InvocationConfiguration.Error);
        return outcome is PlanOutcome.Withheld ? ExitCode.Withheld : ExitCode.Done;
    }

    static void Save(string path, string text, TextWriter error)
    {
        try
        {
            File.WriteAllText(path, text);
            error.WriteLine($"Written to {Clean.Line(path)}");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"{path} could not be written.", ExitCode.NothingToRead);
        }
    }
}
