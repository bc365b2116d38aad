using Afterset.Soreness;

namespace Afterset.Tests.Soreness;

/// <summary>The same model fitted to all ratings at once, by the textbook: one dense covariance, one Cholesky. Slow, and hard to get wrong.</summary>
/// <remarks>Ratings at an end of the scale are replaced first, one after the other, from those that came before in the same place.</remarks>
sealed class JointGaussian
{
    /// <summary>A rating as the model sees it.</summary>
    internal sealed record Seen(SorenessReport Report, Explained[] Explained);

    readonly ResponsePrior _prior = SorenessModel.Default.Prior;
    readonly IReadOnlyList<Seen> _ratings;

    internal JointGaussian(IReadOnlyList<Seen> ratings) => _ratings = ratings;

    /// <summary>Mean and variance of a rating that is yet to come, and how much each hypothesis is believed.</summary>
    internal (double Mean, double Variance, double[] Weights) Next(Seen next)
    {
        var each = ByHypothesis(next);
        var mean = each.Sum(one => one.Weight * one.Mean);
        return (mean, each.Sum(one => one.Weight * (one.Variance + (one.Mean * one.Mean))) - (mean * mean), [.. each.Select(one => one.Weight)]);
    }

    /// <summary>The same of each hypothesis.</summary>
    internal IReadOnlyList<(double Weight, double Mean, double Variance)> ByHypothesis(Seen next)
    {
        var each = Enumerable.Range(0, ResponsePrior.Hypotheses).Select(h => (Hypothesis: h, Of: Under(h, next))).ToList();
        var highest = each.Max(one => one.Of.LogEvidence);
        var raw = each.Select(one => _prior.Weights[one.Hypothesis] * Math.Exp(one.Of.LogEvidence - highest)).ToArray();
        return [.. each.Zip(raw, (one, weight) => (weight / raw.Sum(), one.Of.Mean, one.Of.Variance))];
    }

    (double Mean, double Variance, double LogEvidence) Under(int h, Seen next)
    {
        var n = _ratings.Count;
        double Rise(Seen one) => RiseOf(h, one);
        var stands = Stands(h);
        var covariance = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                covariance[i, j] = Covariance(h, _ratings[i], _ratings[j], Rise) + (i == j ? Scatter(h, _ratings[i]) + stands[i].Noise : 0);
        }

        var lower = Cholesky(covariance);
        var surprise = Solve(lower, [.. _ratings.Select((one, i) => stands[i].Rating - SorenessModel.Default.Level - Rise(one))]);
        var with = Solve(lower, [.. _ratings.Select(one => Covariance(h, next, one, Rise))]);
        var withGain = Solve(lower, [.. _ratings.Select(one => Rise(one) * GainCovariance(next, one))]);
        var gain = 1 + Dot(withGain, surprise);
        var mean = SorenessModel.Default.Level + Rise(next) + Dot(with, surprise) - (Math.Min(0, gain) * Rise(next));
        var variance = Covariance(h, next, next, Rise) + Scatter(h, next) - Dot(with, with);
        return (mean, variance, -Enumerable.Range(0, n).Sum(i => Math.Log(lower[i, i])) - (Dot(surprise, surprise) / 2) - (stands.Sum(one => one.Misfit) / 2));
    }

    Site[] Stands(int h)
    {
        var stands = _ratings.Select(one => new Site(one.Report.Score.Value, 0, 0)).ToArray();
        foreach (var place in Enumerable.Range(0, stands.Length).GroupBy(i => _ratings[i].Report.Where))
            StandIn(h, [.. place.OrderBy(i => _ratings[i].Report.At).ThenBy(i => _ratings[i].Report.Score.Value)], stands);
        return stands;
    }

    // The covariance of what one place has for itself grows by a row for each rating, and with it its Cholesky factor.
    void StandIn(int h, int[] place, Site[] stands)
    {
        var lower = new double[place.Length, place.Length];
        var (surprise, level, rises) = (new double[place.Length], new double[place.Length], new double[place.Length]);
        for (var i = 0; i < place.Length; i++)
        {
            var (one, rise) = (_ratings[place[i]], RiseOf(h, _ratings[place[i]]));
            var row = Solve(lower, [.. place.Take(i).Select(other => OwnCovariance(h, one, _ratings[other]))]);
            var variance = OwnCovariance(h, one, one) + Scatter(h, one) - Dot(row, row);
            var (moves, movesGain) = (1 - Dot(row, level[..i]), rise - Dot(row, rises[..i]));
            var shared = (_prior.BaselineOfPerson * moves * moves) + ((_prior.GainOfPerson + _prior.GainOfGroup) * movesGain * movesGain);
            if (EndOfScale.IsAt(one.Report.Score.Value))
                stands[place[i]] = EndOfScale.Of(one.Report.Score.Value, SorenessModel.Default.Level + rise + Dot(row, surprise[..i]), variance + shared);
            var deviation = Math.Sqrt(variance + stands[place[i]].Noise);
            for (var j = 0; j < i; j++)
                lower[i, j] = row[j];
            (lower[i, i], level[i], rises[i]) = (deviation, moves / deviation, movesGain / deviation);
            surprise[i] = (stands[place[i]].Rating - SorenessModel.Default.Level - rise - Dot(row, surprise[..i])) / deviation;
        }
    }

    double Covariance(int h, Seen one, Seen other, Func<Seen, double> rise)
    {
        var own = one.Report.Where == other.Report.Where ? OwnCovariance(h, one, other) : 0;
        return own + _prior.BaselineOfPerson + (rise(one) * rise(other) * (GainCovariance(one, other) - (one.Report.Where == other.Report.Where ? _prior.GainOfMuscle : 0)));
    }

    double OwnCovariance(int h, Seen one, Seen other) =>
        _prior.BaselineOfMuscle
        + (RiseOf(h, one) * RiseOf(h, other) * _prior.GainOfMuscle)
        + (_prior.Unexplained[h] * Math.Pow(0.5, Math.Abs((one.Report.At - other.Report.At).TotalHours) / _prior.HalvesInHours));

    static double RiseOf(int h, Seen one) => one.Explained[ResponsePrior.RecoveryOf(h)].Rise;

    double GainCovariance(Seen one, Seen other) =>
        _prior.GainOfPerson
        + (_prior.GroupOf(one.Report.Where.Region) == _prior.GroupOf(other.Report.Where.Region) ? _prior.GainOfGroup : 0)
        + (one.Report.Where == other.Report.Where ? _prior.GainOfMuscle : 0);

    double Scatter(int h, Seen one) => _prior.Noise[h] + one.Explained[ResponsePrior.RecoveryOf(h)].Doubt;

    static double[,] Cholesky(double[,] a)
    {
        var n = a.GetLength(0);
        var lower = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var rest = a[i, j] - Enumerable.Range(0, j).Sum(k => lower[i, k] * lower[j, k]);
                lower[i, j] = i == j ? Math.Sqrt(rest) : rest / lower[j, j];
            }
        }

        return lower;
    }

    static double[] Solve(double[,] lower, double[] right)
    {
        for (var i = 0; i < right.Length; i++)
            right[i] = (right[i] - Enumerable.Range(0, i).Sum(k => lower[i, k] * right[k])) / lower[i, i];
        return right;
    }

    static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
}
