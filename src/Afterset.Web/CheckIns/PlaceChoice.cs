using Afterset.Body;
using Afterset.Presentation;
using Afterset.Safety;

namespace Afterset.Web.CheckIns;

/// <summary>A place that can be chosen by name: a region, or a joint with what lies around it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its lay name.</param>
/// <param name="Joint">The joint; null for a region.</param>
/// <param name="Others">What people also call it.</param>
public sealed record PlaceChoice(string Id, string Name, Joint? Joint, IReadOnlyList<string> Others)
{
    internal static IReadOnlyList<PlaceChoice> Regions { get; } =
        [.. BodyCatalogue.Default.Regions.Select(region => new PlaceChoice(region.Id.Value, region.ShortName, Joint: null, [region.Name, .. region.Aliases]))];

    internal static IReadOnlyList<PlaceChoice> Joints { get; } =
        [.. BodyCatalogue.Default.Joints.Select(joint => new PlaceChoice(joint.Id, joint.Name, joint, joint.Aliases))];

    /// <summary>The sides that were chosen.</summary>
    public IReadOnlyList<Side> Sides { get; init; } = [Side.Left, Side.Right];

    /// <summary>The region on these sides; none for a joint.</summary>
    internal IReadOnlyList<RegionSide> Muscles => Joint is null ? [.. Sides.Select(side => new RegionSide(new(Id), side))] : [];

    /// <summary>As signs and injuries name a place.</summary>
    internal Place Place => new(
        Joint is { } joint ? [.. joint.Neighbours.SelectMany(region => Sides.Select(side => new RegionSide(region, side)))] : Muscles,
        Joint,
        Sides.Count > 1 ? Name.ToLowerInvariant() : $"{Words.Of(Sides[0])} {Name.ToLowerInvariant()}");

    /// <summary>Whether words mean it, in the person's language or in English.</summary>
    internal bool Matches(string words, Language language) =>
        language.Say(Name).Contains(words, StringComparison.OrdinalIgnoreCase) || Name.Contains(words, StringComparison.OrdinalIgnoreCase)
        || Others.Any(other => other.Contains(words, StringComparison.OrdinalIgnoreCase) || language.Say(other).Contains(words, StringComparison.OrdinalIgnoreCase));
}
