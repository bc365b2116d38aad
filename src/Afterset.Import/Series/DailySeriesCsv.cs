using System.Globalization;
using Afterset.Import.Csv;
using Afterset.Soreness.Daily;

namespace Afterset.Import.Series;

/// <summary>Reads a table `athlete,date,load,soreness` with one row a day. Further columns are passed over.</summary>
/// <remarks>Findings never show what somebody told of their soreness.</remarks>
public static class DailySeriesCsv
{
    /// <summary>Reads a table.</summary>
    /// <param name="content">The file.</param>
    /// <param name="scale">How soreness is told in it.</param>
    /// <param name="options">Limits; null for the usual ones.</param>
    public static DailySeriesResult Read(ReadOnlyMemory<byte> content, SorenessScale scale, ImportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(scale);
        options ??= new();
        var findings = new FindingList(options.MaxFindingsOfACode);
        var table = CsvTable.Open(content, options, findings);
        if (table is null || !table.Header.Has("athlete", "date", "load", "soreness"))
        {
            findings.Refused(FindingCode.NoSeries, "row 1", "The columns athlete, date, load and soreness are not all there; nothing was read.");
            return new([], findings);
        }

        return new(new Rows(table, scale, findings).Read(), findings);
    }

    sealed class Rows(CsvTable table, SorenessScale scale, FindingList findings)
    {
        readonly int _athlete = table.Header.Find("athlete");
        readonly int _date = table.Header.Find("date");
        readonly int _load = table.Header.Find("load");
        readonly int _soreness = table.Header.Find("soreness");
        readonly List<string> _order = [];
        readonly Dictionary<string, Dictionary<DateOnly, SeriesDay>> _days = new(StringComparer.Ordinal);

        internal List<AthleteSeries> Read()
        {
            while (table.NextRow())
                Add();
            return [.. _order.Select(athlete => new AthleteSeries(athlete, [.. _days[athlete].Values.OrderBy(day => day.Date)]))];
        }

        void Add()
        {
            if (table.Text(_athlete) is not { } athlete)
            {
                findings.PartDropped(FindingCode.UnusableRow, table.Place(_athlete), "There is no athlete; the row was left out.");
                return;
            }

            if (!DateOnly.TryParseExact(table.Cell(_date), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                table.Unusable(_date, "is not a day written as 2026-11-23");
                return;
            }

            if (!_days.TryGetValue(athlete, out var days))
            {
                _days[athlete] = days = [];
                _order.Add(athlete);
            }

            if (!days.TryAdd(date, new(date, Load(), Soreness())))
                findings.PartDropped(FindingCode.DayToldTwice, table.Place(_date), "This athlete has a row for the day already; the later row was left out.");
        }

        double Load() => table.Number(_load) is var load && double.IsFinite(load) ? load : 0;

        double? Soreness()
        {
            var cell = table.Cell(_soreness);
            if (cell.IsEmpty)
                return null;
            if (CsvTable.TryNumber(cell, out var told) && scale.Holds(told))
                return told;
            findings.ValueDropped(
                FindingCode.OffTheScale, table.Place(_soreness), string.Create(CultureInfo.InvariantCulture, $"This is not a number from {scale.Lowest} to {scale.Highest}; the report was left out."));
            return null;
        }
    }
}
