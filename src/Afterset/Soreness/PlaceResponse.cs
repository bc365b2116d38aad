namespace Afterset.Soreness;

/// <summary>How one place reacts, as far as is known: for the forecast of its soreness.</summary>
sealed class PlaceResponse
{
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
        (_model, _athlete, _last, _level) = (model, athlete, last, model.Baseline);
        for (var h = 0; h < beliefs.Length; h++)
        {
            var (weight, moments) = (athlete.Weights[h], beliefs[h].Moments(athlete.Shared[h], group));
            _moments[h] = moments;
            _level += weight * moments.Baseline;
            _unexplained += weight * moments.Unexplained;
            _gains[ResponsePrior.RecoveryOf(h)] += weight * Math.Max(0, moments.Gain);
        }
    }

    /// <summary>Whether it was felt to be less sore than workouts explain, so that soreness may still rise as this fades.</summary>
    internal bool MayRise => _unexplained < 0;

    internal ResponseEstimate Gain => _athlete.Estimate(h => (_moments[h].Gain, _moments[h].Spread.Gg), 0);

    internal ResponseEstimate Baseline => _athlete.Estimate(h => (_model.Baseline + _moments[h].Baseline, _moments[h].Spread.Bb), 0);

    /// <summary>Expected soreness in points; not kept on the scale.</summary>
    internal double Mean(DateTimeOffset moment, ReadOnlySpan<Explained> explained)
    {
        var mean = _level + (_unexplained * _model.Prior.Left(moment - _last));
        for (var i = 0; i < _gains.Length; i++)
            mean += _gains[i] * explained[i].Rise;
        return mean;
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
