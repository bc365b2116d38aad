using System.Globalization;
using System.Text;

namespace Afterset.Fixtures;

/// <summary>Writes a table as RFC 4180 has it.</summary>
sealed class CsvText(char delimiter)
{
    readonly StringBuilder _text = new();

    /// <summary>A row; text is quoted, numbers are not, null is empty.</summary>
    internal CsvText Row(params ReadOnlySpan<object?> cells)
    {
        var isFirst = true;
        foreach (var cell in cells)
        {
            if (!isFirst)
                _text.Append(delimiter);
            isFirst = false;
            if (cell is string text)
                _text.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            else
                _text.Append(Convert.ToString(cell, CultureInfo.InvariantCulture));
        }

        _text.Append('\n');
        return this;
    }

    internal byte[] ToArray() => Encoding.UTF8.GetBytes(_text.ToString());
}
