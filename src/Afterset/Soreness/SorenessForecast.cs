using Afterset.Body;
using Afterset.Load;

namespace Afterset.Soreness;

/// <summary>The third stage of the arrow: how sore each region and side will be over the next days.</summary>
/// <param name="AsOf">The moment it was made for.</param>
/// <param name="Regions">Every region and side that a workout or a report makes sore, in a fixed order.</param>
/// <param name="IsNoveltyKnown">Whether the history reaches back far enough to know what is new to the athlete.</param>
public sealed record SorenessForecast(
    DateTimeOffset AsOf, IReadOnlyList<RegionForecast> Regions, bool IsNoveltyKnown)
{
    /// <summary>How far a forecast looks ahead: seven days.</summary>
    public static TimeSpan Reach { get; } = TimeSpan.FromDays(7);

    /// <summary>A forecast from the loads of all known workouts and from what was reported.</summary>
    /// <param name="loads">Loads of the workouts that are to be forecast and of the history, in any order.</param>
    /// <param name="reports">What was felt, in any order.</param>
    /// <param name="context">What is known of the person.</param>
    /// <param name="asOf">The moment it is made for; later workouts and reports are not used.</param>
    /// <param name="model">The numbers; null for data/soreness.</param>
    public static SorenessForecast From(
        IEnumerable<WorkoutLoad> loads,
        IEnumerable<SorenessReport> reports,
        SorenessContext context,
        DateTimeOffset asOf,
        SorenessModel? model = null)
    {
        model ??= SorenessModel.Default;
        var known = loads.Where(load => load.Muscles.Count > 0 && load.End <= asOf && load.End >= asOf - OldestUsed).OrderBy(load => load.End).ToList();
        var felt = reports.Where(report => report.At <= asOf).OrderBy(report => report.At).ToLookup(report => report.Where);
        var builder = new ForecastBuilder(known, asOf, context, model);
        IReadOnlyList<RegionForecast> regions =
        [
            .. builder.RecentlyLoaded.Concat(felt.Select(report => report.Key)).Distinct().Order()
                .Select(place => builder.Forecast(place, felt[place])),
        ];
        return new(asOf, regions, builder.IsNoveltyKnown);
    }

    /// <summary>The forecast of one region and side; null when nothing is known to make it sore.</summary>
    public RegionForecast? Of(RegionSide where) => Regions.FirstOrDefault(region => region.Where == where);

    /// <summary>A year reaches well past the last trace of the repeated-bout effect; older workouts are not looked at.</summary>
    public static TimeSpan OldestUsed { get; } = TimeSpan.FromDays(365);
}
