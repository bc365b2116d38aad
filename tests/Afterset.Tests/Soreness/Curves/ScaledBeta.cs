namespace Afterset.Tests.Soreness.Curves;

/// <summary>Ratings of many people on 0 to 10: the beta distribution with a published mean and standard deviation.</summary>
/// <remarks>A normal distribution would put people below 0, and published means near 0 with a wide spread are the rule.</remarks>
readonly struct ScaledBeta
{
    const int Steps = 300;

    readonly double _a;
    readonly double _b;

    internal ScaledBeta(double mean, double sd)
    {
        var (m, v) = (mean / 10, sd * sd / 100);
        IsPossible = m is > 0 and < 1 && v > 0 && v < m * (1 - m);
        var size = (m * (1 - m) / v) - 1;
        (_a, _b) = (m * size, (1 - m) * size);
    }

    /// <summary>Whether ratings of 0 to 10 can have that mean and spread.</summary>
    internal bool IsPossible { get; }

    /// <summary>Share of people from one rating to another, both ends included.</summary>
    internal double Between(double low, double high) => Below(high / 10) - Below(low / 10);

    double Below(double x) => x <= 0 ? 0
        : x >= 1 ? 1
        : x < (_a + 1) / (_a + _b + 2) ? Incomplete(x, _a, _b)
        : 1 - Incomplete(1 - x, _b, _a);

    // The regularised incomplete beta function as a continued fraction, worked out by Lentz's method.
    static double Incomplete(double x, double a, double b)
    {
        const double tiny = 1e-300;
        var (c, d) = (1.0, 1 / Away(1 - ((a + b) * x / (a + 1))));
        var value = d;
        for (var m = 1; m <= Steps; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            (c, d) = (Away(1 + (even / c)), 1 / Away(1 + (even * d)));
            value *= c * d;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            (c, d) = (Away(1 + (odd / c)), 1 / Away(1 + (odd * d)));
            value *= c * d;
            if (Math.Abs((c * d) - 1) < 1e-14)
                break;
        }

        return Math.Exp((a * Math.Log(x)) + (b * Math.Log(1 - x)) + LogGamma(a + b) - LogGamma(a) - LogGamma(b)) * value / a;

        static double Away(double from) => Math.Abs(from) < tiny ? tiny : from;
    }

    // Stirling's series, after moving the argument above 10.
    static double LogGamma(double x)
    {
        var shift = 0.0;
        for (; x < 10; x++)
            shift -= Math.Log(x);
        var square = 1 / (x * x);
        return shift + ((x - 0.5) * Math.Log(x)) - x + (Math.Log(2 * Math.PI) / 2)
            + ((1 / 12.0 - (square * (1 / 360.0 - (square * (1 / 1260.0 - (square / 1680.0)))))) / x);
    }
}
