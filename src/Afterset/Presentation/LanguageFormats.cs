using System.Globalization;

namespace Afterset.Presentation;

/// <summary>How a language writes numbers, days and times. Everything it does not say is as in English.</summary>
/// <param name="Words">The names of days and months.</param>
/// <param name="DecimalSeparator">What stands between ones and tenths.</param>
/// <param name="Date">Day and month: "d MMM".</param>
/// <param name="DayAndDate">Day of the week, day and month: "ddd d MMM".</param>
/// <param name="Is24Hours">Whether the clock goes to 24.</param>
sealed record LanguageFormats(DateTimeFormatInfo Words, string DecimalSeparator, string Date, string DayAndDate, bool Is24Hours)
{
    internal static LanguageFormats English { get; } = new(DateTimeFormatInfo.InvariantInfo, ".", "d MMM", "ddd d MMM", true);
}
