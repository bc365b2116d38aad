namespace Afterset.Soreness.Daily;

/// <summary>How far guesses were off.</summary>
/// <param name="RootMeanSquare">Root of the mean squared error, in steps of the scale.</param>
/// <param name="MeanAbsolute">Mean absolute error.</param>
/// <param name="Skill">Share of the squared error of the athlete's own mean that is gone: 1 is perfect, 0 no better than the mean, below 0 worse.</param>
public readonly record struct GuessScore(double RootMeanSquare, double MeanAbsolute, double Skill);

/// <summary>How good ranges for four reports in five were.</summary>
/// <param name="Coverage">Share of reports that were inside, ends included; 0.8 is right.</param>
/// <param name="Width">Mean width, in steps of the scale.</param>
/// <param name="IntervalScore">Width plus ten times the distance of reports outside, on average (Gneiting and Raftery 2007); lower is better.</param>
public readonly record struct RangeScore(double Coverage, double Width, double IntervalScore);

/// <summary>How good forecasts were over a whole backtest, beside guesses that need no model.</summary>
/// <param name="Count">Forecasts that were scored.</param>
/// <param name="Forecast">Our forecast.</param>
/// <param name="OwnMean">The mean of the athlete's reports so far.</param>
/// <param name="LastTold">The last report.</param>
/// <param name="MovingAverage">A moving average.</param>
/// <param name="FatigueRule">A fatigue that halves in 36 hours.</param>
/// <param name="Range">Our range.</param>
/// <param name="WholeRange">Our range of whole numbers.</param>
/// <param name="OwnRange">The range that the spread of the athlete's reports so far gives.</param>
public sealed record BacktestScore(
    int Count, GuessScore Forecast, GuessScore OwnMean, GuessScore LastTold, GuessScore MovingAverage, GuessScore FatigueRule, RangeScore Range, RangeScore WholeRange, RangeScore OwnRange)
{
    const double MissCosts = 2 / 0.2;

    /// <summary>Whether the forecast came nearer than every guess, in squared error.</summary>
    public bool BeatsGuesses => Forecast.Skill > Math.Max(Math.Max(0, LastTold.Skill), Math.Max(MovingAverage.Skill, FatigueRule.Skill));

    /// <summary>The score of a backtest; null when nothing was forecast.</summary>
    /// <param name="days">The days of one athlete or of many.</param>
    public static BacktestScore? Of(IEnumerable<BacktestDay> days)
    {
        var all = (IReadOnlyList<BacktestDay>)[.. days];
        return all.Count == 0 ? null : new(
            all.Count,
            Score(all, day => day.Forecast.Mean),
            Score(all, day => day.Guesses.OwnMean),
            Score(all, day => day.Guesses.LastTold),
            Score(all, day => day.Guesses.MovingAverage),
            Score(all, day => day.Guesses.FatigueRule),
            Score(all, day => (day.Forecast.Low, day.Forecast.High)),
            Score(all, day => (day.Forecast.WholeLow, day.Forecast.WholeHigh)),
            Score(all, day => (day.Guesses.OwnLow, day.Guesses.OwnHigh)));
    }

    static GuessScore Score(IReadOnlyList<BacktestDay> days, Func<BacktestDay, double> guess)
    {
        var squares = days.Sum(day => Square(day.Told - guess(day)));
        var ofMean = days.Sum(day => Square(day.Told - day.Guesses.OwnMean));
        // An athlete who always tells the same leaves nothing to be better at.
        var skill = ofMean > 0 ? 1 - (squares / ofMean) : squares > 0 ? double.NegativeInfinity : 0;
        return new(Math.Sqrt(squares / days.Count), days.Average(day => Math.Abs(day.Told - guess(day))), skill);
    }

    static RangeScore Score(IReadOnlyList<BacktestDay> days, Func<BacktestDay, (double Low, double High)> range)
    {
        var (inside, width, score) = (0, 0.0, 0.0);
        foreach (var day in days)
        {
            var (low, high) = range(day);
            var off = Math.Max(0, Math.Max(low - day.Told, day.Told - high));
            inside += off > 0 ? 0 : 1;
            width += high - low;
            score += high - low + (MissCosts * off);
        }

        return new((double)inside / days.Count, width / days.Count, score / days.Count);
    }

    static double Square(double x) => x * x;
}
