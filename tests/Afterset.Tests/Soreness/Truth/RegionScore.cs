namespace Afterset.Tests.Soreness.Truth;

/// <summary>How well gains are known.</summary>
/// <param name="Count">How many.</param>
/// <param name="Bias">Mean of learned less true.</param>
/// <param name="RootMeanSquare">Of learned less true.</param>
/// <param name="Within">Share of those that are known within 20 % of the truth.</param>
/// <param name="Coverage">Share of true gains within the 80 % interval.</param>
/// <param name="HalfWidth">Mean half width of the interval.</param>
readonly record struct GainScore(int Count, double Bias, double RootMeanSquare, double Within, double Coverage, double HalfWidth)
{
    internal static GainScore Of(RegionRecovery recovery, GainOf of, int checkIns)
    {
        var all = recovery.Gains.Where(gain => gain.Of == of && gain.CheckIns == checkIns).ToList();
        return new(
            all.Count, all.Average(gain => gain.Off), Math.Sqrt(all.Average(gain => gain.Off * gain.Off)), all.Average(gain => gain.IsWithin20Percent ? 1.0 : 0),
            all.Average(gain => gain.IsInside ? 1.0 : 0), all.Average(gain => (gain.Learned.High - gain.Learned.Low) / 2));
    }
}

/// <summary>How good forecasts of single muscles were.</summary>
/// <param name="Count">How many.</param>
/// <param name="Bias">Mean of forecast less told, points.</param>
/// <param name="RootMeanSquare">Of forecast less told.</param>
/// <param name="Best">The same for whoever knows the athlete.</param>
/// <param name="Coverage">Share of ratings within the 80 % range.</param>
readonly record struct RegionScore(int Count, double Bias, double RootMeanSquare, double Best, double Coverage)
{
    // Points from which a morning counts as sore.
    const double Sore = 3;

    internal static RegionScore Of(RegionRecovery recovery, int from, int until) => Of(Between(recovery, from, until));

    /// <summary>Of the mornings on which whoever knows the athlete expects soreness of three or more.</summary>
    internal static RegionScore OfSore(RegionRecovery recovery, int from, int until) => Of(Between(recovery, from, until).Where(one => one.Oracle >= Sore));

    /// <summary>Of the mornings on which the forecast is three or more.</summary>
    internal static RegionScore OfForecastSore(RegionRecovery recovery, int from, int until) => Of(Between(recovery, from, until).Where(one => one.Forecast.Mean >= Sore));

    static IEnumerable<RegionForecasted> Between(RegionRecovery recovery, int from, int until) => recovery.Forecasts.Where(one => one.CheckIns >= from && one.CheckIns < until);

    static RegionScore Of(IEnumerable<RegionForecasted> forecasts)
    {
        var all = forecasts.ToList();
        return all.Count == 0 ? default : new(
            all.Count, all.Average(one => one.Forecast.Mean - one.Told), Math.Sqrt(all.Average(one => Square(one.Forecast.Mean - one.Told))),
            Math.Sqrt(all.Average(one => Square(one.Oracle - one.Told))), all.Average(one => one.IsInside ? 1.0 : 0));
    }

    static double Square(double x) => x * x;
}

/// <summary>How many check-ins it takes until a gain is known within 20 %; null for more than were simulated.</summary>
/// <param name="Half">Check-ins after which it is known of half of them.</param>
/// <param name="Median">Check-ins after which it stays known: the median over all.</param>
/// <param name="Ninth">The same, nine in ten.</param>
/// <param name="Claimed">Check-ins after which half of the intervals are no wider than 20 % on either side.</param>
readonly record struct UntilKnown(int? Half, int? Median, int? Ninth, int? Claimed)
{
    internal static UntilKnown Of(RegionRecovery recovery, GainOf of)
    {
        var all = recovery.Gains.Where(gain => gain.Of == of).ToList();
        var byMuscle = all.GroupBy(gain => (gain.Athlete, gain.Where)).Select(Stays).Order().ToList();
        return new(
            First(all, gain => gain.IsWithin20Percent), Known(byMuscle[byMuscle.Count / 2]), Known(byMuscle[byMuscle.Count * 9 / 10]),
            First(all, gain => gain.Learned.High - gain.Learned.Mean <= 0.2 * gain.Learned.Mean));
    }

    static int? Known(int checkIns) => checkIns == int.MaxValue ? null : checkIns;

    static int? First(List<RegionGain> gains, Func<RegionGain, bool> isKnown)
    {
        foreach (var asked in gains.GroupBy(gain => gain.CheckIns).OrderBy(asked => asked.Key))
        {
            if (asked.Average(gain => isKnown(gain) ? 1.0 : 0) >= 0.5)
                return asked.Key;
        }

        return null;
    }

    // The first time after which it is never off by more again.
    static int Stays(IEnumerable<RegionGain> gains)
    {
        var first = int.MaxValue;
        foreach (var gain in gains.OrderByDescending(gain => gain.CheckIns))
        {
            if (!gain.IsWithin20Percent)
                return first;
            first = gain.CheckIns;
        }

        return first;
    }
}
