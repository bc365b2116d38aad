namespace Afterset.Import.Csv;

/// <summary>Reads a table as RFC 4180 has it, row by row, and forgives what exporters do.</summary>
/// <remarks>
/// A quoted field may hold delimiters, line breaks and doubled quotes. A quote that is never closed costs its own line
/// only. Lines end with LF, CRLF or CR; empty lines are passed over. Rows are counted as a spreadsheet counts them: the
/// first line is row 1, a line break inside quotes begins no new row.
/// </remarks>
sealed class CsvReader(string text, char delimiter, int maxFieldLength, FindingList findings)
{
    /// <summary>No table of ours has as many; the rest of such a row is only counted.</summary>
    const int MostFields = 1000;

    readonly List<ReadOnlyMemory<char>> _fields = [];
    int _at;

    /// <summary>The number of the current row.</summary>
    internal int Row { get; private set; }

    /// <summary>The fields of the current row, at most 1,000.</summary>
    internal IReadOnlyList<ReadOnlyMemory<char>> Fields => _fields;

    /// <summary>How many fields the current row has.</summary>
    internal int Count { get; private set; }

    /// <summary>Goes on to the next row that is not empty; false at the end.</summary>
    internal bool Next()
    {
        while (_at < text.Length)
        {
            Row++;
            var start = _at;
            if (!TryReadRow())
                SkipLine(start);
            else if (Count > 1 || _fields[0].Length > 0)
                return true;
        }

        return false;
    }

    bool TryReadRow()
    {
        _fields.Clear();
        Count = 0;
        while (true)
        {
            if (!TryReadField(out var field))
                return false;
            Count++;
            if (_fields.Count < MostFields)
                _fields.Add(field);
            if (_at >= text.Length)
                return true;
            var c = text[_at++];
            if (c == delimiter)
                continue;
            if (c == '\r' && _at < text.Length && text[_at] == '\n')
                _at++;
            return true;
        }
    }

    /// <summary>Reads up to, but not over, the delimiter or the line's end.</summary>
    bool TryReadField(out ReadOnlyMemory<char> field)
    {
        if (_at < text.Length && text[_at] == '"')
            return TryReadQuoted(out field);
        var length = Unquoted();
        field = text.AsMemory(_at, length);
        _at += length;
        return length <= maxFieldLength || TooLong();
    }

    bool TryReadQuoted(out ReadOnlyMemory<char> field)
    {
        var start = _at + 1;
        var end = start;
        var doubled = false;
        field = default;
        while (true)
        {
            var window = text.AsSpan(end, Math.Min(text.Length - end, maxFieldLength + 1 - (end - start)));
            var quote = window.IndexOf('"');
            if (quote < 0)
                return end + window.Length < text.Length ? TooLong() : Unclosed();
            end += quote;
            if (end + 1 >= text.Length || text[end + 1] != '"')
                break;
            doubled = true;
            end += 2;
            if (end - start > maxFieldLength)
                return TooLong();
        }

        field = text.AsMemory(start, end - start);
        if (doubled)
            field = field.ToString().Replace("\"\"", "\"", StringComparison.Ordinal).AsMemory();
        _at = end + 1;
        var after = Unquoted();
        if (after > 0)
            field = string.Concat(field.Span, text.AsSpan(_at, after)).AsMemory();
        _at += after;
        return true;
    }

    int Unquoted() =>
        text.AsSpan(_at).IndexOfAny(delimiter, '\r', '\n') is >= 0 and var length ? length : text.Length - _at;

    bool TooLong()
    {
        findings.PartDropped(FindingCode.FieldTooLong, $"row {Row}", $"A field is longer than {maxFieldLength} characters; its line was left out.");
        return false;
    }

    bool Unclosed()
    {
        findings.PartDropped(FindingCode.UnclosedQuote, $"row {Row}", "A quotation mark is never closed; its line was left out.");
        return false;
    }

    void SkipLine(int start)
    {
        var end = text.AsSpan(start).IndexOfAny('\r', '\n');
        _at = end < 0 ? text.Length : start + end + 1;
        if (_at < text.Length && text[_at] == '\n' && text[_at - 1] == '\r')
            _at++;
    }
}
