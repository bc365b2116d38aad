using System.Globalization;

namespace Afterset.Cli;

/// <summary>Reads times as people write them on the command line.</summary>
static class LocalTime
{
    // Year first only: 05/12 is in May to some and in December to others, and an hour alone has no day.
    static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ssK"];

    /// <summary>
    /// A date, or a date and time, with or without an offset; without one it is the zone's clock. Null: no time between the years
    /// 1900 and 2199.
    /// </summary>
    internal static DateTimeOffset? Parse(string text, TimeZoneInfo zone)
    {
        if (!DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) || time.Year is < 1900 or > 2199)
            return null;
        if (time.Kind != DateTimeKind.Unspecified)
            return DateTimeOffset.ParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None);

        // A time that the clock skips is moved past the gap; of one that it shows twice the first is meant.
        if (zone.IsInvalidTime(time))
            time = time.AddHours(1);
        var offset = zone.IsAmbiguousTime(time) ? zone.GetAmbiguousTimeOffsets(time).Max() : zone.GetUtcOffset(time);
        return new DateTimeOffset(time, offset);
    }
}
