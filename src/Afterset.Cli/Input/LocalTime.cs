using System.Globalization;

namespace Afterset.Cli;

/// <summary>Reads times as people write them on the command line.</summary>
static class LocalTime
{
    /// <summary>A date, or a date and time, with or without an offset; without one it is the zone's clock. Null: no time.</summary>
    internal static DateTimeOffset? Parse(string text, TimeZoneInfo zone)
    {
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time))
            return null;
        if (time.Kind != DateTimeKind.Unspecified)
            return DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.None);

        // A time that the clock skips is moved past the gap; of one that it shows twice the first is meant.
        if (zone.IsInvalidTime(time))
            time = time.AddHours(1);
        var offset = zone.IsAmbiguousTime(time) ? zone.GetAmbiguousTimeOffsets(time).Max() : zone.GetUtcOffset(time);
        return new DateTimeOffset(time, offset);
    }
}
