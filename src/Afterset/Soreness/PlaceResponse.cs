namespace Afterset.Soreness;

/// <summary>How one place reacts, as far as is known: for the forecast of its soreness.</summary>
sealed class PlaceResponse
{
    // Of two points of what no workout explains less than a hundredth is left then.
    const double Faded = 0.005;

    readonly SorenessModel _model;
    readonly ResponsePosterior _athlete;
    readonly DateTimeOffset _last;
    readonly PlaceMoments[] _moments = new PlaceMoments[ResponsePrior.Hypotheses];

    // The mean is linear in what workouts explain with each recovery: it is asked for each hour of a week.
    readonly double[] _gains = new double[ResponsePrior.Recoveries];
    readonly double _level;
    readonly double _unexplained;

    internal PlaceResponse(PlaceBelief[] beliefs, DateTimeOffset last, ResponsePosterior athlete, int group, SorenessModel model)
    {
        (_model, _athlete, _last, _level) = (model, athlete, last, model.Level);
        for (var h = 0; h < beliefs.Length; h++)
        {
            var (weight, moments) = (athlete.Weights[h], beliefs[h].Moments(athlete.Shared[h], group));
            _moments[h] = moments;
            _level += weight * moments.Baseline;
            _unexplained += weight * moments.Unexplained;
            _gains[ResponsePrior.RecoveryOf(h)] += weight * Math.Max(0, moments.Gain);
        }
    }

    /// <summary>
    /// Whether more may be told later although workouts explain no more: as what was felt beside them fades, or is known less well, since
    /// nobody can tell less than nothing.
    /// </summary>
    internal bool MayRise(DateTimeOffset from) => _model.Prior.Left(from - _last) > Faded;

    internal ResponseEstimate Gain => _athlete.Estimate(h => (_moments[h].Gain, _moments[h].Spread.Gg), 0);

    internal ResponseEstimate Baseline => _model.Told(_athlete.Estimate(h => (_model.Level + _moments[h].Baseline, _moments[h].Spread.Bb), double.NegativeInfinity), 0);

    /// <summary>What is expected to be felt, in points; not kept on the scale.</summary>
    internal double Mean(DateTimeOffset moment, ReadOnlySpan<Explained> explained)
    {
        var mean = _level + (_unexplained * _model.Prior.Left(moment - _last));
        for (var i = 0; i < _gains.Length; i++)
            mean += _gains[i] * explained[i].Rise;
        return mean;
    }

    /// <summary>What is expected to be told, and the range that holds it four times in five, in points.</summary>
    internal SorenessEstimate Told(DateTimeOffset moment, ReadOnlySpan<Explained> explained)
    {
        var (felt, variance) = (Mean(moment, explained), Variance(moment, explained));
        var half = _model.DeviationsFor80Percent * Math.Sqrt(variance);
        var told = SorenessModel.Told(felt, variance);

        // Far beyond an end, the mean of what is told lies outside the range; the range then reaches up or down to it.
        return new(told, Math.Min(told, Math.Clamp(felt - half, 0, 10)), Math.Max(told, Math.Clamp(felt + half, 0, 10)));
    }

    /// <summary>Variance of a rating at a moment: between hypotheses, within each, and of the rating itself.</summary>
    internal double Variance(DateTimeOffset moment, ReadOnlySpan<Explained> explained)
    {
        var (prior, left, mean, squares) = (_model.Prior, _model.Prior.Left(moment - _last), 0.0, 0.0);
        for (var h = 0; h < _moments.Length; h++)
        {
            var (rise, doubt) = explained[ResponsePrior.RecoveryOf(h)];
            var one = _moments[h].Rise(rise, left);
            mean += _athlete.Weights[h] * one;
            squares += _athlete.Weights[h] * ((one * one) + _moments[h].Variance(rise, left, prior.Unexplained[h]) + prior.Noise[h] + doubt);
        }

        return Math.Max(0, squares - (mean * mean));
    }
}
