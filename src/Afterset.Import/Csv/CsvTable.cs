using Afterset.Import.Text;

namespace Afterset.Import.Csv;

/// <summary>A table with a header, read row by row; what cannot be read in a cell becomes a finding with row and column.</summary>
sealed class CsvTable
{
    readonly CsvReader _reader;
    readonly FindingList _findings;

    CsvTable(CsvReader reader, CsvHeader header, FindingList findings)
    {
        _reader = reader;
        Header = header;
        _findings = findings;
    }

    internal CsvHeader Header { get; }

    /// <summary>The current row as findings name it.</summary>
    internal string Row => $"row {_reader.Row}";

    /// <summary>Opens a table; null when it has no header.</summary>
    internal static CsvTable? Open(ReadOnlyMemory<byte> content, ImportOptions options, FindingList findings)
    {
        var text = CsvHeader.SkipHint(CsvText.Decode(content.Span, findings).TrimStart());
        var reader = new CsvReader(text, CsvHeader.Delimiter(text), options.MaxFieldLength, findings);
        return reader.Next() ? new CsvTable(reader, new CsvHeader(reader.Fields), findings) : null;
    }

    internal bool NextRow()
    {
        if (!_reader.Next())
            return false;
        if (_reader.Count > Header.Count)
            _findings.ValueDropped(FindingCode.TooManyFields, Row, $"The row has {_reader.Count} fields, the header {Header.Count}; the rest was left out.");
        return true;
    }

    internal string Place(int column) => $"{Row}, {Header.Name(column)}";

    /// <summary>The cell without blanks around it; empty when the row or the table lacks it.</summary>
    internal ReadOnlySpan<char> Cell(int column) =>
        column >= 0 && column < _reader.Fields.Count ? _reader.Fields[column].Span.Trim() : default;

    /// <summary>The cell as text; null when it is empty.</summary>
    internal string? Text(int column) => Cell(column) is { Length: > 0 } text ? text.ToString() : null;

    /// <summary>A number, zero and up; NaN when the cell is empty, NaN and a finding when it is none.</summary>
    internal double Number(int column)
    {
        var cell = Cell(column);
        if (cell.IsEmpty)
            return double.NaN;
        if (TryNumber(cell, out var number) && number >= 0)
            return number;
        Unreadable(column, "is not a number from zero up");
        return double.NaN;
    }

    /// <summary>Says that a cell cannot be read; the value was left out.</summary>
    internal void Unreadable(int column, string why) => _findings.ValueDropped(
        FindingCode.UnreadableCell, Place(column), $"\"{Shown(Cell(column))}\" {why}; the value was left out.");

    /// <summary>Says that a row cannot be used for lack of a cell.</summary>
    internal void Unusable(int column, string why) => _findings.PartDropped(
        FindingCode.UnusableRow, Place(column), $"\"{Shown(Cell(column))}\" {why}; the row was left out.");

    /// <summary>A decimal comma is a point; "1.234,5" and "1,234.5" have both.</summary>
    internal static bool TryNumber(ReadOnlySpan<char> cell, out double number)
    {
        var comma = cell.LastIndexOf(',');
        if (comma < 0 || cell.Length > 64)
            return SpanNumber.TryParse(cell, out number);
        var point = cell.LastIndexOf('.');
        Span<char> plain = stackalloc char[64];
        var length = 0;
        for (var i = 0; i < cell.Length; i++)
        {
            if (cell[i] is not (',' or '.'))
                plain[length++] = cell[i];
            else if (i == Math.Max(comma, point))
                plain[length++] = '.';
            else if (point < 0)
                return !double.IsNaN(number = double.NaN);
        }

        return SpanNumber.TryParse(plain[..length], out number);
    }

    static string Shown(ReadOnlySpan<char> cell) => cell.Length > 60 ? $"{cell[..60]}…" : cell.ToString();
}
