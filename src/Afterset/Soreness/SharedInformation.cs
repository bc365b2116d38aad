namespace Afterset.Soreness;

/// <summary>What all ratings together say of the shared unknowns under one hypothesis, as information: sums, so that order does not matter.</summary>
struct SharedInformation
{
    double _bb;
    double _bg;
    double _gg;
    double _b;
    double _g;
    double _squares;
    double _logs;
    OfGroup _arms;
    OfGroup _trunk;
    OfGroup _legs;

    struct OfGroup
    {
        internal double Bx;
        internal double Gx;
        internal double Xx;
        internal double X;
    }

    internal void Add(Told told, int group)
    {
        var weighed = 1 / told.Variance * told.Moves;
        _bb += weighed.Baseline * told.Moves.Baseline;
        _bg += weighed.Baseline * told.Moves.Gain;
        _gg += weighed.Gain * told.Moves.Gain;
        _b += weighed.Baseline * told.Surprise;
        _g += weighed.Gain * told.Surprise;
        _squares += told.Surprise * told.Surprise / told.Variance;
        _logs += Math.Log(told.Variance) + told.Misfit;
        if (group != ResponsePrior.NoGroup)
            Add(ref Group(ref this, group), weighed, told);
    }

    static void Add(ref OfGroup sums, Shared weighed, Told told)
    {
        sums.Bx += weighed.Baseline * told.Moves.Group;
        sums.Gx += weighed.Gain * told.Moves.Group;
        sums.Xx += weighed.Group * told.Moves.Group;
        sums.X += weighed.Group * told.Surprise;
    }

    static ref OfGroup Group(ref SharedInformation all, int group)
    {
        if (group == 0)
            return ref all._arms;
        if (group == 1)
            return ref all._trunk;
        return ref all._legs;
    }

    /// <summary>The posterior. Groups meet each other only in the person's two unknowns, so each is worked out by itself.</summary>
    internal SharedPosterior Posterior(ResponsePrior prior)
    {
        var (bb, bg, gg, b, g) = (_bb + (1 / prior.BaselineOfPerson), _bg, _gg + (1 / prior.GainOfPerson), _b, _g);
        var logDeterminant = Math.Log(prior.BaselineOfPerson * prior.GainOfPerson);
        var fit = _squares;
        var groups = new (double Mean, double OnBaseline, double OnGain, double Variance)[ResponsePrior.Groups];
        for (var i = 0; i < groups.Length; i++)
        {
            var sums = Group(ref this, i);
            var variance = 1 / (sums.Xx + (1 / prior.GainOfGroup));
            var (onBaseline, onGain, mean) = (sums.Bx * variance, sums.Gx * variance, sums.X * variance);
            groups[i] = (mean, onBaseline, onGain, variance);
            (bb, bg, gg) = (bb - (onBaseline * sums.Bx), bg - (onBaseline * sums.Gx), gg - (onGain * sums.Gx));
            (b, g) = (b - (onBaseline * sums.X), g - (onGain * sums.X));
            (logDeterminant, fit) = (logDeterminant + Math.Log(prior.GainOfGroup / variance), fit - (mean * sums.X));
        }

        var determinant = (bb * gg) - (bg * bg);
        var (baseline, gain) = (((gg * b) - (bg * g)) / determinant, ((bb * g) - (bg * b)) / determinant);
        fit -= (b * baseline) + (g * gain);
        return new(baseline, gain, gg / determinant, -bg / determinant, bb / determinant, groups, -0.5 * (_logs + fit + logDeterminant + Math.Log(determinant)));
    }
}

/// <summary>Mean and covariance of the shared unknowns under one hypothesis.</summary>
/// <param name="Baseline">The person's baseline around the usual level, in points.</param>
/// <param name="Gain">The person's gain, 0 is usual.</param>
/// <param name="Bb">Variance of the baseline.</param>
/// <param name="Bg">Covariance of both.</param>
/// <param name="Gg">Variance of the gain.</param>
/// <param name="Groups">Of each group its gain and variance where baseline and gain are zero, and how it falls with them.</param>
/// <param name="LogEvidence">How well the hypothesis explains all ratings, up to a number that is the same for all.</param>
readonly record struct SharedPosterior(
    double Baseline, double Gain, double Bb, double Bg, double Gg, (double Mean, double OnBaseline, double OnGain, double Variance)[] Groups, double LogEvidence)
{
    /// <summary>Mean and covariance of the person's baseline and gain and of the gain of one group; of no group none of it.</summary>
    internal (Shared Mean, Spread Spread) Of(int group)
    {
        if (group == ResponsePrior.NoGroup)
            return (new(Baseline, Gain, 0), new(Bb, Bg, 0, Gg, 0, 0));
        var (mean, onBaseline, onGain, variance) = Groups[group];
        var (withBaseline, withGain) = (-(Bb * onBaseline) - (Bg * onGain), -(Bg * onBaseline) - (Gg * onGain));
        return (
            new(Baseline, Gain, mean - (onBaseline * Baseline) - (onGain * Gain)),
            new(Bb, Bg, withBaseline, Gg, withGain, variance - (onBaseline * withBaseline) - (onGain * withGain)));
    }
}
