using Afterset.Soreness.Daily;
using Xunit;

namespace Afterset.Tests.Soreness.Daily;

public sealed class BacktestScoreTests
{
    [Fact]
    public void Two_days_by_hand()
    {
        // Errors: ours 0 and 1; own mean 1 and 2, so 4 of the 5 squared points are gone.
        var score = BacktestScore.Of([Day(3, 3, 2, 4, ownMean: 2), Day(5, 4, 3, 4.5, ownMean: 3)])!;
        Assert.Equal(0.8, score.Forecast.Skill, 1e-12);
        Assert.Equal(Math.Sqrt(0.5), score.Forecast.RootMeanSquare, 1e-12);
        Assert.Equal(0.5, score.Forecast.MeanAbsolute, 1e-12);
        Assert.Equal(0, score.OwnMean.Skill);
        // Widths 2 and 1.5; the second report lies half a step above its range: 10 · 0.5.
        Assert.Equal(0.5, score.Range.Coverage);
        Assert.Equal(1.75, score.Range.Width, 1e-12);
        Assert.Equal((2 + 1.5 + 5) / 2, score.Range.IntervalScore, 1e-12);
    }

    [Fact]
    public void Nothing_forecast_is_no_score() => Assert.Null(BacktestScore.Of([]));

    [Fact]
    public void The_guesses_of_a_short_series_by_hand()
    {
        // Reports 1, 2, … 10 and then one more, a load of 100 on the last day alone.
        var days = Enumerable.Range(0, 11).Select(day => new SeriesDay(Series.Monday.AddDays(day), day == 9 ? 100 : 0, day == 10 ? 7 : day + 1));
        var guesses = Assert.Single(Backtest.Walk(days, SorenessScale.TryFrom(0, 10, isLowSorest: false)!)).Guesses;
        Assert.Equal(5.5, guesses.OwnMean);
        Assert.Equal(10, guesses.LastTold);
        Assert.Equal(5.5 - (1.2816 * Math.Sqrt(8.25)), guesses.OwnLow, 1e-9);
        // 10 − Σ 0.7^k, k from 1 to 9.
        Assert.Equal(10 - (0.7 * (1 - Math.Pow(0.7, 9)) / 0.3), guesses.MovingAverage, 1e-9);
        // Fatigue was always zero when something was told, so no line can be drawn.
        Assert.Equal(5.5, guesses.FatigueRule, 1e-9);
    }

    static BacktestDay Day(double told, double mean, double low, double high, double ownMean) =>
        new(Series.Monday, told, new(mean, low, high, low, high), new(ownMean, ownMean, ownMean, 0, 0, 0));
}
