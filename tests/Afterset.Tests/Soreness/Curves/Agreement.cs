namespace Afterset.Tests.Soreness.Curves;

/// <summary>How well forecasts agree with published figures, in points of 0 to 10.</summary>
/// <param name="Count">How many figures.</param>
/// <param name="Bias">Mean of forecast less published.</param>
/// <param name="MeanAbsolute">Mean of its size.</param>
/// <param name="RootMeanSquare">Root of the mean of its square.</param>
readonly record struct Agreement(int Count, double Bias, double MeanAbsolute, double RootMeanSquare)
{
    internal static Agreement Of(IEnumerable<double?> errors)
    {
        var known = errors.OfType<double>().ToList();
        return known.Count == 0 ? default
            : new(known.Count, known.Average(), known.Average(Math.Abs), Math.Sqrt(known.Average(error => error * error)));
    }

    /// <summary>Mean share of people in the forecast's 80 % range; null where no study gives a spread.</summary>
    internal static double? Coverage(IEnumerable<Point> points) => points.Average(point => point.Coverage);
}
