namespace Afterset.Soreness.Daily;

/// <summary>What could be guessed without our model, from what was told before, on the series' scale.</summary>
/// <param name="OwnMean">Mean of the athlete's reports so far.</param>
/// <param name="OwnLow">Lower end of the range for four in five that their spread around the mean gives, were they normal.</param>
/// <param name="OwnHigh">Its upper end.</param>
/// <param name="LastTold">The last report.</param>
/// <param name="MovingAverage">Moving average of the reports; each new one counts 30 %.</param>
/// <param name="FatigueRule">A fatigue that halves in 36 hours, put on the scale by the straight line through the athlete's own reports so far.</param>
public readonly record struct NaiveGuesses(double OwnMean, double OwnLow, double OwnHigh, double LastTold, double MovingAverage, double FatigueRule);

/// <summary>Makes the guesses from report to report.</summary>
struct NaiveGuesser
{
    const double NewCounts = 0.3;
    const double DeviationsFor80Percent = 1.2816;
    static readonly double FatigueKept = Math.Pow(0.5, 24 / 36.0);

    double _count, _sum, _squares, _last, _average;
    double _fatigue, _fatigueSum, _fatigueSquares, _products;

    internal readonly NaiveGuesses Guesses
    {
        get
        {
            var mean = _sum / _count;
            var half = DeviationsFor80Percent * Math.Sqrt(Math.Max(0, (_squares / _count) - (mean * mean)));
            return new(mean, mean - half, mean + half, _last, _average, mean + (Slope(mean) * (_fatigue - (_fatigueSum / _count))));
        }
    }

    internal void Learn(double told)
    {
        _average = _count > 0 ? _average + (NewCounts * (told - _average)) : told;
        (_count, _sum, _squares, _last) = (_count + 1, _sum + told, _squares + (told * told), told);
        (_fatigueSum, _fatigueSquares, _products) = (_fatigueSum + _fatigue, _fatigueSquares + (_fatigue * _fatigue), _products + (_fatigue * told));
    }

    internal void EndDays(double load, int days) => _fatigue = ((_fatigue * FatigueKept) + load) * Math.Pow(FatigueKept, days - 1);

    readonly double Slope(double mean)
    {
        var variance = _fatigueSquares - (_fatigueSum * _fatigueSum / _count);
        return variance > 1e-9 ? (_products - (_fatigueSum * mean)) / variance : 0;
    }
}
