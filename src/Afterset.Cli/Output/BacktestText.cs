using System.Globalization;
using System.Text;
using Afterset.Soreness.Daily;

namespace Afterset.Cli.Output;

/// <summary>One athlete's backtest.</summary>
/// <param name="Athlete">As the file names them.</param>
/// <param name="Days">The forecasts.</param>
sealed record AthleteBacktest(string Athlete, IReadOnlyList<BacktestDay> Days);

/// <summary>A backtest in words and tables.</summary>
static class BacktestText
{
    static readonly (DailySorenessPart Part, string Words)[] Parts =
    [
        (DailySorenessPart.RecentLoad, "the loads of the last four days"),
        (DailySorenessPart.Accustomed, "what the athlete is used to"),
        (DailySorenessPart.Weekday, "the day of the week"),
        (DailySorenessPart.CarryOver, "carry-over of some days"),
        (DailySorenessPart.Drift, "drift over months"),
        (DailySorenessPart.OwnResponse, "the athlete's own response to load"),
        (DailySorenessPart.Population, "what the population says"),
        (DailySorenessPart.Weighing, "weighing several assumptions"),
        (DailySorenessPart.ScaleUse, "how the athlete uses the scale"),
    ];

    internal static string Of(IReadOnlyList<AthleteBacktest> walked, bool each)
    {
        var scored = walked.Where(athlete => athlete.Days.Count > 0).ToList();
        if (BacktestScore.Of(scored.SelectMany(athlete => athlete.Days)) is not { } score)
            return $"Nothing to score: no athlete told their soreness more than {Backtest.ReportsBefore} times.\n";
        var text = new StringBuilder();
        Line(text, $"{score.Count:N0} forecasts for {scored.Count:N0} athletes: each report after the first {Backtest.ReportsBefore}, from that athlete's earlier days alone.\n");
        Line(text, $"{"",-26}{"RMSE",8}{"MAE",8}{"skill over own mean",22}");
        Guess(text, "forecast", score.Forecast);
        Guess(text, "own mean so far", score.OwnMean);
        Guess(text, "last report", score.LastTold);
        Guess(text, "moving average (0.3)", score.MovingAverage);
        Guess(text, "fatigue, 36 h half-life", score.FatigueRule);
        Line(text, $"\n{"range for 4 reports in 5",-26}{"holds",8}{"width",8}{"interval score",22}");
        Range(text, "forecast", score.Range);
        Range(text, "forecast, whole numbers", score.WholeRange);
        Range(text, "own mean and spread", score.OwnRange);
        text.Append('\n').Append(Verdict(scored, score)).Append('\n');
        if (each)
            Each(text, scored);
        return text.ToString();
    }

    internal static string Ablation(IReadOnlyList<AthleteBacktest> whole, Func<DailySorenessPart, IReadOnlyList<AthleteBacktest>> without)
    {
        if (BacktestScore.Of(whole.SelectMany(athlete => athlete.Days)) is not { } score)
            return "";
        var text = new StringBuilder();
        Line(text, $"\n{"without",-38}{"skill",9}{"holds",8}{"interval score",16}");
        Row("nothing: the whole model", score);
        foreach (var (part, words) in Parts)
            Row(words, BacktestScore.Of(without(part).SelectMany(athlete => athlete.Days))!);
        return text.ToString();

        void Row(string words, BacktestScore of) =>
            Line(text, $"{words,-38}{of.Forecast.Skill,9:+0.000;-0.000}{of.Range.Coverage,8:0.0%}{of.Range.IntervalScore,16:0.000}");
    }

    internal static void WritePredictions(TextWriter file, IEnumerable<AthleteBacktest> walked)
    {
        file.WriteLine("athlete,date,mean,low80,high80");
        foreach (var athlete in walked)
        {
            foreach (var day in athlete.Days)
                file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Field(athlete.Athlete)},{day.Date:yyyy-MM-dd},{day.Forecast.Mean:0.####},{day.Forecast.Low:0.####},{day.Forecast.High:0.####}"));
        }
    }

    static string Verdict(List<AthleteBacktest> scored, BacktestScore score)
    {
        var behind = scored.Count(athlete => !BacktestScore.Of(athlete.Days)!.BeatsGuesses);
        var all = score.BeatsGuesses ? "The forecast came nearer than each of the guesses" : "The forecast did not come nearer than each of the guesses";
        return string.Create(CultureInfo.InvariantCulture, $"{all}. For {behind:N0} of {scored.Count:N0} athletes one of the guesses was as near or nearer.");
    }

    static void Each(StringBuilder text, List<AthleteBacktest> scored)
    {
        Line(text, $"\n{"athlete",-20}{"reports",9}{"skill",9}{"holds",8}{"interval score",16}");
        foreach (var (athlete, days) in scored)
        {
            var score = BacktestScore.Of(days)!;
            Line(text, $"{Clean.Line(athlete),-20}{score.Count,9}{score.Forecast.Skill,9:+0.000;-0.000}{score.Range.Coverage,8:0.0%}{score.Range.IntervalScore,16:0.000}");
        }
    }

    static void Guess(StringBuilder text, string name, GuessScore score) =>
        Line(text, $"{name,-26}{score.RootMeanSquare,8:0.000}{score.MeanAbsolute,8:0.000}{score.Skill,22:+0.000;-0.000}");

    static void Range(StringBuilder text, string name, RangeScore score) =>
        Line(text, $"{name,-26}{score.Coverage,8:0.0%}{score.Width,8:0.00}{score.IntervalScore,22:0.000}");

    static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    static string Field(string athlete) =>
        athlete.AsSpan().IndexOfAny(",\"\r\n;") < 0 ? athlete : $"\"{athlete.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
