using Afterset.Soreness;
using Afterset.Units;

namespace Afterset.CheckIns;

/// <summary>What "nothing is sore" says: a zero where something was expected. Of other places nobody asked, so nothing is said of them.</summary>
public static class NothingSore
{
    // Half a point above the usual level: what rounds to 2 or more on the screen.
    const double ShownFrom = 1.5;

    /// <summary>A zero for each place where more than the usual level is expected at that moment.</summary>
    /// <param name="forecast">What is expected, made before anything was told.</param>
    /// <param name="at">When it was asked.</param>
    public static IReadOnlyList<SorenessReport> Of(SorenessForecast forecast, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        return
        [
            .. forecast.Regions.Where(region => region.HasCause && region.At(at).Mean >= ShownFrom)
                .Select(region => new SorenessReport(region.Where, SorenessScore.TryFrom(0)!.Value, at)),
        ];
    }
}
