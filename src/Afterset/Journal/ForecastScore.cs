using Afterset.Soreness.Daily;

namespace Afterset.Journal;

/// <summary>A guess that needs no model.</summary>
public enum ForecastGuess
{
    /// <summary>The mean of all that was told of the place before.</summary>
    OwnMean,

    /// <summary>What was told of the place last.</summary>
    LastTold,
}

/// <summary>How near the forecasts came, beside two guesses that need no model.</summary>
/// <param name="Count">Reports for which there was a forecast.</param>
/// <param name="WithoutForecast">Reports of places of which nothing was expected; they are in no other number.</param>
/// <param name="MeanError">Mean distance of expected and told, in points; null without reports.</param>
/// <param name="InRangeShare">Share of reports in the range that should hold four times in five, 0 to 1; null without reports.</param>
/// <param name="Compared">Reports that something was told before of the same place, so that the guesses can be made too.</param>
/// <param name="ComparedError">Our typical error on these: the root of the mean square, in points; null without any.</param>
/// <param name="LastToldError">Typical error of guessing what was told last of the place; null without any.</param>
/// <param name="OwnMeanError">Typical error of guessing the mean of what was told of the place; null without any.</param>
public sealed record ForecastScore(
    int Count, int WithoutForecast, double? MeanError, double? InRangeShare, int Compared, double? ComparedError, double? LastToldError, double? OwnMeanError)
{
    /// <summary>Fewer reports than this say nothing yet.</summary>
    public const int EnoughReports = 10;

    /// <summary>Whether there are enough reports to say anything.</summary>
    public bool IsEnough => Count >= EnoughReports;

    /// <summary>Whether the forecast came nearer than both guesses; null while there is too little to compare.</summary>
    public bool? BeatsGuesses => Compared >= EnoughReports ? ComparedError < LastToldError && ComparedError < OwnMeanError : null;

    /// <summary>The nearer of the two guesses; null while there is too little to compare.</summary>
    public ForecastGuess? NearerGuess => Compared >= EnoughReports ? OwnMeanError <= LastToldError ? ForecastGuess.OwnMean : ForecastGuess.LastTold : null;

    /// <summary>The guess that is shown instead of the forecast, because it has clearly been nearer (soreness/fall-back); null for none.</summary>
    public ForecastGuess? GivesWayTo =>
        NearerGuess is { } guess && DailySorenessModel.Default.FallBack.GivesWay(Compared, Square(ComparedError), Square(ErrorOf(guess))) ? guess : null;

    /// <summary>Typical error of a guess, in points; null when nothing was compared.</summary>
    public double? ErrorOf(ForecastGuess guess) => guess switch
    {
        ForecastGuess.OwnMean => OwnMeanError,
        ForecastGuess.LastTold => LastToldError,
    };

    /// <summary>The score of trials.</summary>
    public static ForecastScore Of(IEnumerable<ForecastTrial> trials)
    {
        ArgumentNullException.ThrowIfNull(trials);
        var all = trials.ToList();
        var scored = all.Where(trial => trial.Expected is not null).ToList();
        var compared = scored.Where(trial => trial.LastTold is not null).ToList();
        return new(
            scored.Count,
            all.Count - scored.Count,
            Mean(scored, trial => Math.Abs(trial.Told - trial.Expected!.Value.Mean)),
            Mean(scored, trial => trial.Told >= trial.Expected!.Value.Low && trial.Told <= trial.Expected.Value.High ? 1 : 0),
            compared.Count,
            Typical(compared, trial => trial.Expected!.Value.Mean),
            Typical(compared, trial => trial.LastTold!.Value),
            Typical(compared, trial => trial.OwnMean!.Value));
    }

    static double Square(double? error) => (error ?? 0) * (error ?? 0);

    static double? Typical(List<ForecastTrial> trials, Func<ForecastTrial, double> guess) =>
        Mean(trials, trial => Square(trial.Told - guess(trial))) is { } square ? Math.Sqrt(square) : null;

    static double? Mean(List<ForecastTrial> trials, Func<ForecastTrial, double> number) => trials.Count == 0 ? null : trials.Average(number);
}
