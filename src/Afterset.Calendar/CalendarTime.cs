using System.Globalization;
using NodaTime.Text;

namespace Afterset.Calendar;

/// <summary>Dates, times and durations as calendars write them.</summary>
static class CalendarTime
{
    static readonly string[] Formats = ["yyyyMMdd", "yyyyMMdd'T'HHmmss", "yyyyMMdd'T'HHmmss'Z'"];

    /// <summary>The value as it stands there, whatever clock it is of; null when it is no date or time.</summary>
    internal static DateTime? Parse(string value) =>
        DateTime.TryParseExact(value.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;

    /// <summary>A duration of weeks, days, hours, minutes and seconds; null when it is none or not more than zero.</summary>
    internal static TimeSpan? ParseDuration(string value)
    {
        var parsed = PeriodPattern.NormalizingIso.Parse(value.Trim().TrimStart('+'));
        return parsed.TryGetValue(NodaTime.Period.Zero, out var period) && period is { Years: 0, Months: 0 } && IsSound(period)
            ? period.ToDuration().ToTimeSpan()
            : null;
    }

    /// <summary>An instant of which the clock showed this, the first if there are two; where it skipped this, as if it had not yet.</summary>
    internal static DateTimeOffset InZone(DateTime local, TimeZoneInfo zone)
    {
        var time = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        var offset = zone.IsAmbiguousTime(time) ? zone.GetAmbiguousTimeOffsets(time).Max() : zone.GetUtcOffset(time);
        var ticks = Math.Clamp(time.Ticks - offset.Ticks, 0, DateTime.MaxValue.Ticks);
        return new(ticks, TimeSpan.Zero);
    }

    static bool IsSound(NodaTime.Period period) =>
        period.Weeks >= 0 && period.Days is >= 0 and < 36_500 && period.Hours >= 0 && period.Minutes >= 0 && period.Seconds >= 0
        && period.ToDuration() > NodaTime.Duration.Zero;
}
