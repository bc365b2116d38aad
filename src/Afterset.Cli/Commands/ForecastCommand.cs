using System.CommandLine;
using Afterset.Cli.Output;
using Afterset.Evidence;
using Afterset.Load;
using Afterset.Presentation;
using Afterset.Safety;
using Afterset.Soreness;

namespace Afterset.Cli.Commands;

/// <summary>`afterset forecast FILE`: how sore what will be, for a week.</summary>
static class ForecastCommand
{
    internal static Command Create()
    {
        var options = new PlanOptions();
        var command = new Command("forecast", "Show how sore each muscle is likely to be over the next seven days, with the range that holds four times in five. For example: afterset forecast run.fit; or afterset forecast, from your journal.");
        options.AddTo(command);
        command.SetAction(parsed => Run(parsed, options));
        return command;
    }

    static int Run(ParseResult parsed, PlanOptions options)
    {
        var input = new AthleteInputReader(parsed, options, (_, _) => []).Read();
        var request = input.Request;
        var loads = request.Workouts.Concat(request.History).Select(workout => MuscleLoads.Of(workout, new(request.Profile.HighestHeartRate))).ToList();
        Findings.Write(input.Findings, parsed.InvocationConfiguration.Error);
        if (Screening.Of(new(request.Profile, request.Reports, loads, request.AsOf)) is Clearance.Withheld withheld && withheld.Reasons.Any(IsRedFlag))
        {
            // A curve of soreness would say that all is as usual.
            foreach (var line in withheld.Reasons.Select(reason => reason.Text).Concat(withheld.DoNow))
                parsed.InvocationConfiguration.Output.WriteLine(line);
            return ExitCode.Withheld;
        }

        var forecast = SorenessForecast.From(loads, request.Reports, new(request.Profile.Age), request.AsOf, learned: request.Learned);
        parsed.InvocationConfiguration.Output.Write(ForecastText.Of(forecast, request.Zone, new(Colour: Terminal.HasColour)));
        return ExitCode.Done;
    }

    static bool IsRedFlag(Reason reason) =>
        SafetyRules.Default.Rules.Any(rule => rule.Kind == SafetyRuleKind.RedFlag && rule.Id == reason.Rule);
}
