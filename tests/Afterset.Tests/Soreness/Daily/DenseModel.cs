using Afterset.Soreness.Daily;

namespace Afterset.Tests.Soreness.Daily;

/// <summary>The same model without a filter: all reports of a series at once, as one joint normal distribution for each assumption.</summary>
sealed class DenseModel(DailySorenessModel model, IReadOnlyList<(DateOnly Date, double[] Terms, double Told)> reports)
{
    /// <summary>Mean and variance of the last report, from all before it.</summary>
    internal (double Mean, double Variance) Last()
    {
        var all = new List<(double LogWeight, double Mean, double Variance)>();
        for (var hypothesis = 0; hypothesis < DailySorenessModel.Hypotheses; hypothesis++)
        {
            for (var index = 0; index < DailySorenessModel.SpreadCount; index++)
                all.Add(Under(hypothesis, model.Spreads[index]));
        }

        var highest = all.Max(one => one.LogWeight);
        var total = all.Sum(one => Math.Exp(one.LogWeight - highest));
        var mean = all.Sum(one => Math.Exp(one.LogWeight - highest) * one.Mean) / total;
        var square = all.Sum(one => Math.Exp(one.LogWeight - highest) * (one.Variance + (one.Mean * one.Mean))) / total;
        return (mean, square - (mean * mean));
    }

    (double LogWeight, double Mean, double Variance) Under(int hypothesis, double spread)
    {
        var known = reports.Count - 1;
        var covariance = new double[known + 1, known + 1];
        for (var i = 0; i <= known; i++)
        {
            for (var j = 0; j <= known; j++)
                covariance[i, j] = spread * spread * Together(i, j, hypothesis);
        }

        var factor = Cholesky(covariance);
        var (log, white) = (model.LogWeight(hypothesis), new double[known]);
        var (mean, last) = (Expected(known, spread), factor[known, known]);
        for (var i = 0; i < known; i++)
        {
            var off = reports[i].Told - Expected(i, spread);
            for (var j = 0; j < i; j++)
                off -= factor[i, j] * white[j];
            white[i] = off / factor[i, i];
            log -= Math.Log(factor[i, i]) + (white[i] * white[i] / 2);
            mean += factor[known, i] * white[i];
        }

        return (log, mean, last * last);
    }

    double Expected(int report, double spread)
    {
        var mean = model.Level;
        for (var state = DailyState.Yesterday; state <= DailyState.Accustomed; state++)
            mean += spread * model.Response(state) * reports[report].Terms[state];
        return mean;
    }

    double Together(int one, int other, int hypothesis)
    {
        var days = Math.Abs(reports[one].Date.DayNumber - reports[other].Date.DayNumber);
        var sum = one == other ? 1.0 : 0;
        for (var state = 0; state < DailyState.CarryOver; state++)
            sum += model.Variance(state, hypothesis) * reports[one].Terms[state] * reports[other].Terms[state];
        return sum
            + (model.Variance(DailyState.CarryOver, hypothesis) * Math.Pow(model.CarryOverKept, days))
            + (model.Variance(DailyState.Drift, hypothesis) * Math.Pow(model.DriftKept, days));
    }

    static double[,] Cholesky(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        var factor = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i, j];
                for (var k = 0; k < j; k++)
                    sum -= factor[i, k] * factor[j, k];
                factor[i, j] = i == j ? Math.Sqrt(sum) : sum / factor[j, j];
            }
        }

        return factor;
    }
}
