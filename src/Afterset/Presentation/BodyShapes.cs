using System.Globalization;
using Afterset.Body;

namespace Afterset.Presentation;

/// <summary>Where things are in the drawing of the body, for every page that shows it.</summary>
public static class BodyShapes
{
    const int Margin = 10;

    static readonly Lazy<Dictionary<(string View, RegionSide Place), Outline>> Outlines = new(() => BodyMap.Default.Views
        .SelectMany(view => view.Shapes.Select(shape => (Key: (view.Id, shape.Region), Outline: Outline.Of(shape.Path))))
        .ToDictionary(entry => entry.Key, entry => entry.Outline));

    /// <summary>The middle of a place, where a number fits, in the units of the drawing.</summary>
    public static (double X, double Y) Middle(BodyView view, RegionSide place)
    {
        ArgumentNullException.ThrowIfNull(view);
        var (x, y) = Outlines.Value[(view.Id, place with { Side = Side.Left })].Middle;
        return (place.Side == Side.Left ? x : -x, y);
    }

    /// <summary>The view in which a region is seen best; null when none shows it.</summary>
    public static BodyView? BestView(RegionId region) => BodyMap.Default.Views
        .Where(view => Outlines.Value.ContainsKey((view.Id, new(region, Side.Left))))
        .MaxBy(view => Share(view, region));

    /// <summary>The part of a view to look at for a region, as a "viewBox": a square around both sides, large enough to see where on the body it is.</summary>
    /// <param name="view">The view.</param>
    /// <param name="region">A region that it shows.</param>
    public static string Crop(BodyView view, RegionId region)
    {
        ArgumentNullException.ThrowIfNull(view);
        var box = Outlines.Value[(view.Id, new(region, Side.Left))].Box;
        var all = Numbers(view);
        var reach = Math.Max(Math.Abs(box.Left), Math.Abs(box.Right));
        var size = Math.Min(all[3], Math.Max(Math.Max(2 * reach, box.Bottom - box.Top) + Margin, view.Id == "sole" ? 60 : 74));
        var top = Math.Clamp(((box.Top + box.Bottom) / 2) - (size / 2), all[1], all[1] + all[3] - size);
        return string.Create(CultureInfo.InvariantCulture, $"{-size / 2:0.#} {top:0.#} {size:0.#} {size:0.#}");
    }

    static double Share(BodyView view, RegionId region)
    {
        var box = Outlines.Value[(view.Id, new(region, Side.Left))].Box;
        return (box.Right - box.Left) * (box.Bottom - box.Top) / Numbers(view)[3];
    }

    static double[] Numbers(BodyView view) =>
        [.. view.ViewBox.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
}
