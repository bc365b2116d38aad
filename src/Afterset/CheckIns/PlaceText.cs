using Afterset.Body;
using Afterset.Safety;

namespace Afterset.CheckIns;

/// <summary>Reads a place in words: "left calf", "both knees", "lower back".</summary>
public static class PlaceText
{
    static readonly string[] LeftWords = ["left", "l"];
    static readonly string[] RightWords = ["right", "r"];
    static readonly string[] BothWords = ["both", "my", "the"];

    /// <summary>The place that the words mean; null when they mean none.</summary>
    /// <param name="text">The words, in any case.</param>
    /// <param name="body">The body.</param>
    public static Place? Parse(string text, BodyCatalogue body)
    {
        var words = text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        var isLeft = words.RemoveAll(word => LeftWords.Contains(word, StringComparer.Ordinal)) > 0;
        var isRight = words.RemoveAll(word => RightWords.Contains(word, StringComparer.Ordinal)) > 0;
        words.RemoveAll(word => BothWords.Contains(word, StringComparer.Ordinal));
        var name = string.Join(' ', words);
        Side[] sides = isLeft == isRight ? [Side.Left, Side.Right] : isLeft ? [Side.Left] : [Side.Right];
        var spoken = $"{(isLeft == isRight ? "" : isLeft ? "left " : "right ")}{name}";
        if (body.FindAll(name) is { Count: > 0 } regions)
            return new(On(regions.Select(region => region.Id), sides), Joint: null, spoken);
        return body.FindJoint(name) is { } joint ? new(On(joint.Neighbours, sides), joint, spoken) : null;
    }

    /// <summary>A "left arm" that is numb or broken may be the forearm, and a leg the foot: for signs and injuries the whole limb counts.</summary>
    internal static Place WholeLimb(Place place, BodyCatalogue body)
    {
        string[] parts = LayWord.Key(place.Name).Split(' ')[^1] switch
        {
            "arm" when place.Regions.Any(where => body[where.Region].Part == "arm") => ["arm", "forearm"],
            "leg" when place.Regions.Any(where => body[where.Region].Part == "thigh") => ["hip", "thigh", "lower-leg", "foot"],
            _ => [],
        };
        var sides = place.Regions.Select(where => where.Side).Distinct().ToArray();
        var limb = body.Regions.Where(region => parts.Contains(region.Part, StringComparer.Ordinal)).Select(region => region.Id);
        return place with { Regions = [.. place.Regions.Union(On(limb, sides))] };
    }

    static IReadOnlyList<RegionSide> On(IEnumerable<RegionId> regions, Side[] sides) =>
        [.. regions.SelectMany(region => sides.Select(side => new RegionSide(region, side)))];
}
