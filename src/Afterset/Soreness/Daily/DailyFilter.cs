using System.Numerics;
using System.Runtime.InteropServices;

namespace Afterset.Soreness.Daily;

/// <summary>Eight Kalman filters side by side, one for each combination of assumptions, and the weight of each.</summary>
/// <remarks>
/// Variances are in squared spreads of the athlete, so they are the same whatever the spread is; the mean is a part that
/// does not depend on the spread plus one that grows with it. Every size of the spread is therefore weighed in closed form.
/// Lanes stand side by side in memory: element (row, lane) is at row · 8 + lane. The processor takes some of them at once,
/// a part of the row.
/// </remarks>
sealed class DailyFilter
{
    const int Lanes = DailySorenessModel.Hypotheses;
    const int Rows = DailyState.Count;
    static readonly int PartsOfARow = Lanes / Vector<double>.Count;
    static readonly int[] Places = [.. Enumerable.Range(0, Rows * Rows).Select(at => Place(at / Rows, at % Rows))];

    readonly DailySorenessModel _model;
    readonly double[] _fixed = new double[Rows * Lanes];
    readonly double[] _perSpread = new double[Rows * Lanes];
    readonly double[] _covariance = new double[Rows * (Rows + 1) / 2 * Lanes];
    readonly double[] _stationary = new double[2 * Lanes];
    readonly double[] _gain = new double[Rows * Lanes];
    readonly double[] _expected = new double[3 * Lanes];
    readonly double[] _evidence = new double[4 * Lanes];
    readonly double[] _logWeights = new double[Lanes];
    readonly double[] _spreads;
    readonly double[] _logSpreads;
    readonly (int Row, double Value)[] _terms = new (int, double)[8];
    int _termCount;
    int _reports;

    internal DailyFilter(DailySorenessModel model)
    {
        (_model, _spreads, _logSpreads) = (model, model.Spreads, model.LogSpreads);
        for (var lane = 0; lane < Lanes; lane++)
        {
            _fixed[lane] = model.Level;
            _logWeights[lane] = model.LogWeight(lane);
            _stationary[lane] = model.Variance(DailyState.CarryOver, lane);
            _stationary[Lanes + lane] = model.Variance(DailyState.Drift, lane);
            for (var row = 0; row < Rows; row++)
            {
                _perSpread[(row * Lanes) + lane] = model.Response(row);
                _covariance[(Place(row, row) * Lanes) + lane] = model.Variance(row, lane);
            }
        }
    }

    /// <summary>Lets days pass: what carries over fades, and what is not known of it grows.</summary>
    internal void Pass(int days)
    {
        Fade(DailyState.CarryOver, Kept(_model.CarryOverKept, days), 0);
        Fade(DailyState.Drift, Kept(_model.DriftKept, days), 1);
    }

    /// <summary>The expected report of a morning and its variance, all assumptions weighed.</summary>
    /// <param name="terms">What the loads say.</param>
    /// <param name="weekday">0 for Monday to 6.</param>
    internal (double Mean, double Variance) Expect(in DailyTerms terms, int weekday)
    {
        Collect(terms, weekday);
        for (var part = 0; part < PartsOfARow; part++)
            Project(part);
        return Weigh();
    }

    /// <summary>Learns the report that was expected last.</summary>
    /// <param name="told">Steps above no soreness, as on a scale with four.</param>
    internal void Learn(double told)
    {
        for (var part = 0; part < PartsOfARow; part++)
            Correct(part, told);
        for (var lane = 0; lane < Lanes; lane++)
            _evidence[(3 * Lanes) + lane] += Math.Log(_expected[(2 * Lanes) + lane]);
        _reports++;
    }

    void Collect(in DailyTerms terms, int weekday)
    {
        _termCount = 0;
        Add(DailyState.Level, 1);
        Add(DailyState.Yesterday, terms.Yesterday);
        Add(DailyState.TwoAgo, terms.TwoAgo);
        Add(DailyState.ThreeAndFourAgo, terms.ThreeAndFourAgo);
        Add(DailyState.Accustomed, terms.Accustomed);
        Add(DailyState.Monday + weekday, 1);
        Add(DailyState.CarryOver, 1);
        Add(DailyState.Drift, 1);
    }

    void Add(int row, double value)
    {
        if (value != 0)
            _terms[_termCount++] = (row, value);
    }

