namespace Afterset.Tests.Soreness.Truth;

/// <summary>The best forecast that can be had: it knows every parameter of the athlete and follows only what wanders.</summary>
/// <remarks>A Kalman filter of two; a number told stands for a range of feelings, whose mean and variance are learned from.</remarks>
sealed class DailyOracle(Wanderer carry, Wanderer drift, double spread, double points, Teller teller)
{
    double _carry, _drift;
    double _cc = carry.Variance, _cd, _dd = drift.Variance;

    internal void Pass()
    {
        (_carry, _drift) = (carry.Kept * _carry, drift.Kept * _drift);
        _cc = (carry.Kept * carry.Kept * _cc) + ((1 - (carry.Kept * carry.Kept)) * carry.Variance);
        _dd = (drift.Kept * drift.Kept * _dd) + ((1 - (drift.Kept * drift.Kept)) * drift.Variance);
        _cd *= carry.Kept * drift.Kept;
    }

    /// <summary>The number to expect now.</summary>
    /// <param name="known">What all but the wandering says, in steps.</param>
    internal double Expect(double known) => teller.Expect(points * (known + _carry + _drift), points * Deviation);

    internal void Learn(double? told, double known)
    {
        var (c, d, variance) = (_cc + _cd, _cd + _dd, Deviation * Deviation);
        var expected = points * (known + _carry + _drift);
        var (mean, left) = told is { } number ? teller.Felt(number, expected, points * Deviation) : teller.FeltWhenSilent(expected, points * Deviation);
        var off = (mean / points) - known - _carry - _drift;
        var gone = (1 - (left / (points * points * variance))) / variance;
        (_carry, _drift) = (_carry + (c / variance * off), _drift + (d / variance * off));
        (_cc, _cd, _dd) = (_cc - (c * c * gone), _cd - (c * d * gone), _dd - (d * d * gone));
    }

    double Deviation => Math.Sqrt(_cc + (2 * _cd) + _dd + (spread * spread));
}
