using System.CommandLine;
using System.Globalization;
using Afterset.Cli.Output;
using Afterset.Import.Series;
using Afterset.Soreness.Daily;

namespace Afterset.Cli.Commands;

/// <summary>`afterset backtest DATA.csv`: how good forecasts of soreness would have been.</summary>
static class BacktestCommand
{
    internal static Command Create()
    {
        var data = new Argument<string>("data") { Description = "A table athlete,date,load,soreness with one row a day; soreness empty where nothing was told." };
        var scale = new Option<string>("--scale") { Description = "Lowest and highest number of soreness, such as 1:5.", DefaultValueFactory = _ => "0:10" };
        var sorest = new Option<string>("--sorest") { Description = "Which end of the scale means the most soreness: low or high.", DefaultValueFactory = _ => "high" };
        sorest.AcceptOnlyFromAmong("low", "high");
        var output = new Option<string?>("--out", "--output") { Description = "Write the forecasts to this file, as athlete,date,mean,low80,high80." };
        var each = new Option<bool>("--each") { Description = "Score each athlete, too." };
        var ablation = new Option<bool>("--ablation") { Description = "Show what each part of the model is worth, by leaving it out." };
        var command = new Command("backtest", "Forecast soreness that was told long ago, each report from the same athlete's earlier days alone, and score it beside guesses that need no model. For example: afterset backtest team.csv --scale 1:5 --sorest low --out predictions.csv")
        {
            data, scale, sorest, output, each, ablation,
        };
        command.SetAction(parsed =>
        {
            var asked = new Asked(Scale(parsed.GetValue(scale)!, parsed.GetValue(sorest) == "low"), parsed.GetValue(output), parsed.GetValue(each), parsed.GetValue(ablation));
            return Run(parsed.GetValue(data)!, asked, parsed.InvocationConfiguration);
        });
        return command;
    }

    sealed record Asked(SorenessScale Scale, string? Output, bool Each, bool Ablation);

    static int Run(string path, Asked asked, InvocationConfiguration console)
    {
        var read = Read(path, asked.Scale);
        Findings.Write([.. read.Findings.Select(finding => (path, finding))], console.Error);
        if (read.Athletes.Count == 0)
            return ExitCode.NothingToRead;
        var walked = Walk(read.Athletes, asked.Scale, DailySorenessModel.Default);
        if (asked.Output is { } output)
            Write(output, walked);
        console.Output.Write(BacktestText.Of(walked, asked.Each));
        if (asked.Ablation)
            console.Output.Write(BacktestText.Ablation(walked, part => Walk(read.Athletes, asked.Scale, DailySorenessModel.Default.Without(part))));
        return ExitCode.Done;
    }

    static List<AthleteBacktest> Walk(IReadOnlyList<AthleteSeries> athletes, SorenessScale scale, DailySorenessModel model) =>
    [
        .. athletes.AsParallel().AsOrdered().Select(series => new AthleteBacktest(series.Athlete, [.. Backtest.Walk(series.Days, scale, model)])),
    ];

    static SorenessScale Scale(string text, bool isLowSorest) =>
        text.Split(':') is [var lowest, var highest]
        && int.TryParse(lowest, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var from)
        && int.TryParse(highest, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var to)
        && SorenessScale.TryFrom(from, to, isLowSorest) is { } scale
            ? scale
            : throw new UsageException($"--scale \"{text}\" is not two whole numbers, 1 to {SorenessScale.MostSteps} apart, such as 1:5.", ExitCode.Usage);

    static DailySeriesResult Read(string path, SorenessScale scale)
    {
        try
        {
            return DailySeriesCsv.Read(File.ReadAllBytes(path), scale);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} could not be opened.", ExitCode.NothingToRead);
        }
    }

    static void Write(string path, List<AthleteBacktest> walked)
    {
        try
        {
            using var file = new StreamWriter(path) { NewLine = "\n" };
            BacktestText.WritePredictions(file, walked);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} could not be written.", ExitCode.Usage);
        }
    }
}
