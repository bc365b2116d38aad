namespace Afterset.Soreness;

/// <summary>The standard normal distribution.</summary>
static class NormalDistribution
{
    /// <summary>Share of values below x. Off by less than 1e-7 (Abramowitz and Stegun 26.2.17).</summary>
    internal static double Below(double x)
    {
        var t = 1 / (1 + (0.2316419 * Math.Abs(x)));
        var tail = 0.3989422804014327 * Math.Exp(-x * x / 2)
            * t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        return x > 0 ? 1 - tail : tail;
    }
}
