namespace Afterset.Journal;

/// <summary>How near the forecasts came, beside two guesses that need no model.</summary>
/// <param name="Count">Reports for which there was a forecast.</param>
/// <param name="WithoutForecast">Reports of places of which nothing was expected; they are in no other number.</param>
/// <param name="MeanError">Mean distance of expected and told, in points; null without reports.</param>
/// <param name="InRangeShare">Share of reports in the range that should hold four times in five, 0 to 1; null without reports.</param>
/// <param name="Compared">Reports that something was told before of the same place, so that the guesses can be made too.</param>
/// <param name="ComparedError">Our mean error on these; null without any.</param>
/// <param name="LastToldError">Mean error of guessing what was told last of the place; null without any.</param>
/// <param name="OwnMeanError">Mean error of guessing the mean of what was told of the place; null without any.</param>
public sealed record ForecastScore(
    int Count, int WithoutForecast, double? MeanError, double? InRangeShare, int Compared, double? ComparedError, double? LastToldError, double? OwnMeanError)
{
    /// <summary>Fewer reports than this say nothing yet.</summary>
    public const int EnoughReports = 10;

    /// <summary>Whether there are enough reports to say anything.</summary>
    public bool IsEnough => Count >= EnoughReports;

    /// <summary>Whether the forecast came nearer than both guesses; null while there is too little to compare.</summary>
    public bool? BeatsGuesses => Compared >= EnoughReports ? ComparedError < LastToldError && ComparedError < OwnMeanError : null;

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
            Mean(scored, Error),
            Mean(scored, trial => trial.Told >= trial.Expected!.Value.Low && trial.Told <= trial.Expected.Value.High ? 1 : 0),
            compared.Count,
            Mean(compared, Error),
            Mean(compared, trial => Math.Abs(trial.Told - trial.LastTold!.Value)),
            Mean(compared, trial => Math.Abs(trial.Told - trial.OwnMean!.Value)));
    }

    static double Error(ForecastTrial trial) => Math.Abs(trial.Told - trial.Expected!.Value.Mean);

    static double? Mean(List<ForecastTrial> trials, Func<ForecastTrial, double> number) => trials.Count == 0 ? null : trials.Average(number);
}
