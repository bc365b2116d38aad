namespace Afterset.Soreness.Daily;

/// <summary>One report beside what was expected of it from what the athlete told before.</summary>
/// <param name="Date">The day.</param>
/// <param name="Told">What was told.</param>
/// <param name="Forecast">What was expected.</param>
/// <param name="Guesses">What could be guessed without a model.</param>
public sealed record BacktestDay(DateOnly Date, double Told, DailyForecast Forecast, NaiveGuesses Guesses)
{
    /// <summary>The share that the forecast gave to the number that was told.</summary>
    internal double ShareOfTold { get; init; }
}

/// <summary>Walks forward through series that are over, to see how good the forecasts would have been.</summary>
public static class Backtest
{
    /// <summary>Reports of an athlete that must be known before the first forecast counts.</summary>
    public const int ReportsBefore = 10;

    /// <summary>A forecast for every report after an athlete's first ten, each from earlier days of that athlete alone.</summary>
    /// <param name="days">The athlete's days, in order, each once.</param>
    /// <param name="scale">How soreness is told.</param>
    /// <param name="model">The numbers; null for data/soreness.</param>
    public static IEnumerable<BacktestDay> Walk(IEnumerable<SeriesDay> days, SorenessScale scale, DailySorenessModel? model = null)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(scale);
        return Steps(days, new(scale, model));
    }

    static IEnumerable<BacktestDay> Steps(IEnumerable<SeriesDay> days, DailySoreness athlete)
    {
        var guesser = new NaiveGuesser();
        (DateOnly Date, double Load)? before = null;
        foreach (var day in days)
        {
            if (before is { } ended)
                guesser.EndDays(ended.Load, day.Date.DayNumber - ended.Date.DayNumber);
            if (day.Soreness is { } told)
            {
                if (athlete.Reports >= ReportsBefore)
                    yield return new(day.Date, told, athlete.Forecast(day.Date), guesser.Guesses) { ShareOfTold = athlete.ShareOf(told) };
                guesser.Learn(told);
            }

            athlete.Tell(day);
            before = (day.Date, day.Load);
        }
    }
}
