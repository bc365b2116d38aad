namespace Afterset.Soreness;

/// <summary>What one hypothesis believes of one place: its own baseline and gain, and what no workout explains there.</summary>
/// <remarks>
/// The augmented Kalman filter (de Jong 1991): the mean is a linear function of what all places share (the person's
/// baseline and gain, and the gain of the group), and the covariance does not depend on it. Places then learn apart from
/// each other, and what they say of the shared is only added up.
/// </remarks>
struct PlaceBelief
{
    // The mean where everything shared is zero.
    double _baseline;
    double _gain;
    double _unexplained;

    // How it moves with what is shared.
    Shared _baselineMoves;
    Shared _gainMoves;
    Shared _unexplainedMoves;

    Spread _spread;

    // How much of the gain of a group it has: all of it, or none where it belongs to none.
    double _ofGroup;

    internal static PlaceBelief Of(ResponsePrior prior, int hypothesis) => new()
    {
        _spread = new(prior.BaselineOfMuscle, 0, 0, prior.GainOfMuscle, 0, prior.Unexplained[hypothesis]),
        _ofGroup = 1,
    };

    /// <summary>Of the body on the whole, which shares what the person has and belongs to no group.</summary>
    internal static PlaceBelief OfWholeBody(ResponsePrior prior, int hypothesis) => new()
    {
        _spread = new(prior.BaselineOfMuscle, 0, 0, prior.GainOfMuscle + prior.GainOfGroup, 0, prior.Unexplained[hypothesis]),
    };

    /// <summary>Lets time pass: the unexplained part fades to what is left, and new may come.</summary>
    internal void Pass(double left, double unexplained)
    {
        _unexplained *= left;
        _unexplainedMoves = left * _unexplainedMoves;
        _spread = _spread.After(left, unexplained);
    }

    /// <summary>Learns from a rating, and says what it tells of the shared.</summary>
    /// <param name="rise">The rating less the usual level and what workouts explain with a gain of 1, in points.</param>
    /// <param name="explained">What workouts explain with a gain of 1, in points.</param>
    /// <param name="noise">Variance of the rating around the model.</param>
    /// <param name="rating">The rating; one at an end of the scale is learned from as what it stands for.</param>
    /// <param name="prior">How people differ: what is shared is taken to be as unknown as at first, so that places learn apart.</param>
    internal Told Observe(double rise, double explained, double noise, double rating, ResponsePrior prior)
    {
        var p = _spread;
        var (b, g, u) = (p.Bb + (explained * p.Bg) + p.Bu, p.Bg + (explained * p.Gg) + p.Gu, p.Bu + (explained * p.Gu) + p.Uu);
        var variance = b + (explained * g) + u + noise;
        var surprise = rise - _baseline - (explained * _gain) - _unexplained;
        var moves = new Shared(1, explained, _ofGroup * explained) + _baselineMoves + (explained * _gainMoves) + _unexplainedMoves;
        var misfit = 0.0;
        if (EndOfScale.IsAt(rating))
        {
            var site = EndOfScale.Of(rating, rating - surprise, variance + prior.SharedVariance(moves));
            (surprise, variance, misfit) = (surprise + site.Rating - rating, variance + site.Noise, site.Misfit);
        }

        var (toBaseline, toGain, toUnexplained) = (b / variance, g / variance, u / variance);
        (_baseline, _gain, _unexplained) = (_baseline + (toBaseline * surprise), _gain + (toGain * surprise), _unexplained + (toUnexplained * surprise));
        _baselineMoves -= toBaseline * moves;
        _gainMoves -= toGain * moves;
        _unexplainedMoves -= toUnexplained * moves;
        _spread = new(
            p.Bb - (toBaseline * b), p.Bg - (toBaseline * g), p.Bu - (toBaseline * u), p.Gg - (toGain * g), p.Gu - (toGain * u), p.Uu - (toUnexplained * u));
        return new(moves, surprise, variance, misfit);
    }

