using System.CommandLine;
using Afterset.Cli.Output;
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
        var command = new Command("forecast", "Show how sore each muscle is likely to be over the next seven days, with the range that holds four times in five.");
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var input = new AthleteInputReader(parsed, options).Read();
            var health = input.Profile?.Health ?? HealthProfile.Unknown;
            var forecast = SorenessForecast.From(
                input.Workouts.Concat(input.History).Select(workout => MuscleLoads.Of(workout, new(health.HighestHeartRate))),
                input.CheckIn.Reports,
                new(health.Age),
                input.AsOf);
            Findings.Write(input.Findings, parsed.InvocationConfiguration.Error);
            parsed.InvocationConfiguration.Output.Write(ForecastText.Of(forecast, input.Zone, new(Colour: Terminal.HasColour)));
            return ExitCode.Done;
        });
        return command;
    }
}
