using Afterset.Import.Text;

namespace Afterset.Import.Csv;

/// <summary>Begins workouts for apps that write a date, with or without a time.</summary>
sealed class DayRows(CsvTable table, StrengthLog log, int date)
{
    static readonly TimeSpan Noon = TimeSpan.FromHours(12);

    int _assumed;

    /// <summary>The workout of the current row's date or time.</summary>
    internal StrengthSession? Session() => log.Session((table.Text(date), null, null), Begin);

    /// <summary>Says once that days came without a time.</summary>
    internal void SayAssumption()
    {
        if (_assumed > 0)
            log.Findings.Note(FindingCode.AssumedNoon, $"column {table.Header.Name(date)}", $"{_assumed} workouts have a date and no time; noon was taken.");
    }

    StrengthSession? Begin()
    {
        if (IsoTime.TryParse(table.Cell(date), out var time))
            return new StrengthSession { Start = time.In(log.TimeZone) };
        if (IsoTime.TryParseDate(table.Cell(date), out var day))
        {
            _assumed++;
            return new StrengthSession { Start = LocalTime.At(log.TimeZone, day + Noon) };
        }

        table.Unusable(date, "is not a date");
        return null;
    }
}