    /// <summary>The whole baseline, gain and unexplained part of the place, the shared included.</summary>
    internal readonly PlaceMoments Moments(SharedPosterior shared, int group)
    {
        var (mean, spread) = shared.Of(group);
        var baseline = new Shared(1, 0, 0) + _baselineMoves;
        var gain = new Shared(0, 1, _ofGroup) + _gainMoves;
        return new(
            _baseline + baseline.Times(mean),
            1 + _gain + gain.Times(mean),
            _unexplained + _unexplainedMoves.Times(mean),
            new(
                _spread.Bb + spread.Between(baseline, baseline),
                _spread.Bg + spread.Between(baseline, gain),
                _spread.Bu + spread.Between(baseline, _unexplainedMoves),
                _spread.Gg + spread.Between(gain, gain),
                _spread.Gu + spread.Between(gain, _unexplainedMoves),
                _spread.Uu + spread.Between(_unexplainedMoves, _unexplainedMoves)));
    }
}

/// <summary>What a rating tells of the shared: it differs by so much from what was expected where all shared is zero, and how it moves.</summary>
/// <param name="Moves">How the expected rating moves with the shared.</param>
/// <param name="Surprise">The rating less what was expected where all shared is zero, in points.</param>
/// <param name="Variance">Its variance where the shared is known.</param>
/// <param name="Misfit">See <see cref="Site.Misfit"/>; 0 away from the ends of the scale.</param>
readonly record struct Told(Shared Moves, double Surprise, double Variance, double Misfit);

/// <summary>One number for each of the shared unknowns that a place knows: the person's baseline, their gain, and the gain of its group.</summary>
readonly record struct Shared(double Baseline, double Gain, double Group)
{
    public static Shared operator +(Shared a, Shared b) => new(a.Baseline + b.Baseline, a.Gain + b.Gain, a.Group + b.Group);

    public static Shared operator -(Shared a, Shared b) => new(a.Baseline - b.Baseline, a.Gain - b.Gain, a.Group - b.Group);

    public static Shared operator *(double factor, Shared a) => new(factor * a.Baseline, factor * a.Gain, factor * a.Group);

    internal double Times(Shared other) => (Baseline * other.Baseline) + (Gain * other.Gain) + (Group * other.Group);
}

/// <summary>A covariance of three unknowns: of a place its baseline, gain and unexplained part; of the shared baseline, gain and group.</summary>
readonly record struct Spread(double Bb, double Bg, double Bu, double Gg, double Gu, double Uu)
{
    /// <summary>After a time in which the third fades to what is left and wanders anew.</summary>
    internal Spread After(double left, double wandering) =>
        new(Bb, Bg, left * Bu, Gg, left * Gu, (left * left * Uu) + ((1 - (left * left)) * wandering));

    internal double Between(Shared a, Shared b) =>
        (a.Baseline * ((Bb * b.Baseline) + (Bg * b.Gain) + (Bu * b.Group)))
        + (a.Gain * ((Bg * b.Baseline) + (Gg * b.Gain) + (Gu * b.Group)))
        + (a.Group * ((Bu * b.Baseline) + (Gu * b.Gain) + (Uu * b.Group)));
}

/// <summary>Mean and covariance of a place's baseline (around the usual level, points), gain (1 is usual) and unexplained part (points).</summary>
readonly record struct PlaceMoments(double Baseline, double Gain, double Unexplained, Spread Spread)
{
    /// <summary>Mean rise above the usual level. A gain below zero would make work soothe; it counts as none.</summary>
    internal double Rise(double explained, double left) => Baseline + (Math.Max(0, Gain) * explained) + (left * Unexplained);

    /// <summary>Variance of it.</summary>
    internal double Variance(double explained, double left, double wandering)
    {
        var spread = Spread.After(left, wandering);
        var row = new Shared(1, explained, 1);
        return spread.Between(row, row);
    }
}
