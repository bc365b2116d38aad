using Afterset.Body;
using Afterset.Presentation;

namespace Afterset.Web.Body;

/// <summary>What places are called in the person's language.</summary>
static class PlaceNames
{
    /// <summary>"Quadriceps, left".</summary>
    /// <summary>The same of a place, or of the whole body where there is none.</summary>
    internal static string OrWholeBody(RegionSide? place, Language language) => place is { } where ? Of(where, language) : language["The whole body"];

    internal static string Of(RegionSide place, Language language) => language["{0}, {1}", Words.Name(place.Region), Words.Of(place.Side)];

    /// <summary>"Quadriceps, both".</summary>
    internal static string Of(RegionId region, IReadOnlyList<Side> sides, Language language) => language["{0}, {1}", Words.Name(region), Words.Of(sides)];
}
