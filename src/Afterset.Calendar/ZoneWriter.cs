using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Afterset.Calendar;

/// <summary>Writes local times of one time zone, and what the zone's clock did meanwhile.</summary>
/// <remarks>
/// The zones are those of the library, not of the machine, so that every machine writes the same file. A zone that the
/// library does not know is written as universal time.
/// </remarks>
sealed class ZoneWriter
{
    static readonly OffsetPattern HoursMinutes = OffsetPattern.CreateWithInvariantCulture("+HHmm");
    static readonly OffsetPattern HoursMinutesSeconds = OffsetPattern.CreateWithInvariantCulture("+HHmmss");
    static readonly Duration Margin = Duration.FromDays(366);

    readonly DateTimeZone _zone;

    internal ZoneWriter(TimeZoneInfo zone) =>
        _zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone.Id) ?? DateTimeZone.Utc;

    bool IsUtc => _zone.MinOffset == Offset.Zero && _zone.MaxOffset == Offset.Zero;

    /// <summary>A line with a local time; with universal time where the local time comes twice and would mean the first.</summary>
    internal void Time(ContentWriter writer, string name, DateTimeOffset instant)
    {
        var local = Instant.FromDateTimeOffset(instant).InZone(_zone).LocalDateTime;
        if (IsUtc || _zone.MapLocal(local).Count != 1)
            writer.Utc(name, instant);
        else
            writer.Line($"{name};TZID={_zone.Id}", Format(local));
    }

    /// <summary>The zone's offsets from a year before the first to a year after the last instant.</summary>
    internal void Zone(ContentWriter writer, DateTimeOffset first, DateTimeOffset last)
    {
        if (IsUtc)
            return;
        writer.Line("BEGIN", "VTIMEZONE");
        writer.Line("TZID", _zone.Id);
        var from = Instant.FromDateTimeOffset(first) - Margin;
        foreach (var interval in _zone.GetZoneIntervals(from, Instant.FromDateTimeOffset(last) + Margin))
            Interval(writer, interval, from);
        writer.Line("END", "VTIMEZONE");
    }

    void Interval(ContentWriter writer, NodaTime.TimeZones.ZoneInterval interval, Instant from)
    {
        var hasStart = interval.HasStart && interval.Start > from - (100 * Margin);
        var start = hasStart ? interval.Start : from;
        var before = hasStart ? _zone.GetUtcOffset(start - Duration.Epsilon) : interval.WallOffset;
        var kind = interval.Savings == Offset.Zero ? "STANDARD" : "DAYLIGHT";
        writer.Line("BEGIN", kind);
        writer.Line("DTSTART", Format(start.WithOffset(before).LocalDateTime));
        writer.Line("TZOFFSETFROM", Format(before));
        writer.Line("TZOFFSETTO", Format(interval.WallOffset));
        writer.Text("TZNAME", interval.Name);
        writer.Line("END", kind);
    }

    static string Format(LocalDateTime time) => time.ToString("uuuuMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    static string Format(Offset offset) => (offset.Seconds % 60 == 0 ? HoursMinutes : HoursMinutesSeconds).Format(offset);
}
