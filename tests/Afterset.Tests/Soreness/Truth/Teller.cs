using Afterset.Soreness;

namespace Afterset.Tests.Soreness.Truth;

/// <summary>Puts what is felt into numbers, and knows what to expect of itself.</summary>
/// <param name="telling">The habit.</param>
/// <param name="usual">What is usual for this person, in points: who tells only when sorer says nothing below it.</param>
sealed class Teller(Telling telling, double usual)
{
    /// <summary>Share of days with a check-in.</summary>
    internal const double Asked = 6 / 7.0;

    const double SameAgain = 0.4;

    static readonly double[] Whole = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

    readonly double[] _numbers = telling switch
    {
        Telling.EvenNumbers => [0, 2, 4, 6, 8, 10],
        Telling.ZeroTwoFive => [0, 2, 5],
        Telling.OnlyWhenSore => [.. Whole.Where(number => number >= usual)],
        Telling.WholeNumbers or Telling.SameAgain => Whole,
    };

    double? _last, _before;

    /// <summary>The number told; null when nothing is said.</summary>
    internal double? Tell(double felt, Dice dice)
    {
        _before = _last;
        if (telling == Telling.SameAgain && _last is { } last && dice.IsSo(SameAgain))
            return last;
        return felt < Low(0) ? null : _last = _numbers.MinBy(number => Math.Abs(number - felt));
    }

    /// <summary>The expected number, when what is felt is normal and something will be said.</summary>
    internal double Expect(double mean, double deviation)
    {
        var (below, expected) = (Below(Low(0), mean, deviation), 0.0);
        var total = 1 - below;
        for (var i = 0; i < _numbers.Length; i++)
        {
            var upTo = Below(High(i), mean, deviation);
            expected += (upTo - below) * _numbers[i];
            below = upTo;
        }

        var fresh = total > 1e-6 ? expected / total : _numbers[0];
        return telling == Telling.SameAgain && _last is { } last ? (SameAgain * last) + ((1 - SameAgain) * fresh) : fresh;
    }

    /// <summary>Mean and variance of what was felt when a number is told, where a normal feeling was expected.</summary>
    internal (double Mean, double Variance) Felt(double told, double mean, double deviation)
    {
        var index = Array.IndexOf(_numbers, told);
        var (low, high) = ((Low(index) - mean) / deviation, (High(index) - mean) / deviation);
        var share = NormalDistribution.Below(high) - NormalDistribution.Below(low);
        var fresh = share > 1e-5 ? Between(low, high, share) : (Math.Clamp(0, low, high), 0);
        // What was only said again says nothing.
        var again = telling == Telling.SameAgain && _before is { } before && before == told ? SameAgain / (SameAgain + ((1 - SameAgain) * share)) : 0;
        var (first, second) = ((1 - again) * fresh.Mean, again + ((1 - again) * (fresh.Variance + (fresh.Mean * fresh.Mean))));
        return (mean + (deviation * first), deviation * deviation * (second - (first * first)));
    }

    /// <summary>The same when somebody was asked, or was not, and said nothing.</summary>
    internal (double Mean, double Variance) FeltWhenSilent(double mean, double deviation)
    {
        var high = (Low(0) - mean) / deviation;
        var share = NormalDistribution.Below(high);
        if (share < 1e-5)
            return (mean, deviation * deviation);
        var (less, variance) = Between(double.NegativeInfinity, high, share);
        var isLess = Asked * share / ((Asked * share) + 1 - Asked);
        var (first, second) = (isLess * less, 1 - isLess + (isLess * (variance + (less * less))));
        return (mean + (deviation * first), deviation * deviation * (second - (first * first)));
    }

    // A standard normal number between two others.
    static (double Mean, double Variance) Between(double low, double high, double share)
    {
        var (atLow, atHigh) = (Density(low), Density(high));
        var mean = (atLow - atHigh) / share;
        return (mean, Math.Max(0, 1 + ((Times(low, atLow) - Times(high, atHigh)) / share) - (mean * mean)));
    }

    static double Times(double x, double density) => density > 0 ? x * density : 0;

    static double Density(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);

    static double Below(double number, double mean, double deviation) => NormalDistribution.Below((number - mean) / deviation);

    double Low(int index) => index > 0 ? (_numbers[index - 1] + _numbers[index]) / 2
        : telling == Telling.OnlyWhenSore && _numbers[0] > 0 ? _numbers[0] - 0.5 : double.NegativeInfinity;

    double High(int index) => index < _numbers.Length - 1 ? (_numbers[index] + _numbers[index + 1]) / 2 : double.PositiveInfinity;
}
