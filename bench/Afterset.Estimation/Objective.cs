using Afterset.Soreness.Daily;

namespace Afterset.Estimation;

/// <summary>How good numbers are: skill of the forecasts, and a little for the share that was given to what was told.</summary>
/// <remarks>
/// For each group its weight times (skill + 0.15 × mean logarithm of the share). Athletes are walked through side by
/// side, but added up one after another, so that the number of processors changes nothing.
/// </remarks>
public sealed class Objective(IReadOnlyList<Group> groups, SorenessScale scale)
{
    const double SharesCount = 0.15;
    // So that one report that nobody could foresee does not decide.
    const double LeastShare = 1e-4;

    readonly (int Group, IReadOnlyList<SeriesDay> Days)[] _athletes =
        [.. groups.SelectMany((group, index) => group.Athletes.Select(days => (index, days)))];

    /// <summary>The value of a model; more is better.</summary>
    public double Of(DailySorenessModel model)
    {
        var sums = new Sums[_athletes.Length];
        Parallel.For(0, _athletes.Length, index => sums[index] = Walk(_athletes[index].Days, model));
        var total = new Sums[groups.Count];
        for (var index = 0; index < sums.Length; index++)
            total[_athletes[index].Group] = total[_athletes[index].Group].With(sums[index]);
        return groups.Zip(total).Sum(pair => pair.First.Weight * pair.Second.Value);
    }

    Sums Walk(IReadOnlyList<SeriesDay> days, DailySorenessModel model)
    {
        var sums = default(Sums);
        foreach (var day in Backtest.Walk(days, scale, model))
        {
            var (off, ofMean) = (day.Told - day.Forecast.Mean, day.Told - day.Guesses.OwnMean);
            sums = sums.With(new(1, off * off, ofMean * ofMean, Math.Log(Math.Max(LeastShare, day.ShareOfTold))));
        }

        return sums;
    }

    readonly record struct Sums(int Count, double Squares, double OfMean, double LogShares)
    {
        // Who always told the same left nothing to be better at.
        internal double Value => Count == 0 ? 0 : (OfMean > 0 ? 1 - (Squares / OfMean) : 0) + (SharesCount * LogShares / Count);

        internal Sums With(Sums other) => new(Count + other.Count, Squares + other.Squares, OfMean + other.OfMean, LogShares + other.LogShares);
    }
}
