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
        var command = new Command("plan", "Plan the massage and recovery that follows what you did: what, where, when, how, why, and when not at all. For example: afterset plan morning.fit --tools roller,ball; or afterset plan, from your journal.");
        options.AddTo(command);
        command.SetAction(result => Run(result, options));
        return command;
    }

    static int Run(ParseResult parsed, PlanCommandOptions options)
    {
        var input = new AthleteInputReader(parsed, options.Athlete, (asOf, zone) => options.Wishes(parsed, asOf, zone)).Read();
        var outcome = Planner.Plan(input.Request);
        Findings.Write(input.Findings, parsed.InvocationConfiguration.Error);
        var format = parsed.GetValue(options.Format)!;
        var path = parsed.GetValue(options.Output);
        var text = PlanFormats.Write(outcome, format, input.Request.Zone, new(path is null && Terminal.HasColour, parsed.GetValue(options.Why)));
        if (path is null)
            parsed.InvocationConfiguration.Output.Write(text);
        else
            Save(path, text, parsed.InvocationConfiguration.Error);
        if (input.IsFromJournal && input.Request.Workouts.Count == 0)
            parsed.InvocationConfiguration.Error.WriteLine("Your journal has no workout of the last days. To add one: afterset log FILE, or afterset log --did \"legs 60min rpe 8\".");
        if (input.IsFromJournal && format == "text")
            SayHowToTell(outcome, parsed.InvocationConfiguration.Error);
        return outcome is PlanOutcome.Withheld ? ExitCode.Withheld : ExitCode.Done;
    }

    // The plan itself is the same from every door; what can be typed about it is the command line's.
    static void SayHowToTell(PlanOutcome outcome, TextWriter error)
    {
        if (outcome is PlanOutcome.Withheld)
            error.WriteLine("What you reported counts until you say that it is over, as in: afterset check-in \"left calf not swollen\". A mistake: afterset undo.");
        if (outcome is not PlanOutcome.Planned { Plan.Sessions: { Count: > 0 } sessions })
            return;
        error.WriteLine($"Afterwards: afterset done {sessions[0].Id} (or \"next\"); afterset skip {sessions[0].Id}.");
        if (sessions.Count > 1)
            error.WriteLine($"The others: {string.Join(", ", sessions.Skip(1).Select(session => session.Id))}.");
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
