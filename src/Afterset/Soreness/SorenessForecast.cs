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
    /// <summary>How sore the body will be on the whole; null for someone who never told a number for it.</summary>
    public WholeBodyForecast? WholeBody { get; private init; }

    /// <summary>How far a forecast looks ahead: seven days.</summary>
    public static TimeSpan Reach { get; } = TimeSpan.FromDays(7);

    /// <summary>A forecast from the loads of all known workouts and from what was reported.</summary>
    /// <param name="loads">Loads of the workouts that are to be forecast and of the history, in any order.</param>
    /// <param name="reports">What was felt, in any order: all of it, or what was not learned from yet.</param>
    /// <param name="context">What is known of the person.</param>
    /// <param name="asOf">The moment it is made for; later workouts and reports are not used.</param>
    /// <param name="model">The numbers; null for data/soreness.</param>
    /// <param name="learned">What earlier reports taught, with the same numbers; null for nothing.</param>
    /// <param name="overall">How sore the body was on the whole, in any order: all of it, or what was not learned from yet; null for nothing told.</param>
    public static SorenessForecast From(
        IEnumerable<WorkoutLoad> loads,
        IEnumerable<SorenessReport> reports,
        SorenessContext context,
        DateTimeOffset asOf,
        SorenessModel? model = null,
        AthleteResponse? learned = null,
        IReadOnlyList<OverallReport>? overall = null) => From(loads, reports, context, asOf, model ?? SorenessModel.Default, learned, overall, only: null);

    /// <summary>The same of some places only; null for all.</summary>
    internal static SorenessForecast From(
        IEnumerable<WorkoutLoad> loads,
        IEnumerable<SorenessReport> reports,
        SorenessContext context,
        DateTimeOffset asOf,
        SorenessModel model,
        AthleteResponse? learned,
        IReadOnlyList<OverallReport>? overall,
        IReadOnlyCollection<RegionSide>? only)
    {
        var known = BoutHistory.Ordered(loads, asOf);
        var felt = AthleteResponse.Ordered(reports.Where(report => report.At <= asOf));
        var last = new Dictionary<RegionSide, SorenessReport>();
        foreach (var report in felt)
            last[report.Where] = report;
        var oldest = asOf - model.Forgotten;
        var whole = AthleteResponse.Ordered(overall?.Where(report => report.At <= asOf));
        var first = felt.Count + whole.Count > 0 ? AthleteResponse.First(felt, whole) - model.Forgotten : oldest;
        var hasWhole = whole.Count > 0 || learned?.KnowsWholeBody == true;
        RegionSide[] places = [.. Loaded(known, oldest).Concat(last.Where(told => told.Value.At >= oldest).Select(told => told.Key)).Distinct().Where(place => only?.Contains(place) != false).Order()];
        var history = new BoutHistory(known, places.Union(last.Keys), first, context, model, hasWhole);
        var response = (learned ?? AthleteResponse.Before(model)).With(history, felt, whole);
        var meant = OverallPlaces.Of(whole, felt, known, asOf).ToDictionary(report => report.Where);
        var (regions, curve) = (new RegionForecast[places.Length], default(SorenessCurve));
        for (var i = 0; i < regions.Length; i++)
        {
            // Left and right come one after the other.
            var (place, bouts, reacts) = (places[i], history.Bouts(places[i], oldest), response.Of(places[i]));
            curve = curve?.IsOf(bouts, reacts) == true ? curve : new(bouts, reacts, model);
            regions[i] = new(place, curve, last.GetValueOrDefault(place)) { Overall = meant.GetValueOrDefault(place) };
        }

        return new(asOf, regions, Array.TrueForAll(regions, region => region.IsNoveltyKnown))
        {
            WholeBody = hasWhole ? new(new(history.BoutsOfTheHardest(oldest), response.OfWholeBody(), model), whole.Count > 0 ? whole[^1] : null) : null,
        };
    }

    static IEnumerable<RegionSide> Loaded(List<WorkoutLoad> known, DateTimeOffset from)
    {
        for (var i = known.Count - 1; i >= 0 && known[i].End >= from; i--)
        {
            foreach (var place in known[i].Muscles.Keys)
                yield return place;
        }
    }

    /// <summary>The forecast of one region and side; null when nothing is known to make it sore.</summary>
    public RegionForecast? Of(RegionSide where)
    {
        for (var i = 0; i < Regions.Count; i++)
        {
            if (Regions[i].Where == where)
                return Regions[i];
        }

        return null;
    }

    /// <summary>Whether guesses stand for the model, because it has clearly been worse for this athlete.</summary>
    public bool IsFallenBack => WholeBody?.Guess is not null || Regions.Any(region => region.Guess is not null);

    /// <summary>The same with guesses in the model's place where there are any. What is gone by never gets lower for it.</summary>
    internal SorenessForecast GivingWay(IReadOnlyDictionary<RegionSide, SorenessEstimate> guesses, SorenessEstimate? wholeBody) => this with
    {
        Regions = [.. Regions.Select(region => guesses.TryGetValue(region.Where, out var guess) ? region.GivingWay(guess) : region)],
        WholeBody = wholeBody is { } one ? WholeBody?.GivingWay(one) : WholeBody,
    };

    /// <summary>A year reaches well past the last trace of the repeated-bout effect: a forecast needs no older workouts.</summary>
    public static TimeSpan OldestUsed { get; } = TimeSpan.FromDays(365);
}
