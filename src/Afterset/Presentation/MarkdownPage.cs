using System.Text;

namespace Afterset.Presentation;

/// <summary>Writes Markdown. Words are cleaned and escaped, so that none becomes markup.</summary>
sealed class MarkdownPage
{
    const string Special = "\\`*_{}[]<>#|~&";

    readonly StringBuilder _text = new();

    internal void Heading(int level, string text) => _text.Append('#', level).Append(' ').Append(Escaped(text)).Append("\n\n");

    internal void Paragraph(string text) => _text.Append(Escaped(text)).Append("\n\n");

    /// <summary>A list under a heading of the second level, or without one; nothing when it is empty.</summary>
    internal void List(string? heading, IEnumerable<string> items)
    {
        var all = items.ToList();
        if (all.Count == 0)
            return;
        if (heading is not null)
            Heading(2, heading);
        foreach (var item in all)
            _text.Append("- ").Append(Escaped(item)).Append('\n');
        _text.Append('\n');
    }

    internal void Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        Row(head);
        Row([.. head.Select(_ => "---")]);
        foreach (var row in rows)
            Row(row);
        _text.Append('\n');
    }

    /// <inheritdoc />
    public override string ToString() => _text.ToString();

    void Row(IReadOnlyList<string> cells) => _text.Append("| ").AppendJoin(" | ", cells.Select(Escaped)).Append(" |\n");

    static string Escaped(string text)
    {
        var plain = PlainText.Of(text);
        var escaped = new StringBuilder(plain.Length);
        foreach (var c in plain)
            (Special.Contains(c, StringComparison.Ordinal) ? escaped.Append('\\') : escaped).Append(c);
        return escaped.ToString();
    }
}
