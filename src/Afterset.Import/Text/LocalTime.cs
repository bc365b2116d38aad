namespace Afterset.Import.Text;

/// <summary>Times on the wall, before anybody knows the zone.</summary>
static class LocalTime
{
    /// <summary>The wall time of these numbers; false when there is none or the year is not 1900 to 2199.</summary>
    internal static bool TryMake(int year, int month, int day, int hour, int minute, int second, out DateTime time)
    {
        time = default;
        if (year is < 1900 or > 2199 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59)
            return false;
        time = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Unspecified);
        return true;
    }

    /// <summary>The zone's distance to UTC, in whole minutes as dates with offset need it.</summary>
    internal static TimeSpan OffsetAt(TimeZoneInfo zone, DateTime local) =>
        TimeSpan.FromMinutes(Math.Round(zone.GetUtcOffset(local).TotalMinutes));

    /// <summary>The instant at which it is this time on the wall there.</summary>
    internal static DateTimeOffset At(TimeZoneInfo zone, DateTime local) => new(local, OffsetAt(zone, local));
}
