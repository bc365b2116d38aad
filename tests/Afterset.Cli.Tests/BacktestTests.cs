using System.Globalization;
using Afterset.Fixtures;
using Xunit;

namespace Afterset.Cli.Tests;

public sealed class BacktestTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("afterset-backtest-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Every_report_after_ten_is_forecast_and_neither_the_end_nor_others_matter()
    {
        var (whole, alone) = (Data("ann", 40).Concat(Data("ben", 30)).ToList(), Data("ann", 25).ToList());
        var (all, first) = (await Predict(whole), await Predict(alone));
        Assert.Equal("athlete,date,mean,low80,high80", all[0]);
        Assert.Equal(1 + 30 + 20, all.Length);
        Assert.Equal(first, all[..first.Length]);
        Assert.All(all[1..], line =>
        {
            var numbers = line.Split(',')[2..].Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToList();
            Assert.InRange(numbers[0], 1, 5);
            Assert.True(numbers[1] <= numbers[2]);
        });
    }

    [Fact]
    public async Task Names_with_signs_come_back_as_they_were()
    {
        var lines = await Predict([.. Data("\"Smith, A.\"", 12)]);
        Assert.StartsWith("\"Smith, A.\",2026-03-11,", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--scale", "5", 2)]
    [InlineData("--scale", "5:1", 2)]
    [InlineData("--sorest", "middle", 2)]
    [InlineData("--out", "/no/such/folder/p.csv", 2)]
    public async Task What_is_not_understood_is_said(string option, string value, int code)
    {
        var run = await Command.Afterset("backtest", Write(Data("ann", 12)), option, value);
        Assert.Equal(code, run.Code);
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public async Task A_file_that_is_not_there_or_holds_no_table_is_said()
    {
        Assert.Equal(3, (await Command.Afterset("backtest", "no-such.csv")).Code);
        Assert.Equal(3, (await Command.Afterset("backtest", "samples/leg-day.fit")).Code);
        var few = await Command.Afterset("backtest", Write(Data("ann", 10)), "--scale", "1:5");
        Assert.Equal(0, few.Code);
        Assert.StartsWith("Nothing to score", few.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("soccer-team-a.csv", 0.195, 1.75, 10753)]
    [InlineData("sports-log-p01-p08.csv", 0.10, 1.45, 893)]
    public async Task Real_athletes_are_forecast_better_than_by_any_guess(string file, double skill, double intervalScore, int count)
    {
        Assert.SkipWhen(Repository.RealSeries is null, "The real series are not here: AFTERSET_SORENESS names no folder.");
        var data = Path.Combine(Repository.RealSeries!, file);
        var run = await Command.Afterset("backtest", data, "--scale", "1:5", "--sorest", "low", "--out", Predictions, "--ablation", "--each");
        Assert.Contains("The forecast came nearer than each of the guesses", run.Output, StringComparison.Ordinal);
        Assert.Contains("how the athlete uses the scale", run.Output, StringComparison.Ordinal);

        // The judge is another program, in another language.
        var judged = await Command.Start("python3", [Path.Combine(Repository.RealSeries!, "score"), data, Predictions], "");
        Assert.Contains($"{count} forecasts", judged.Output, StringComparison.Ordinal);
        Assert.InRange(Number(judged.Output, "forecast  ", "own mean "), skill, 1);
        Assert.InRange(Number(judged.Output, "80% interval", "covers "), 77, 83);
        Assert.InRange(Number(judged.Output, "80% interval", "interval score "), 0, intervalScore);
    }

    string Predictions => Path.Combine(_folder.FullName, "predictions.csv");

    async Task<string[]> Predict(IReadOnlyList<string> rows)
    {
        var run = await Command.Afterset("backtest", Write(rows), "--scale", "1:5", "--sorest", "low", "--out", Predictions);
        Assert.Equal((0, ""), (run.Code, run.Error));
        return await File.ReadAllLinesAsync(Predictions, TestContext.Current.CancellationToken);
    }

    string Write(IEnumerable<string> rows)
    {
        var path = Path.Combine(_folder.FullName, "data.csv");
        File.WriteAllLines(path, rows.Prepend("athlete,date,load,soreness"));
        return path;
    }

    static IEnumerable<string> Data(string athlete, int days) => Enumerable.Range(0, days).Select(day =>
        string.Create(CultureInfo.InvariantCulture, $"{athlete},{new DateOnly(2026, 3, 1).AddDays(day):yyyy-MM-dd},{day % 3 * 250},{2 + (day * day % 3)}"));

    static double Number(string text, string line, string before)
    {
        var row = text.Split('\n').Single(row => row.StartsWith(line, StringComparison.Ordinal));
        var from = row.IndexOf(before, StringComparison.Ordinal) + before.Length;
        var number = new string([.. row[from..].TakeWhile(c => char.IsAsciiDigit(c) || c is '.' or '+' or '-')]);
        return double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
