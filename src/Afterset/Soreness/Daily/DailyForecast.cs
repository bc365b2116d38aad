namespace Afterset.Soreness.Daily;

/// <summary>What will be told of whole-body soreness one morning, on the series' scale.</summary>
/// <param name="Mean">The expected number.</param>
/// <param name="Low">Lower end of the range that holds four reports in five.</param>
/// <param name="High">Its upper end.</param>
/// <param name="WholeLow">Lower end of the narrowest range of whole numbers that leaves at most a tenth on either side. On a coarse scale it holds clearly more than four in five.</param>
/// <param name="WholeHigh">Its upper end.</param>
public readonly record struct DailyForecast(double Mean, double Low, double High, double WholeLow, double WholeHigh)
{
    /// <summary>The same in the numbers of a scale, where this one counts steps above no soreness.</summary>
    internal DailyForecast On(SorenessScale scale)
    {
        var (low, high) = (scale.ToldFor(Low), scale.ToldFor(High));
        var (wholeLow, wholeHigh) = (scale.ToldFor(WholeLow), scale.ToldFor(WholeHigh));
        return new(scale.ToldFor(Mean), Math.Min(low, high), Math.Max(low, high), Math.Min(wholeLow, wholeHigh), Math.Max(wholeLow, wholeHigh));
    }
}
