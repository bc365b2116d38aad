using System.Text;

namespace Afterset.Presentation;

/// <summary>A page of terminal text, 80 columns wide. Words are cleaned and wrapped first and coloured last.</summary>
/// <param name="isColoured">Whether to use weight and colour.</param>
sealed class TextPage(bool isColoured)
{
    /// <summary>Columns of a page.</summary>
    internal const int Width = 80;

    readonly StringBuilder _text = new();

    /// <summary>Weight and colour.</summary>
    internal Ink Ink { get; } = new(isColoured);

    /// <summary>One line, as it is; whoever makes it keeps to the width.</summary>
    internal void Line(string line = "") => _text.Append(line.TrimEnd()).Append('\n');

    /// <summary>A blank line, unless the page is still empty.</summary>
    internal void Gap()
    {
        if (_text.Length > 0)
            Line();
    }

    /// <summary>A heading with a blank line before it.</summary>
    internal void Heading(string text)
    {
        Gap();
        Paragraph(text, 0, 2, Ink.Bold);
    }

    /// <summary>A heading with something at the right margin, on a line of its own where both are too long.</summary>
    internal void Heading(string left, string right)
    {
        var (start, end) = (PlainText.Of(left), PlainText.Of(right));
        var gap = Width - PlainText.Width(start) - PlainText.Width(end);
        if (gap < 2)
        {
            Heading(start);
            Paragraph(end, 2, 2);
            return;
        }

        Gap();
        Line(Ink.Bold(start) + new string(' ', gap) + end);
    }

    /// <summary>Wrapped text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="indent">Columns before its first line.</param>
    /// <param name="hanging">Columns before the other lines.</param>
    /// <param name="style">How the lines look.</param>
    /// <param name="mark">What stands before the first line, at the end of the indent: "- ".</param>
    internal void Paragraph(string text, int indent, int hanging, Func<string, string>? style = null, string mark = "")
    {
        style ??= plain => plain;
        var isFirst = true;
        foreach (var line in PlainText.Wrap(PlainText.Of(text), Width - Math.Max(indent + mark.Length, hanging)))
        {
            Line(isFirst ? new string(' ', indent) + mark + style(line) : new string(' ', hanging) + style(line));
            isFirst = false;
        }
    }

    /// <summary>Parts joined by dots, broken between parts only.</summary>
    internal void Parts(IEnumerable<string> parts, Func<string, string> style)
    {
        var line = "";
        foreach (var part in parts.Select(part => PlainText.Cut(PlainText.Of(part), Width - 4)))
        {
            if (line.Length > 0 && PlainText.Width(line) + PlainText.Width(part) + 5 > Width)
            {
                Line(style(line + " ·"));
                line = $"  {part}";
                continue;
            }

            line = line.Length == 0 ? part : $"{line} · {part}";
        }

        Line(style(line));
    }

    /// <summary>A list item at two columns.</summary>
    internal void Item(string text) => Paragraph(text, 2, 4);

    /// <inheritdoc />
    public override string ToString() => _text.ToString();
}
