namespace Afterset.Soreness.Daily;

/// <summary>The range that holds four reports in five, on a scale too coarse for any range of whole numbers to do so.</summary>
/// <remarks>
/// The narrowest range of whole numbers with at most a tenth outside on either side holds far more than 80 % of reports
/// when a single number has a share of 30 %. So on some days an end is drawn in by a hair and its number counts as
/// outside: on as many days as it takes for a tenth of this athlete's reports to have fallen outside on that side
/// (adaptive conformal inference, Gibbs and Candès 2021).
/// </remarks>
struct DrawnRange
{
    const double Outside = 0.1;

    readonly double _hair, _mostDebt;
    double _owedBelow, _owedAbove;

    internal DrawnRange(DailySorenessModel model) => (_hair, _mostDebt) = (model.ScaleUse["hair"], model.ScaleUse["mostDebt"]);

    internal double Low { get; private set; }

    internal double High { get; private set; }

    internal double WholeLow { get; private set; }

    internal double WholeHigh { get; private set; }

    /// <summary>Finds the range for shares of the numbers.</summary>
    internal void Find(ReadOnlySpan<double> shares)
    {
        var (low, below) = (0, 0.0);
        while (low < shares.Length - 1 && below + shares[low] < Outside)
            below += shares[low++];
        var (high, above) = (shares.Length - 1, 0.0);
        while (high > low && above + shares[high] < Outside)
            above += shares[high--];
        (WholeLow, WholeHigh) = (low, high);
        var isLowOut = _owedBelow + Outside - below > shares[low] / 2;
        var isHighOut = _owedAbove + Outside - above > shares[high] / 2;
        // A single number cannot be left out on both sides at once.
        if (low == high && isLowOut && isHighOut)
            (isLowOut, isHighOut) = (_owedBelow >= _owedAbove, _owedBelow < _owedAbove);
        Low = isLowOut ? low + _hair : low;
        High = isHighOut ? high - _hair : high;
        if (low == high)
            (Low, High) = isLowOut ? (Low, Low) : (High, High);
    }

    /// <summary>Learns what was told where <see cref="Find"/> looked last.</summary>
    internal void Learn(double told)
    {
        _owedBelow = Math.Clamp(_owedBelow + Outside - (told < Low ? 1 : 0), -_mostDebt, _mostDebt);
        _owedAbove = Math.Clamp(_owedAbove + Outside - (told > High ? 1 : 0), -_mostDebt, _mostDebt);
    }
}
