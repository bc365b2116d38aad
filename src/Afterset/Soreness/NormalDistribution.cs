namespace Afterset.Soreness;

/// <summary>The standard normal distribution.</summary>
static class NormalDistribution
{
    internal const double HalfLogOfTwoPi = 0.9189385332046727;

    // Taylor coefficients of Mills' ratio around whole multiples of the step, up to where the continued fraction takes over.
    const double Step = 0.125;
    const int Steps = 64;
    const int Terms = 10;

    static readonly double[] Mills = Tabulate();

    /// <summary>Share of values below x. Off by less than 1e-7 (Abramowitz and Stegun 26.2.17).</summary>
    internal static double Below(double x)
    {
        var t = 1 / (1 + (0.2316419 * Math.Abs(x)));
        var tail = 0.3989422804014327 * Math.Exp(-x * x / 2)
            * t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        return x > 0 ? 1 - tail : tail;
    }

    internal static double Density(double x) => Math.Exp((-x * x / 2) - HalfLogOfTwoPi);

    /// <summary>Mills' ratio: share of values above x by the density there, for x from 0. Off by less than 1e-13 of itself, however far out.</summary>
    internal static double ShareAboveByDensity(double x)
    {
        var node = (int)Math.Round(Math.Min(x, 2 * Steps * Step) / Step);
        if (node > Steps)
            return Fraction(x);
        var (distance, sum) = (x - (node * Step), 0.0);
        var coefficients = Mills.AsSpan(node * Terms, Terms);
        for (var i = Terms - 1; i >= 0; i--)
            sum = (sum * distance) + coefficients[i];
        return sum;
    }

    /// <summary>Mean of the excess of a standard normal number over −x, none where it falls short: x where x is large.</summary>
    internal static double MeanAboveZero(double x)
    {
        var far = Math.Abs(x);
        return Math.Max(0, x) + (Density(far) * Math.Max(0, 1 - (far * ShareAboveByDensity(far))));
    }

    /// <summary>Mean of a normal number that is kept within two ends.</summary>
    internal static double MeanWithin(double low, double high, double mean, double deviation) =>
        Math.Clamp(low + (deviation * (MeanAboveZero((mean - low) / deviation) - MeanAboveZero((mean - high) / deviation))), low, high);

    // Laplace's continued fraction.
    static double Fraction(double x)
    {
        var rest = x;
        for (var i = 16; i > 0; i--)
            rest = x + (i / rest);
        return 1 / rest;
    }

    // From the derivative, x times the ratio less 1, downward: errors shrink on the way.
    static double[] Tabulate()
    {
        var all = new double[(Steps + 1) * Terms];
        var ratio = Fraction(Steps * Step);
        for (var node = Steps; node >= 0; node--)
        {
            var x = node * Step;
            var (one, next, power, at) = (ratio, (x * ratio) - 1, 1.0, 0.0);
            for (var i = 0; i < 2 * Terms; i++)
            {
                if (i < Terms)
                    all[(node * Terms) + i] = one * power;
                at += one * power * Math.Pow(-Step, i);
                (one, next, power) = (next, (x * next) + ((i + 1) * one), power / (i + 1));
            }

            ratio = at;
        }

        return all;
    }
}
