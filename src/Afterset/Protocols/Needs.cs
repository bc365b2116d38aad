using Afterset.Body;
using Afterset.Evidence;

namespace Afterset.Protocols;

/// <summary>A place that wants treatment.</summary>
/// <param name="Region">Where.</param>
/// <param name="Sides">Which sides.</param>
/// <param name="Rise">Expected rise of soreness over the usual level at its peak, in points.</param>
sealed record Need(Region Region, IReadOnlyList<Side> Sides, double Rise);

/// <summary>Which places want treatment, the sorest first.</summary>
sealed record Needs(IReadOnlyList<Need> Places, IReadOnlyList<Omission> Omissions)
{
    internal static Needs Of(TreatmentRequest request, ProtocolCatalogue protocols, BodyCatalogue body)
    {
        var rule = protocols.Rule("protocols/who-needs-it");
        var rises = Rises(request, body);
        var omissions = new List<Omission>();
        foreach (var left in protocols.NotRolled)
            MoveToNeighbours(rises, left, rule["riseFrom"], body, omissions);

        var wanting = rises.Where(rise => rise.Value >= rule["riseFrom"]).ToList();
        var excluded = wanting.Where(rise => request.Clearance.Of(rise.Key).IsExcluded).ToList();
        foreach (var (place, _) in excluded.OrderBy(place => place.Key))
            omissions.Add(new(Name(place, body), request.Clearance.Of(place).ExcludedBy!));

        var places = wanting.Except(excluded)
            .GroupBy(rise => body[rise.Key.Region])
            .Select(region => new Need(region.Key, [.. region.Select(rise => rise.Key.Side).Order()], region.Max(rise => rise.Value)))
            .GroupBy(need => need.Region.RollUp ?? need.Region.Id)
            .Select(group => group.OrderByDescending(need => need.Rise).ThenBy(need => need.Region.Id).First())
            .OrderByDescending(need => Math.Round(need.Rise, 3)).ThenBy(need => need.Region.Id)
            .Take((int)rule["mostPlaces"]);
        return new([.. places], omissions);
    }

    static Dictionary<RegionSide, double> Rises(TreatmentRequest request, BodyCatalogue body)
    {
        var baseline = Soreness.SorenessModel.Default.Baseline;
        return request.Forecast.Regions
            .Where(region => body.Contains(region.Where.Region))
            .ToDictionary(region => region.Where, region => region.Peak(request.AsOf, request.Until).Estimate.Mean - baseline);
    }

    static void MoveToNeighbours(
        Dictionary<RegionSide, double> rises, NotRolled left, double from, BodyCatalogue body, List<Omission> omissions)
    {
        foreach (var side in (Side[])[Side.Left, Side.Right])
        {
            var place = new RegionSide(new(left.Region), side);
            if (!rises.Remove(place, out var rise) || rise < from)
                continue;
            foreach (var neighbour in left.Instead)
            {
                var there = new RegionSide(new(neighbour), side);
                rises[there] = Math.Max(rises.GetValueOrDefault(there), rise);
            }

            omissions.Add(new(body[place.Region].ShortName, new Reason(left.Id, left.Says)));
        }
    }

    static string Name(RegionSide place, BodyCatalogue body) =>
        $"{body[place.Region].ShortName}, {(place.Side == Side.Left ? "left" : "right")}";
}
