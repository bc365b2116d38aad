namespace Afterset.Soreness;

/// <summary>What all ratings say of the athlete: how much each hypothesis is believed, and the shared unknowns under each.</summary>
sealed class ResponsePosterior
{
    readonly SorenessModel _model;

    // Places that nobody rated differ by their group alone.
    readonly PlaceResponse?[] _unrated = new PlaceResponse?[ResponsePrior.Groups];

    ResponsePosterior(SorenessModel model, double[] weights, SharedPosterior[] shared) => (_model, Weights, Shared) = (model, weights, shared);

    /// <summary>How much each hypothesis is believed; together 1.</summary>
    internal double[] Weights { get; }

    internal SharedPosterior[] Shared { get; }

    internal ResponseEstimate Gain => Estimate(h => (1 + Shared[h].Gain, Shared[h].Gg), 0);

    internal ResponseEstimate Baseline => _model.Told(Estimate(h => (_model.Level + Shared[h].Baseline, Shared[h].Bb), double.NegativeInfinity), _model.Prior.BaselineOfMuscle);

    internal ResponseEstimate Recovery => Estimate(h => (_model.Prior.Recovery[ResponsePrior.RecoveryOf(h)], 0), _model.Prior.Recovery[0]);

    internal static ResponsePosterior Of(SharedInformation[] information, SorenessModel model)
    {
        var shared = new SharedPosterior[information.Length];
        var weights = new double[information.Length];
        var highest = double.NegativeInfinity;
        for (var h = 0; h < shared.Length; h++)
        {
            shared[h] = information[h].Posterior(model.Prior);
            highest = Math.Max(highest, shared[h].LogEvidence);
        }

        var total = 0.0;
        for (var h = 0; h < shared.Length; h++)
            total += weights[h] = model.Prior.Weights[h] * Math.Exp(shared[h].LogEvidence - highest);
        for (var h = 0; h < shared.Length; h++)
            weights[h] /= total;
        return new(model, weights, shared);
    }

    internal PlaceResponse Unrated(int group) => _unrated[group] ??= new(PlaceLearning.Unrated(_model.Prior), default, this, group, _model);

    /// <summary>Mean and range of the mixture; the range is that of the normal distribution with its mean and variance.</summary>
    internal ResponseEstimate Estimate(Func<int, (double Mean, double Variance)> of, double least)
    {
        var (mean, squares) = (0.0, 0.0);
        for (var h = 0; h < Weights.Length; h++)
        {
            var (one, variance) = of(h);
            mean += Weights[h] * one;
            squares += Weights[h] * (variance + (one * one));
        }

        var half = _model.DeviationsFor80Percent * Math.Sqrt(Math.Max(0, squares - (mean * mean)));
        return new(Math.Max(least, mean), Math.Max(least, mean - half), Math.Max(least, mean + half));
    }
}
