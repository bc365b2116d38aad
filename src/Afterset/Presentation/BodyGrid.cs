using System.Globalization;
using Afterset.Body;

namespace Afterset.Presentation;

/// <summary>A view of the body in characters: which place lies in which cell.</summary>
sealed class BodyGrid
{
    /// <summary>Lines of a picture.</summary>
    internal const int Rows = 24;

    /// <summary>Characters of a line.</summary>
    internal const int Columns = 26;

    // A character is about twice as high as wide; so many points of a cell are looked at.
    const int Across = 3;
    const int Down = 5;

    static readonly Lazy<BodyGrid> TheFront = new(() => new BodyGrid("front"));
    static readonly Lazy<BodyGrid> TheBack = new(() => new BodyGrid("back"));

    readonly Cell[,] _cells = new Cell[Rows, Columns];

    BodyGrid(string id)
    {
        var view = BodyMap.Default.Views.First(view => view.Id == id);
        var silhouette = view.Outline.Select(Outline.Of).ToList();
        var shapes = view.Shapes.Select(shape => (shape.Region, Outline.Of(shape.Path))).ToList();
        var box = view.ViewBox.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToList();
        var (width, height) = (box[2] / Columns, box[3] / Rows);
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
                _cells[row, column] = Look(box[0] + (column * width), box[1] + (row * height), width, height, silhouette, shapes);
        }
    }

    internal static BodyGrid Front => TheFront.Value;

    internal static BodyGrid Back => TheBack.Value;

    internal Cell this[int row, int column] => _cells[row, column];

    /// <summary>What lies in a cell.</summary>
    /// <param name="IsBody">Whether it is mostly body.</param>
    /// <param name="Place">The place that most of it belongs to; null for the head and for joints.</param>
    internal readonly record struct Cell(bool IsBody, RegionSide? Place);

    static Cell Look(
        double left, double top, double width, double height, List<Outline> silhouette, List<(RegionSide Place, Outline Outline)> shapes)
    {
        var (inside, seen) = (0, new List<RegionSide>());
        for (var point = 0; point < Across * Down; point++)
        {
            var x = left + (width * ((point % Across) + 0.5) / Across);
            var y = top + (height * ((point / Across) + 0.5) / Down);
            var found = shapes.FindIndex(shape => shape.Outline.Contains(x, y));
            if (found < 0 && !silhouette.Exists(outline => outline.Contains(x, y)))
                continue;
            inside++;
            if (found >= 0)
                seen.Add(shapes[found].Place);
        }

        var most = seen.GroupBy(place => place).OrderByDescending(place => place.Count()).ThenBy(place => place.Key).FirstOrDefault();
        return new(inside > Across * Down * 0.4, most is not null && most.Count() >= inside * 0.3 ? most.Key : null);
    }
}
