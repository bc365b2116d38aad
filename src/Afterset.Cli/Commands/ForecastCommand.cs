using System.CommandLine;
using Afterset.Body;
using Afterset.CheckIns;
using Afterset.Cli.Output;
using Afterset.Evidence;
using Afterset.Journal;
using Afterset.Planning;
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
        var place = new Option<string?>("--place") { Description = "Say what would change the forecast of this place, such as \"left calf\". Default: the sorest." };
        command.Options.Add(place);
        command.SetAction(parsed => Run(parsed, options, parsed.GetValue(place)));
        return command;
    }

    static int Run(ParseResult parsed, PlanOptions options, string? place)
    {
        var input = new AthleteInputReader(parsed, options, (_, _) => []).Read();
        var request = input.Request;
        Findings.Write(input.Findings, parsed.InvocationConfiguration.Error);
        if (Planner.Clear(request) is Clearance.Withheld withheld && withheld.Reasons.Any(IsRedFlag))
        {
            // A curve of soreness would say that all is as usual.
            foreach (var line in withheld.Reasons.Select(reason => reason.Text).Concat(withheld.DoNow))
                parsed.InvocationConfiguration.Output.WriteLine(line);
            return ExitCode.Withheld;
        }

        var trials = ForecastTrial.Of(input.Journal).Where(trial => trial.At <= request.AsOf);
        var forecast = ForecastFallBack.Of(Planner.Forecast(request), input.Journal);
        var output = parsed.InvocationConfiguration.Output;
        output.Write(ForecastText.Of(forecast, request.Zone, new(Colour: Terminal.HasColour)));
        output.Write(ForecastRecordText.Score(ForecastScore.Of(trials)));
        if ((place is null ? Sorest(forecast) : Place(place)) is { } where)
            output.Write(ForecastRecordText.Changes(where, ForecastChanges.Of(request, where), request.Zone));
        return ExitCode.Done;
    }

    static RegionSide? Sorest(SorenessForecast forecast) => forecast.Regions
        .Where(region => region.HasCause)
        .Select(region => (region.Where, region.Peak(forecast.AsOf, forecast.AsOf + SorenessForecast.Reach).Estimate.Mean))
        .OrderByDescending(peak => peak.Mean).ThenBy(peak => peak.Where)
        .Select(peak => (RegionSide?)peak.Where).FirstOrDefault();

    static RegionSide Place(string text) =>
        PlaceText.Parse(text, BodyCatalogue.Default) is { Joint: null, Regions: [var where, ..] }
            ? where
            : throw new UsageException($"--place \"{text}\" is no muscle that we know, such as \"left calf\".", ExitCode.Usage);

    static bool IsRedFlag(Reason reason) =>
        SafetyRules.Default.Rules.Any(rule => rule.Kind == SafetyRuleKind.RedFlag && rule.Id == reason.Rule);
}
