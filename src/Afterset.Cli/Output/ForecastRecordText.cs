using System.Globalization;
using System.Text;
using Afterset.Body;
using Afterset.Journal;
using Afterset.Planning;
using Afterset.Presentation;
using Afterset.Soreness;

namespace Afterset.Cli.Output;

/// <summary>How good the forecasts have been, and what would change the present one.</summary>
static class ForecastRecordText
{
    const int MostChanges = 5;

    /// <summary>The score in words; nothing when no report could be compared.</summary>
    internal static string Score(ForecastScore score)
    {
        if (score.Count == 0)
            return "";
        var text = new StringBuilder("\nHow good it has been for you\n");
        if (!score.IsEnough)
            return text.Append(CultureInfo.InvariantCulture, $"  {Reports(score.Count)} with a forecast so far: too few to say. From {ForecastScore.EnoughReports} on we say.\n").ToString();
        text.Append(CultureInfo.InvariantCulture, $"  {score.Count} reports, on average {score.MeanError:0.0} points off; {100 * score.InRangeShare:0} of 100 in the range, 80 would be right.\n");
        if (score.NearerGuess is null)
            return text.Append("  Too few places were rated twice to compare it with simple guesses.\n").ToString();
        text.Append(CultureInfo.InvariantCulture, $"  Typical error over {score.Compared} reports: forecast {score.ComparedError:0.0}, what you told last {score.LastToldError:0.0}, your own mean {score.OwnMeanError:0.0}.\n");
        return text.Append(Verdict(score)).ToString();
    }

    /// <summary>What would change the forecast of a place.</summary>
    internal static string Changes(RegionSide where, ForecastChanges? changes, TimeZoneInfo zone)
    {
        var name = $"{where.Side switch { Side.Left => "left", Side.Right => "right" }} {Words.Name(where.Region).ToLowerInvariant()}";
        if (changes is null)
            return $"\nNothing that we know of makes your {name} sore.\n";
        var at = TimeZoneInfo.ConvertTime(changes.At, zone);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\nWhat would change this: {name}, {at:ddd HH:mm}, expected {Estimate(changes.Now)}\n");
        foreach (var change in changes.Changes.Take(MostChanges))
            text.Append(CultureInfo.InvariantCulture, $"  {What(change)}: {(change.Then is { } then ? Estimate(then) : "nothing expected")}\n");
        if (changes.Changes.Count == 0)
            text.Append("  Nothing that you could tell us now would change it by a fifth of a point.\n");
        return text.ToString();
    }

    static string Verdict(ForecastScore score) => score switch
    {
        { GivesWayTo: ForecastGuess.OwnMean } => "  The forecast has clearly been worse than a guess, so your own mean of each place stands above. Plans still follow the forecast and what you reported.\n",
        { GivesWayTo: ForecastGuess.LastTold } => "  The forecast has clearly been worse than a guess, so what you told last of each place stands above. Plans still follow the forecast and what you reported.\n",
        { BeatsGuesses: true } => "  So far the forecast comes nearer than both guesses.\n",
        _ => "  So far a simple guess does as well or better: trust your own feeling first.\n",
    };

    static string What(ForecastChange change) => change switch
    {
        ForecastChange.Told told => string.Create(CultureInfo.InvariantCulture, $"you tell {told.Score.Value:0} there now"),
        ForecastChange.WithoutWorkout without => $"without the workout {WorkoutWords.Line(without.Workout)}",
        ForecastChange.EffortTold effort => string.Create(CultureInfo.InvariantCulture, $"you rate the effort {effort.Effort:0} of 10 for {WorkoutWords.Line(effort.Workout)}"),
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    static string Estimate(SorenessEstimate estimate) => string.Create(CultureInfo.InvariantCulture, $"{estimate.Mean:0.0} ({estimate.Low:0.0} to {estimate.High:0.0})");

    static string Reports(int count) => count == 1 ? "1 report" : string.Create(CultureInfo.InvariantCulture, $"{count} reports");
}
