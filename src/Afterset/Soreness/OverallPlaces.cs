using Afterset.Body;
using Afterset.Load;

namespace Afterset.Soreness;

/// <summary>The places that a number for the whole body may mean. Nobody said which it is, so safety takes it for each of them.</summary>
static class OverallPlaces
{
    /// <summary>What the last such number may mean, place by place, in a fixed order; nothing where the person said where it is.</summary>
    /// <param name="overall">Numbers for the whole body, in any order.</param>
    /// <param name="reports">What was told of places, in any order.</param>
    /// <param name="loads">Loads of all known workouts.</param>
    /// <param name="asOf">Later numbers are not used.</param>
    /// <param name="body">The body; null for data/body.</param>
    internal static IReadOnlyList<SorenessReport> Of(
        IReadOnlyList<OverallReport> overall, IReadOnlyList<SorenessReport> reports, IReadOnlyList<WorkoutLoad> loads, DateTimeOffset asOf, BodyCatalogue? body = null)
    {
        if (Last(overall, asOf) is not { } last || last.Score.Value <= 0 || IsPlaced(last, reports, asOf))
            return [];
        body ??= BodyCatalogue.Default;
        var own = reports.Where(report => report.At >= last.At && report.At <= asOf).Select(report => Group(report.Where, body)).ToHashSet();
        return [.. Places(last, loads, body).Where(place => !own.Contains(Group(place, body))).Select(place => new SorenessReport(place, last.Score, last.At))];
    }

    // Who rates the calf rates the deep calf too: nobody can tell them apart.
    static RegionSide Group(RegionSide place, BodyCatalogue body) => place with { Region = body[place.Region].RollUp ?? place.Region };

    // Of two at one time the higher counts.
    static OverallReport? Last(IReadOnlyList<OverallReport> overall, DateTimeOffset asOf)
    {
        OverallReport? last = null;
        foreach (var report in overall)
        {
            if (report.At <= asOf && (last is null || report.At > last.At || (report.At == last.At && report.Score.Value > last.Score.Value)))
                last = report;
        }

        return last;
    }

    // "overall 6, quads 6" says where the 6 is; so does "quads 6" a little earlier or later.
    static bool IsPlaced(OverallReport last, IReadOnlyList<SorenessReport> reports, DateTimeOffset asOf) => reports.Any(report =>
        report.Score.Value >= last.Score.Value && report.At <= asOf && (report.At - last.At).Duration() <= SorenessModel.Default.OverallPlacedWithin);

    // What worked in the week before, on both sides; everything when nothing did: then no workout explains it.
    static IEnumerable<RegionSide> Places(OverallReport last, IReadOnlyList<WorkoutLoad> loads, BodyCatalogue body)
    {
        var worked = loads
            .Where(load => load.End <= last.At && last.At - load.End < SorenessModel.Default.OverallMeansWithin)
            .SelectMany(load => load.Muscles.Keys.Select(place => place.Region))
            .ToHashSet();
        return body.Regions.Select(region => region.Id)
            .Where(region => worked.Count == 0 || worked.Contains(region))
            .SelectMany(region => (RegionSide[])[new(region, Side.Left), new(region, Side.Right)]);
    }
}
