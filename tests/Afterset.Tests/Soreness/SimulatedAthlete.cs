using Afterset.Body;
using Afterset.Soreness;
using Afterset.Units;

namespace Afterset.Tests.Soreness;

/// <summary>An athlete whose baseline, gain and recovery are known because they were drawn from the prior.</summary>
sealed class SimulatedAthlete
{
    readonly ResponsePrior _prior = SorenessModel.Default.Prior;
    readonly Random _chance;
    readonly int _hypothesis;
    readonly double _baseline;
    double _unexplained;
    DateTimeOffset _last;

    internal SimulatedAthlete(int seed)
    {
        _chance = new(seed);
        _hypothesis = Draw(_prior.Weights);
        _baseline = Normal(_prior.BaselineOfPerson + _prior.BaselineOfMuscle);
        Gain = 1 + Normal(_prior.GainOfPerson + _prior.GainOfGroup + _prior.GainOfMuscle);
    }

    /// <summary>The gain of the one place that this athlete rates.</summary>
    internal double Gain { get; }

    internal double Recovery => _prior.Recovery[ResponsePrior.RecoveryOf(_hypothesis)];

    /// <summary>A rating, later than the last: a whole number of 0 to 10, as people give it.</summary>
    internal SorenessReport Rate(RegionSide where, DateTimeOffset at, ReadOnlySpan<Explained> explained)
    {
        var left = _prior.Left(at - _last);
        _unexplained = (left * _unexplained) + Normal((1 - (left * left)) * _prior.Unexplained[_hypothesis]);
        _last = at;
        var (rise, doubt) = explained[ResponsePrior.RecoveryOf(_hypothesis)];
        var felt = SorenessModel.Default.Level + _baseline + (Math.Max(0, Gain) * rise) + _unexplained + Normal(_prior.Noise[_hypothesis] + doubt);
        return new(where, SorenessScore.Nearest(Math.Round(felt)), at);
    }

    int Draw(double[] weights)
    {
        var rest = _chance.NextDouble();
        for (var i = 0; i < weights.Length; i++)
        {
            rest -= weights[i];
            if (rest < 0)
                return i;
        }

        return weights.Length - 1;
    }

    double Normal(double variance) =>
        Math.Sqrt(variance) * Math.Sqrt(-2 * Math.Log(1 - _chance.NextDouble())) * Math.Cos(2 * Math.PI * _chance.NextDouble());
}
