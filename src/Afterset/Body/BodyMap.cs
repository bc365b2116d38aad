using System.Globalization;
using System.Text;
using Afterset.Evidence;

namespace Afterset.Body;

/// <summary>A drawing of the body: views with a shape for each region and side, as SVG path data.</summary>
public sealed class BodyMap
{
    static readonly Lazy<BodyMap> TheDefault = new(() => new BodyMap());

    BodyMap() =>
        Views =
        [
            .. KnowledgeFile.Read("body/body-map.json", BodyKnowledge.Default.BodyMapFile).Views.Select(ToView),
        ];

    /// <summary>The drawing in data/body/body-map.json.</summary>
    public static BodyMap Default => TheDefault.Value;

    /// <summary>"front", "back" and "sole", in this order.</summary>
    public IReadOnlyList<BodyView> Views { get; }

    static BodyView ToView(ViewEntry entry) => new(
        entry.Id,
        entry.ViewBox,
        [.. entry.Outline, .. entry.HalfOutline, .. entry.HalfOutline.Select(Mirrored)],
        [.. entry.Shapes.SelectMany(shape => Pair(shape, entry.ViewersRight))]);

    static BodyShape[] Pair(ShapeEntry shape, Side viewersRight) =>
    [
        new(new(shape.Region, viewersRight), shape.Path),
        new(new(shape.Region, viewersRight == Side.Left ? Side.Right : Side.Left), Mirrored(shape.Path)),
    ];

    /// <summary>The same path on the other side of x = 0. Our paths know M, C, L and Z only: pairs of numbers.</summary>
    static string Mirrored(string path)
    {
        var mirror = new StringBuilder(path.Length + 16);
        var isX = true;
        for (var i = 0; i < path.Length;)
        {
            var end = i;
            while (end < path.Length && (char.IsAsciiDigit(path[end]) || path[end] is '.' or '-'))
                end++;
            if (end == i)
            {
                mirror.Append(path[i++]);
                continue;
            }

            var number = double.Parse(path.AsSpan(i, end - i), CultureInfo.InvariantCulture);
            mirror.Append(CultureInfo.InvariantCulture, $"{(isX && number != 0 ? -number : number)}");
            isX = !isX;
            i = end;
        }

        return mirror.ToString();
    }
}

/// <summary>The body seen from one side.</summary>
/// <param name="Id">"front", "back" or "sole".</param>
/// <param name="ViewBox">The part of the plane that is drawn, as in SVG: left, top, width, height.</param>
/// <param name="Outline">The silhouette: closed paths, to be filled with one colour.</param>
/// <param name="Shapes">A shape for each region and side that can be seen from here.</param>
public sealed record BodyView(string Id, string ViewBox, IReadOnlyList<string> Outline, IReadOnlyList<BodyShape> Shapes);

/// <summary>One region on one side, drawn.</summary>
/// <param name="Region">Which region, on which of the person's own sides.</param>
/// <param name="Path">SVG path data, closed.</param>
public sealed record BodyShape(RegionSide Region, string Path);
