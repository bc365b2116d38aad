using Afterset.Soreness.Daily;

namespace Afterset.Estimation;

/// <summary>Athletes who count together.</summary>
/// <param name="Name">What the group is called in what is printed.</param>
/// <param name="Weight">What its skill counts in the objective.</param>
/// <param name="Athletes">The days of each athlete, in order of time.</param>
public sealed record Group(string Name, double Weight, IReadOnlyList<IReadOnlyList<SeriesDay>> Athletes)
{
    /// <summary>Every second athlete.</summary>
    /// <param name="first">0 or 1.</param>
    public Group EverySecond(int first) => this with { Athletes = [.. Athletes.Where((_, index) => index % 2 == first)] };

    /// <summary>How good the forecasts of a model are for this group.</summary>
    public BacktestScore Score(DailySorenessModel model, SorenessScale scale) =>
        BacktestScore.Of(Athletes.AsParallel().AsOrdered().Select(days => Backtest.Walk(days, scale, model).ToList()).ToList().SelectMany(days => days))
        ?? throw new ArgumentException($"No athlete of {Name} told their soreness more than {Backtest.ReportsBefore} times.", nameof(model));
}
