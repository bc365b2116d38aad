namespace Afterset.Tests.Soreness.Truth;

/// <summary>How good forecasts were.</summary>
/// <param name="Count">How many.</param>
/// <param name="Bias">Mean of forecast less told, points.</param>
/// <param name="Skill">Share of the squared error of the own mean that is gone.</param>
/// <param name="Possible">The same for whoever knows the athlete.</param>
/// <param name="Coverage">Share of reports within the 80 % range.</param>
/// <param name="RootMeanSquare">Points.</param>
readonly record struct DailyScore(int Count, double Bias, double Skill, double Possible, double Coverage, double RootMeanSquare)
{
    internal double Reached => Skill / Possible;

    internal static DailyScore Of(IEnumerable<DailyForecasted> forecasts)
    {
        var all = forecasts.ToList();
        var (own, ours, best) = (all.Sum(one => Square(one.OwnMean - one.Told)), all.Sum(one => Square(one.Forecast.Mean - one.Told)), all.Sum(one => Square(one.Oracle - one.Told)));
        return new(
            all.Count, all.Average(one => one.Forecast.Mean - one.Told), 1 - (ours / own), 1 - (best / own),
            all.Average(one => one.Told >= one.Forecast.Low && one.Told <= one.Forecast.High ? 1.0 : 0), Math.Sqrt(ours / all.Count));
    }

    static double Square(double x) => x * x;
}

/// <summary>How well a response is known.</summary>
/// <param name="Count">How many.</param>
/// <param name="Mean">Mean of the true ones, points.</param>
/// <param name="Bias">Mean of learned less true, points.</param>
/// <param name="Slope">Slope of learned on true: 1 when differences between athletes are found, 0 when none is.</param>
/// <param name="RootMeanSquare">Of learned less true, points.</param>
readonly record struct ResponseScore(int Count, double Mean, double Bias, double Slope, double RootMeanSquare)
{
    internal static ResponseScore Of(IEnumerable<DailyResponse> responses)
    {
        var all = responses.ToList();
        var (learned, real) = (all.Average(one => one.Learned), all.Average(one => one.True));
        var slope = all.Sum(one => (one.True - real) * (one.Learned - learned)) / all.Sum(one => (one.True - real) * (one.True - real));
        return new(all.Count, real, learned - real, slope, Math.Sqrt(all.Average(one => (one.Learned - one.True) * (one.Learned - one.True))));
    }
}
