using Afterset.Body;
using Afterset.Planning;
using Afterset.Soreness;

namespace Afterset.Presentation;

/// <summary>How each place of the body looks over a plan: shaded at its sorest, hatched where it is left out.</summary>
public sealed class BodyLook
{
    readonly Dictionary<RegionSide, SorenessEstimate> _peaks;
    readonly HashSet<RegionSide> _leftOut;

    BodyLook(Dictionary<RegionSide, SorenessEstimate> peaks, HashSet<RegionSide> leftOut)
    {
        (_peaks, _leftOut) = (peaks, leftOut);
    }

    /// <summary>Whether any place is left out.</summary>
    public bool HasLeftOut => _leftOut.Count > 0;

    /// <summary>The looks of a plan.</summary>
    public static BodyLook Of(RecoveryPlan plan) => new(Peaks(plan.Forecast, plan.Until), LeftOut(plan));

    /// <summary>The looks of a forecast alone.</summary>
    public static BodyLook Of(SorenessForecast forecast) => new(Peaks(forecast, forecast.AsOf + SorenessForecast.Reach), []);

    /// <summary>How a place looks, and its step where it is sore.</summary>
    public (PlaceLook Look, int Step) Of(RegionSide place)
    {
        var step = _peaks.TryGetValue(place, out var peak) ? HeatScale.Step(peak.Mean) : 0;
        return (_leftOut.Contains(place) ? PlaceLook.LeftOut : step == 0 ? PlaceLook.Quiet : PlaceLook.Sore, step);
    }

    /// <summary>How sore a place gets; null when nothing is known to make it sore.</summary>
    public SorenessEstimate? Peak(RegionSide place) => _peaks.TryGetValue(place, out var peak) ? peak : null;

    static Dictionary<RegionSide, SorenessEstimate> Peaks(SorenessForecast forecast, DateTimeOffset until) =>
        forecast.Regions.Where(region => region.HasCause).ToDictionary(region => region.Where, region => region.Peak(forecast.AsOf, until).Estimate);

    // Omissions name places as they are read; a whole place is its name, alone or with its side.
    static HashSet<RegionSide> LeftOut(RecoveryPlan plan)
    {
        var treated = plan.Sessions.SelectMany(session => session.Steps).Select(step => step.Where).ToHashSet();
        var words = plan.Omissions.Select(omission => omission.What).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. BodyCatalogue.Default.Regions
                .SelectMany(region => (RegionSide[])[new(region.Id, Side.Left), new(region.Id, Side.Right)])
                .Where(place => !treated.Contains(place))
                .Where(place => words.Contains(Words.Name(place.Region)) || words.Contains($"{Words.Name(place.Region)}, {Words.Of(place.Side)}")),
        ];
    }
}
