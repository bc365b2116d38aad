using Afterset.Soreness;

namespace Afterset.Journal;

/// <summary>Shows a guess where the forecast has clearly been worse than one.</summary>
public static class ForecastFallBack
{
    /// <summary>The forecast as it is shown to this athlete.</summary>
    /// <param name="forecast">What the model expects.</param>
    /// <param name="trials">Past forecasts beside what was told, in order of time.</param>
    /// <returns>The same forecast while it is as good as the guesses or too little is known; else one that has the nearer guess for every place that was told of before.</returns>
    public static SorenessForecast Of(SorenessForecast forecast, IReadOnlyList<ForecastTrial> trials)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        ArgumentNullException.ThrowIfNull(trials);
        var score = ForecastScore.Of(trials);
        if (score.GivesWayTo is not { } guess)
            return forecast;
        var half = SorenessModel.Default.DeviationsFor80Percent * (score.ErrorOf(guess) ?? 0);
        return forecast.GivingWay(trials.GroupBy(trial => trial.Where).ToDictionary(told => told.Key, told => Guess(guess, [.. told], half)));
    }

    static SorenessEstimate Guess(ForecastGuess guess, List<ForecastTrial> told, double half)
    {
        var mean = guess switch
        {
            ForecastGuess.OwnMean => told.Average(trial => trial.Told),
            ForecastGuess.LastTold => told[^1].Told,
        };
        return new(mean, Math.Max(0, mean - half), Math.Min(10, mean + half));
    }
}
