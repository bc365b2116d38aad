using System.Globalization;
using Afterset.Body;

namespace Afterset.Presentation;

/// <summary>Draws the body for a page. Shapes are defined once and used by name.</summary>
static class HtmlBody
{
    /// <summary>The shapes and patterns that the drawings use; invisible by itself.</summary>
    internal static Html Definitions => Html.Of($"""
        <svg class="defs" width="0" height="0" aria-hidden="true"><defs>
        <pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="4" height="4"/><rect class="hatch-line" width="1.4" height="4"/></pattern>
        <pattern id="print1" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4" fill="#fff"/></pattern>
        <pattern id="print2" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4" fill="#fff"/><circle cx="2" cy="2" r=".7"/></pattern>
        <pattern id="print3" width="3" height="3" patternUnits="userSpaceOnUse"><rect width="3" height="3" fill="#ddd"/><circle cx="1.5" cy="1.5" r=".8"/></pattern>
        {BodyMap.Default.Views.Select(Definition)}</defs></svg>

        """);

    /// <summary>A view with every place in its look and the numbers of the sore ones.</summary>
    internal static Html View(BodyView view, BodyLook look, Func<RegionSide, string> describe) => Html.Of($"""
        <figure><svg viewBox="{view.ViewBox}" role="group" aria-label="{Caption(view)}"><use href="#{view.Id}-body" class="skin"/>{view.Shapes.Select(shape => Place(view, shape.Region, look, describe))}{view.Shapes.Select(shape => Number(view, shape.Region, look))}</svg><figcaption>{Caption(view)}</figcaption></figure>

        """);

    /// <summary>Front and back, small, without numbers.</summary>
    internal static Html Small(Func<RegionSide, string> classOf) => Html.Join(BodyMap.Default.Views
        .Where(view => view.Id != "sole")
        .Select(view => Html.Of($"""<svg viewBox="{view.ViewBox}" aria-hidden="true"><use href="#{view.Id}-body" class="skin"/>{view.Shapes.Select(shape => Html.Of($"""<use href="#{Id(view, shape.Region)}" class="{classOf(shape.Region)}"/>"""))}</svg>""")));

    /// <summary>A close look at a region with its sides lit.</summary>
    internal static Html Close(RegionId region, IReadOnlyList<Side> sides)
    {
        if (BodyShapes.BestView(region) is not { } best)
            return Html.Of($"""<span class="close"></span>""");
        var lit = sides.Select(side => Html.Of($"""<use href="#{Id(best, new(region, side))}" class="lit"/>"""));
        return Html.Of($"""<svg class="close" viewBox="{BodyShapes.Crop(best, region)}" aria-hidden="true"><use href="#{best.Id}-body" class="skin"/>{lit}</svg>""");
    }

    /// <summary>"h3", "none" or "out".</summary>
    internal static string Class((PlaceLook Look, int Step) look) => look.Look switch
    {
        PlaceLook.Quiet => "none",
        PlaceLook.LeftOut => "out",
        PlaceLook.Sore => string.Create(CultureInfo.InvariantCulture, $"h{look.Step}"),
    };

    static string Caption(BodyView view) => view.Id switch
    {
        "front" => "Front; your left is on the right",
        "back" => "Back; your left is on the left",
        _ => "Soles; your left is on the right",
    };

    static Html Definition(BodyView view) => Html.Of($"""
        <g id="{view.Id}-body">{view.Outline.Select(path => Html.Of($"""<path d="{path}"/>"""))}</g>
        {view.Shapes.Select(shape => Html.Of($"""<path id="{Id(view, shape.Region)}" d="{shape.Path}"/>"""))}

        """);

    static Html Place(BodyView view, RegionSide place, BodyLook look, Func<RegionSide, string> describe)
    {
        var how = look.Of(place);
        var role = how.Look == PlaceLook.Quiet ? Html.Nothing : Html.Of($""" role="img" """);
        return Html.Of($"""<g{role}><title>{describe(place)}</title><use href="#{Id(view, place)}" class="{Class(how)}"/></g>""");
    }

    static Html Number(BodyView view, RegionSide place, BodyLook look)
    {
        if (look.Of(place) is not (PlaceLook.Sore, var step) || look.Peak(place) is not { } peak || step < 2)
            return Html.Nothing;
        var (x, y) = BodyShapes.Middle(view, place);
        return Html.Of($"""<text x="{x}" y="{y + 1.7}" class="on{step}" aria-hidden="true">{HeatScale.Rounded(peak.Mean)}</text>""");
    }

    static string Id(BodyView view, RegionSide place) => $"{view.Id}-{place.Region}-{Words.Of(place.Side)}";
}
