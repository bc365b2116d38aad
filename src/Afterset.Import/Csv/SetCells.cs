using Afterset.Import.Text;
using Afterset.Units;

namespace Afterset.Import.Csv;

/// <summary>Reads the cells that every strength app has, each in its own unit.</summary>
static class SetCells
{
    internal static int? Repetitions(this CsvTable table, int column)
    {
        var number = table.Number(column);
        if (double.IsNaN(number))
            return null;
        if (Plausible.Count(number) is { } count)
            return count;
        table.Unreadable(column, "is not a whole number of repetitions");
        return null;
    }

    internal static Mass? Mass(this CsvTable table, int column, bool isPounds)
    {
        var number = table.Number(column);
        return isPounds ? Units.Mass.TryFromPounds(number) : Units.Mass.TryFromKilograms(number);
    }

    /// <summary>A rating; empty and 0 mean that none was given.</summary>
    internal static Rpe? Rpe(this CsvTable table, int column)
    {
        var number = table.Number(column);
        if (double.IsNaN(number) || number == 0)
            return null;
        if (Units.Rpe.TryFromCr10(number) is { } rpe)
            return rpe;
        table.Unreadable(column, "is not a rating from 0 to 10");
        return null;
    }

    /// <summary>Seconds, or a duration as people write it; empty and 0 mean that none was kept.</summary>
    internal static TimeSpan? Duration(this CsvTable table, int column)
    {
        var cell = table.Cell(column);
        if (cell.IsEmpty)
            return null;
        if (Durations.TryParse(cell, out var duration))
            return duration == TimeSpan.Zero ? null : duration;
        table.Unreadable(column, "is not a duration");
        return null;
    }

    /// <summary>A distance in a unit of so many metres; empty and 0 mean that none was kept.</summary>
    internal static Length? Distance(this CsvTable table, int column, double metresInUnit)
    {
        var number = table.Number(column);
        return number > 0 ? Length.TryFromMetres(number * metresInUnit) : null;
    }
}