    // Gain before it is divided by the variance, the two parts of the mean, and the variance.
    void Project(int part)
    {
        var terms = _terms.AsSpan(0, _termCount);
        var covariance = Parts(_covariance);
        var gain = Parts(_gain);
        for (var row = 0; row < Rows; row++)
        {
            var sum = Vector<double>.Zero;
            var places = Places.AsSpan(row * Rows, Rows);
            foreach (var (term, value) in terms)
                sum += value * covariance[(places[term] * PartsOfARow) + part];
            gain[(row * PartsOfARow) + part] = sum;
        }

        var parts = Parts(_fixed);
        var perParts = Parts(_perSpread);
        var (mean, perSpread, variance) = (Vector<double>.Zero, Vector<double>.Zero, Vector<double>.One);
        foreach (var (term, value) in terms)
        {
            var at = (term * PartsOfARow) + part;
            mean += value * parts[at];
            perSpread += value * perParts[at];
            variance += value * gain[at];
        }

        var expected = Parts(_expected);
        (expected[part], expected[PartsOfARow + part], expected[(2 * PartsOfARow) + part]) = (mean, perSpread, variance);
    }

    (double Mean, double Variance) Weigh()
    {
        Span<double> weights = stackalloc double[Lanes * DailySorenessModel.SpreadCount];
        LogWeights(Parts(weights));
        var highest = double.NegativeInfinity;
        foreach (var weight in weights)
            highest = Math.Max(highest, weight);
        var (total, first, second) = (0.0, 0.0, 0.0);
        for (var at = 0; at < weights.Length; at++)
        {
            // Less than e^-40 of the heaviest weight changes nothing.
            if (weights[at] < highest - 40)
                continue;
            var (lane, spread) = (at % Lanes, _spreads[at / Lanes]);
            var weight = Math.Exp(weights[at] - highest);
            var mean = _expected[lane] + (spread * _expected[Lanes + lane]);
            total += weight;
            first += weight * mean;
            second += weight * ((spread * spread * _expected[(2 * Lanes) + lane]) + (mean * mean));
        }

        first /= total;
        return (first, (second / total) - (first * first));
    }

    void LogWeights(Span<Vector<double>> weights)
    {
        var evidence = Parts(_evidence);
        var before = Parts(_logWeights);
        for (var size = 0; size < _spreads.Length; size++)
        {
            var (spread, log) = (_spreads[size], _reports * _logSpreads[size]);
            for (var part = 0; part < PartsOfARow; part++)
            {
                var misfit = (evidence[part] - (2 * spread * evidence[PartsOfARow + part]) + (spread * spread * evidence[(2 * PartsOfARow) + part])) / new Vector<double>(spread * spread);
                weights[(size * PartsOfARow) + part] = before[part] - new Vector<double>(log) - (0.5 * (evidence[(3 * PartsOfARow) + part] + misfit));
            }
        }
    }

    void Correct(int part, double told)
    {
        var expected = Parts(_expected);
        var evidence = Parts(_evidence);
        var precision = Vector<double>.One / expected[(2 * PartsOfARow) + part];
        var (off, perSpread) = (new Vector<double>(told) - expected[part], -expected[PartsOfARow + part]);
        evidence[part] += off * off * precision;
        // The misfit of spread s is (off + s · perSpread)² / (s² · variance).
        evidence[PartsOfARow + part] -= off * perSpread * precision;
        evidence[(2 * PartsOfARow) + part] += perSpread * perSpread * precision;
        var covariance = Parts(_covariance);
        var gain = Parts(_gain);
        var parts = Parts(_fixed);
        var perParts = Parts(_perSpread);
        var place = part;
        for (var row = part; row < gain.Length; row += PartsOfARow)
        {
            var step = gain[row] * precision;
            parts[row] += step * off;
            perParts[row] += step * perSpread;
            for (var column = part; column <= row; column += PartsOfARow, place += PartsOfARow)
                covariance[place] -= step * gain[column];
        }
    }

    void Fade(int state, double kept, int stationary)
    {
        var covariance = Parts(_covariance);
        var parts = Parts(_fixed);
        var perParts = Parts(_perSpread);
        var all = Parts(_stationary);
        var places = Places.AsSpan(state * Rows, Rows);
        for (var part = 0; part < PartsOfARow; part++)
        {
            parts[(state * PartsOfARow) + part] *= kept;
            perParts[(state * PartsOfARow) + part] *= kept;
            foreach (var place in places)
                covariance[(place * PartsOfARow) + part] *= kept;
            ref var own = ref covariance[(places[state] * PartsOfARow) + part];
            own = (own * kept) + ((1 - (kept * kept)) * all[(stationary * PartsOfARow) + part]);
        }
    }

    // Most often a single day passes.
    static double Kept(double aDay, int days) => days == 1 ? aDay : Math.Pow(aDay, days);

    // The covariance is symmetric: only its lower half is kept.
    static int Place(int row, int column) => row >= column ? (row * (row + 1) / 2) + column : Place(column, row);

    static Span<Vector<double>> Parts(Span<double> lanes) => MemoryMarshal.Cast<double, Vector<double>>(lanes);
}
