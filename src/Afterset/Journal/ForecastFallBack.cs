using Afterset.Journal.Entries;
using Afterset.Soreness;
using Afterset.Soreness.Daily;

namespace Afterset.Journal;

/// <summary>Shows a guess where the forecast has clearly been worse than one.</summary>
/// <remarks>
/// The one place where a forecast gives way: command line, server and app show what this says wherever they show a forecast. A plan is
/// made, and written out, by the model and the reports; whoever puts in a forecast that gave way goes by no less than either.
/// </remarks>
public static class ForecastFallBack
{
    /// <summary>The forecast as it is shown to this athlete.</summary>
    /// <param name="forecast">What the model expects.</param>
    /// <param name="journal">What was told; what was felt after the moment of the forecast is not looked at.</param>
    public static SorenessForecast Of(SorenessForecast forecast, AthleteJournal journal)
    {
        ArgumentNullException.ThrowIfNull(journal);
        return IsPossible(journal) ? Of(forecast, ForecastTrials.Of(journal).All) : forecast;
    }

    /// <summary>The guess that is shown instead of a forecast of this moment; null for none.</summary>
    /// <param name="journal">What was told.</param>
    /// <param name="asOf">The moment of the forecast.</param>
    public static ForecastGuess? GuessFor(AthleteJournal journal, DateTimeOffset asOf) =>
        IsPossible(journal) ? ForecastScore.Of(Until(asOf, ForecastTrials.Of(journal).All)).GivesWayTo : null;

    /// <summary>Whether enough was told that a forecast could give way at all: without that nobody needs the trials for it.</summary>
    /// <param name="journal">What was told.</param>
    public static bool IsPossible(AthleteJournal journal)
    {
        ArgumentNullException.ThrowIfNull(journal);
        return journal.All<CheckInEntry>().Sum(told => told.CheckIn.Reports.Count + (told.CheckIn.Overall is null ? 0 : 1)) >= DailySorenessModel.Default.FallBack.After;
    }

    /// <summary>The forecast as it is shown to this athlete.</summary>
    /// <param name="forecast">What the model expects.</param>
    /// <param name="trials">Past forecasts beside what was told, in order of time; those of reports after the moment of the forecast are not looked at.</param>
    /// <returns>The same forecast while it is as good as the guesses or too little is known; else one that has the nearer guess for every place that was told of before.</returns>
    public static SorenessForecast Of(SorenessForecast forecast, IReadOnlyList<ForecastTrial> trials)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        ArgumentNullException.ThrowIfNull(trials);
        var past = Until(forecast.AsOf, trials);
        var score = ForecastScore.Of(past);
        if (score.GivesWayTo is not { } guess)
            return forecast;
        var half = SorenessModel.Default.DeviationsFor80Percent * (score.ErrorOf(guess) ?? 0);
        var guesses = past.Where(trial => trial.Where is not null).GroupBy(trial => trial.Where!.Value).ToDictionary(told => told.Key, told => Guess(guess, [.. told], half));
        return forecast.GivingWay(guesses, past.Exists(trial => trial.Where is null) ? Guess(guess, past.FindAll(trial => trial.Where is null), half) : null);
    }

    static List<ForecastTrial> Until(DateTimeOffset asOf, IReadOnlyList<ForecastTrial> trials) => [.. trials.Where(trial => trial.At <= asOf)];

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
