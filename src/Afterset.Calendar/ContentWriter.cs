using System.Globalization;
using System.Text;

namespace Afterset.Calendar;

/// <summary>Writes content lines as RFC 5545 wants them: escaped, folded at 75 octets, ended by CR and LF.</summary>
sealed class ContentWriter
{
    const int MostOctets = 75;

    readonly StringBuilder _text = new();

    /// <summary>A line whose value is written as it is.</summary>
    internal void Line(string name, string value) => Fold($"{name}:{value}");

    /// <summary>A line whose value is text.</summary>
    internal void Text(string name, string value) => Fold($"{name}:{Escape(value)}");

    /// <summary>A line with an instant in universal time.</summary>
    internal void Utc(string name, DateTimeOffset instant) =>
        Line(name, instant.ToUniversalTime().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));

    /// <inheritdoc />
    public override string ToString() => _text.ToString();

    static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var c in value.ReplaceLineEndings("\n"))
        {
            if (c is '\\' or ';' or ',')
                escaped.Append('\\').Append(c);
            else if (c is '\n')
                escaped.Append("\\n");
            else if (c is '\t' || !char.IsControl(c))
                escaped.Append(c);
        }

        return escaped.ToString();
    }

    void Fold(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                _text.Append("\r\n ");
                octets = 1;
            }

            _text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        _text.Append("\r\n");
    }
}
