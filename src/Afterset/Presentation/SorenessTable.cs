using Afterset.Soreness;

namespace Afterset.Presentation;

/// <summary>The table of soreness in a terminal: the sorest rows, tonight and the next mornings.</summary>
static class SorenessTable
{
    const int NameWidth = 24;
    const int WideColumn = 11;
    const int MostRows = 8;
    const int LeastRows = 3;
    const double WorthARow = 1.5;

    /// <summary>Writes the table of a plan.</summary>
    internal static void Write(TextPage page, IReadOnlyList<SorenessRow> rows, IReadOnlyList<string> labels)
    {
        var shown = Shown(rows);
        Write(page, shown, labels, WideColumn);
        if (rows.Count == shown.Count)
            return;
        var below = HeatScale.Rounded(rows.Skip(shown.Count).Max(row => row.Peak.Mean)) + 1;
        page.Item($"and {rows.Count - shown.Count} more, each below {below}");
    }

    /// <summary>Writes a table with every row.</summary>
    internal static void Write(TextPage page, IReadOnlyList<SorenessRow> rows, IReadOnlyList<string> labels, int width)
    {
        page.Line(page.Ink.Bold(PlainText.Fill("How sore, 0–10", NameWidth)) + page.Ink.Faint(string.Concat(labels.Select(label => Over(label, width)))));
        foreach (var row in rows)
        {
            var name = $"  {PlainText.Fill(Words.Name(row.Region), 18)} {row.SideLetters}";
            page.Line(PlainText.Fill(name, NameWidth) + string.Concat(row.Cells.Select(cell => Cell(cell, width, page.Ink))));
        }
    }

    /// <summary>The rows worth showing: at most eight, and at least three.</summary>
    internal static IReadOnlyList<SorenessRow> Shown(IReadOnlyList<SorenessRow> rows) =>
        [.. rows.Take(Math.Clamp(rows.Count(row => row.Peak.Mean >= WorthARow), LeastRows, MostRows))];

    static string Cell(SorenessEstimate estimate, int width, Ink ink)
    {
        var text = SorenessRows.Text(estimate);
        var mean = text[..text.IndexOf(' ', StringComparison.Ordinal)];
        var before = Math.Max(1, width - 7 - mean.Length);
        if (before + text.Length > width)
            text = text.Replace("–10)", "+)", StringComparison.Ordinal);
        var after = Math.Max(0, width - before - text.Length);
        return new string(' ', before) + ink.Heat(mean, HeatScale.Step(estimate.Mean)) + ink.Faint(text[mean.Length..]) + new string(' ', after);
    }

    // The label begins where the numbers begin.
    static string Over(string label, int width) => PlainText.Fill(new string(' ', Math.Max(1, width - 8)) + label, width);
}
