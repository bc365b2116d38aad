using Afterset.Import.Text;

namespace Afterset.Import.Csv;

/// <summary>The names of a table's columns. Case, blanks and signs do not matter.</summary>
sealed class CsvHeader
{
    readonly string[] _names;
    readonly string[] _normal;

    internal CsvHeader(IEnumerable<ReadOnlyMemory<char>> fields)
    {
        _names = [.. fields.Select(field => field.Span.Trim().ToString())];
        _normal = [.. _names.Select(Normalise)];
    }

    internal int Count => _names.Length;

    /// <summary>The header at the beginning of a file; null when there is none.</summary>
    internal static CsvHeader? Of(ReadOnlySpan<byte> head)
    {
        var text = SkipHint(TextHead.Decode(head));
        var reader = new CsvReader(text, Delimiter(text), text.Length, new FindingList(1));
        return reader.Next() ? new CsvHeader(reader.Fields) : null;
    }

    /// <summary>The delimiter that the header line has more of, outside quotes.</summary>
    internal static char Delimiter(string text)
    {
        var (commas, semicolons, isQuoted) = (0, 0, false);
        foreach (var c in text)
        {
            if (c is '\r' or '\n' && !isQuoted)
                break;
            isQuoted ^= c == '"';
            commas += c == ',' && !isQuoted ? 1 : 0;
            semicolons += c == ';' && !isQuoted ? 1 : 0;
        }

        return semicolons > commas ? ';' : ',';
    }

    /// <summary>Excel's first line "sep=;" says nothing that the header does not.</summary>
    internal static string SkipHint(string text) =>
        text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.IndexOf('\n', StringComparison.Ordinal) is > 0 and < 8 and var end
            ? text[(end + 1)..]
            : text;

    /// <summary>The column's name as the file has it.</summary>
    internal string Name(int column) => column >= 0 && column < _names.Length ? _names[column] : "?";

    /// <summary>The first column with one of these names; -1 when there is none.</summary>
    internal int Find(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var column = Array.IndexOf(_normal, Normalise(name));
            if (column >= 0)
                return column;
        }

        return -1;
    }

    /// <summary>Where there are several of a name, the last.</summary>
    internal int FindLast(string name) => Array.LastIndexOf(_normal, Normalise(name));

    /// <summary>Whether all these names are there.</summary>
    internal bool Has(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Find(name) < 0)
                return false;
        }

        return true;
    }

    static string Normalise(string name) =>
        string.Concat(name.Where(c => char.IsLetterOrDigit(c) || c == '#').Select(char.ToLowerInvariant));
}
