using System.Numerics;

namespace Afterset.Soreness.Daily;

/// <summary>Eight Kalman filters side by side, one for each combination of assumptions, and the weight of each.</summary>
/// <remarks>
/// Variances are in squared spreads of the athlete, so they are the same whatever the spread is; the mean is a part that
/// does not depend on the spread plus one that grows with it. Every size of the spread is therefore weighed in closed form.
/// Lanes stand side by side in memory: element (row, lane) is at row · 8 + lane.
/// </remarks>
sealed class DailyFilter
{
    const int Lanes = DailySorenessModel.Hypotheses;
    const int Rows = DailyState.Count;

    readonly DailySorenessModel _model;
    readonly double[] _fixed = new double[Rows * Lanes];
    readonly double[] _perSpread = new double[Rows * Lanes];
    readonly double[] _covariance = new double[Rows * (Rows + 1) / 2 * Lanes];
    readonly double[] _stationary = new double[2 * Lanes];
    readonly double[] _gain = new double[Rows * Lanes];
    readonly double[] _expected = new double[3 * Lanes];
    readonly double[] _evidence = new double[4 * Lanes];
    readonly double[] _logWeights = new double[Lanes];
    readonly double[] _spreads = new double[DailySorenessModel.Spreads];
    readonly (int Row, double Value)[] _terms = new (int, double)[8];
    int _termCount;
    int _reports;

    internal DailyFilter(DailySorenessModel model)
    {
        _model = model;
        for (var lane = 0; lane < Lanes; lane++)
        {
            _fixed[lane] = model.Level;
            _logWeights[lane] = model.LogWeight(lane);
            _stationary[lane] = model.Variance(DailyState.CarryOver, lane);
            _stationary[Lanes + lane] = model.Variance(DailyState.Drift, lane);
            for (var row = 0; row < Rows; row++)
            {
                _perSpread[(row * Lanes) + lane] = model.Response(row);
                _covariance[At(row, row) + lane] = model.Variance(row, lane);
            }
        }

        for (var index = 0; index < _spreads.Length; index++)
            _spreads[index] = model.Spread(index);
    }

    /// <summary>Lets days pass: what carries over fades, and what is not known of it grows.</summary>
    internal void Pass(int days)
    {
        Fade(DailyState.CarryOver, Math.Pow(_model.CarryOverKept, days), 0);
        Fade(DailyState.Drift, Math.Pow(_model.DriftKept, days), Lanes);
    }

    /// <summary>The expected report of a morning and its variance, all assumptions weighed.</summary>
    /// <param name="terms">What the loads say.</param>
    /// <param name="weekday">0 for Monday to 6.</param>
    internal (double Mean, double Variance) Expect(in DailyTerms terms, int weekday)
    {
        Collect(terms, weekday);
        for (var lane = 0; lane < Lanes; lane += Vector<double>.Count)
            Project(lane);
        return Weigh();
    }

    /// <summary>Learns the report that was expected last.</summary>
    /// <param name="told">Steps above no soreness, as on a scale with four.</param>
    internal void Learn(double told)
    {
        for (var lane = 0; lane < Lanes; lane += Vector<double>.Count)
            Correct(lane, told);
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
    void Project(int lane)
    {
        for (var row = 0; row < Rows; row++)
        {
            var sum = Vector<double>.Zero;
            foreach (var (term, value) in _terms.AsSpan(0, _termCount))
                sum += value * Load(_covariance, At(row, term) + lane);
            Store(sum, _gain, (row * Lanes) + lane);
        }

        var (mean, perSpread, variance) = (Vector<double>.Zero, Vector<double>.Zero, Vector<double>.One);
        foreach (var (term, value) in _terms.AsSpan(0, _termCount))
        {
            mean += value * Load(_fixed, (term * Lanes) + lane);
            perSpread += value * Load(_perSpread, (term * Lanes) + lane);
            variance += value * Load(_gain, (term * Lanes) + lane);
        }

        Store(mean, _expected, lane);
        Store(perSpread, _expected, Lanes + lane);
        Store(variance, _expected, (2 * Lanes) + lane);
    }

    (double Mean, double Variance) Weigh()
    {
        Span<double> weights = stackalloc double[Lanes * DailySorenessModel.Spreads];
        var highest = double.NegativeInfinity;
        for (var at = 0; at < weights.Length; at++)
        {
            weights[at] = LogWeight(at % Lanes, _spreads[at / Lanes]);
            highest = Math.Max(highest, weights[at]);
        }

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

    double LogWeight(int lane, double spread)
    {
        var (square, cross, response, log) = (_evidence[lane], _evidence[Lanes + lane], _evidence[(2 * Lanes) + lane], _evidence[(3 * Lanes) + lane]);
        var misfit = (square - (2 * spread * cross) + (spread * spread * response)) / (spread * spread);
        return _logWeights[lane] - (_reports * Math.Log(spread)) - (0.5 * (log + misfit));
    }

    void Correct(int lane, double told)
    {
        var variance = Load(_expected, (2 * Lanes) + lane);
        var (off, perSpread) = (new Vector<double>(told) - Load(_expected, lane), -Load(_expected, Lanes + lane));
        Store(Load(_evidence, lane) + (off * off / variance), _evidence, lane);
        // The misfit of spread s is (off + s · perSpread)² / (s² · variance).
        Store(Load(_evidence, Lanes + lane) - (off * perSpread / variance), _evidence, Lanes + lane);
        Store(Load(_evidence, (2 * Lanes) + lane) + (perSpread * perSpread / variance), _evidence, (2 * Lanes) + lane);
        for (var row = 0; row < Rows; row++)
        {
            var step = Load(_gain, (row * Lanes) + lane) / variance;
            Store(Load(_fixed, (row * Lanes) + lane) + (step * off), _fixed, (row * Lanes) + lane);
            Store(Load(_perSpread, (row * Lanes) + lane) + (step * perSpread), _perSpread, (row * Lanes) + lane);
            for (var column = 0; column <= row; column++)
            {
                var at = At(row, column) + lane;
                Store(Load(_covariance, at) - (step * Load(_gain, (column * Lanes) + lane)), _covariance, at);
            }
        }
    }

    void Fade(int state, double kept, int stationary)
    {
        for (var lane = 0; lane < Lanes; lane += Vector<double>.Count)
        {
            Scale(_fixed, (state * Lanes) + lane, kept);
            Scale(_perSpread, (state * Lanes) + lane, kept);
            for (var other = 0; other < Rows; other++)
                Scale(_covariance, At(state, other) + lane, other == state ? kept * kept : kept);
            var own = At(state, state) + lane;
            Store(Load(_covariance, own) + ((1 - (kept * kept)) * Load(_stationary, stationary + lane)), _covariance, own);
        }
    }

    // The covariance is symmetric: only its lower half is kept.
    static int At(int row, int column) => (row >= column ? (row * (row + 1) / 2) + column : (column * (column + 1) / 2) + row) * Lanes;

    static Vector<double> Load(double[] from, int at) => new(from, at);

    static void Store(Vector<double> value, double[] to, int at) => value.CopyTo(to, at);

    static void Scale(double[] numbers, int at, double factor) => Store(factor * Load(numbers, at), numbers, at);
}
