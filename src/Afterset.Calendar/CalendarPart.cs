namespace Afterset.Calendar;

/// <summary>A component of a calendar with its own lines, those of components inside it left out.</summary>
/// <param name="Kind">"VEVENT", "VFREEBUSY", …</param>
/// <param name="Number">The number of its first line in the file.</param>
/// <param name="Lines">Its lines.</param>
sealed record CalendarPart(string Kind, int Number, IReadOnlyList<ContentLine> Lines)
{
    internal string Place => $"line {Number}";

    /// <summary>The first line of a name; null: none.</summary>
    internal ContentLine? Line(string name) =>
        Lines.FirstOrDefault(line => string.Equals(line.Name, name, StringComparison.Ordinal));
}
