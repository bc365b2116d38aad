using System.Text;

namespace Afterset.Presentation;

/// <summary>How a place looks in a picture of the body.</summary>
public enum PlaceLook
{
    /// <summary>Nothing is known to make it sore.</summary>
    Quiet,

    /// <summary>It is shaded by its soreness.</summary>
    Sore,

    /// <summary>The plan leaves it out.</summary>
    LeftOut,
}

/// <summary>Draws the body in characters, front and back side by side.</summary>
static class BodyPicture
{
    const char QuietSymbol = '·';
    const char LeftOutSymbol = '/';

    /// <summary>The picture with its legend, line by line.</summary>
    /// <param name="map">How each place looks.</param>
    /// <param name="ink">Colour.</param>
    internal static IEnumerable<string> Lines(BodyLook map, Ink ink)
    {
        var legend = Legend(map, ink);
        yield return $"  {Head("right", "FRONT", "left")}  {Head("left", "BACK", "right")}";
        for (var row = 0; row < BodyGrid.Rows; row++)
        {
            var line = $"  {Row(BodyGrid.Front, row, map, ink)}  {Row(BodyGrid.Back, row, map, ink)}";
            yield return row >= 2 && row - 2 < legend.Count ? $"{line}  {legend[row - 2]}" : line;
        }
    }

    static string Head(string left, string middle, string right)
    {
        var before = (BodyGrid.Columns - middle.Length) / 2;
        return left.PadRight(before) + middle + right.PadLeft(BodyGrid.Columns - before - middle.Length);
    }

    static string Row(BodyGrid grid, int row, BodyLook map, Ink ink)
    {
        var line = new StringBuilder();
        for (var column = 0; column < BodyGrid.Columns;)
        {
            var cell = grid[row, column];
            var end = column;
            while (end < BodyGrid.Columns && grid[row, end] == cell)
                end++;
            line.Append(Cells(cell, end - column, map, ink));
            column = end;
        }

        return line.ToString();
    }

    static string Cells(BodyGrid.Cell cell, int count, BodyLook map, Ink ink)
    {
        if (!cell.IsBody)
            return new string(' ', count);
        var (look, step) = cell.Place is { } place ? map.Of(place) : (PlaceLook.Quiet, 0);
        return look switch
        {
            PlaceLook.Quiet => ink.Faint(new string(QuietSymbol, count)),
            PlaceLook.LeftOut => new string(LeftOutSymbol, count),
            PlaceLook.Sore => ink.Heat(new string(HeatScale.Symbol(step), count), step),
        };
    }

    static List<string> Legend(BodyLook map, Ink ink)
    {
        var steps = Enumerable.Range(1, HeatScale.Steps)
            .Select(step => $"{ink.Heat(new string(HeatScale.Symbol(step), 2), step)}  {HeatScale.Range(step)}");
        List<string> legend = ["soreness, 0–10", .. steps, $"{new string(QuietSymbol, 2)}  no forecast"];
        return map.HasLeftOut ? [.. legend, $"{new string(LeftOutSymbol, 2)}  left out"] : legend;
    }
}
