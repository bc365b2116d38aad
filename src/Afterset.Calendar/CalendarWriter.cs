using System.Globalization;

namespace Afterset.Calendar;

/// <summary>Writes appointments as an iCalendar file (RFC 5545) that calendars can import or subscribe to.</summary>
public static class CalendarWriter
{
    /// <summary>The file, with lines ended by CR and LF. The same arguments give the same text, in whatever order the entries are.</summary>
    /// <param name="entries">The appointments.</param>
    /// <param name="zone">
    /// Times are written on this clock, with its rules in the file. One that is not in the tz database is written as
    /// universal time.
    /// </param>
    /// <param name="productId">Who wrote it: "-//Afterset//Afterset 1.0//EN".</param>
    /// <param name="stamp">When it was written.</param>
    /// <exception cref="ArgumentException">An entry does not end after its start, or reminds after it.</exception>
    public static string Write(IEnumerable<CalendarEntry> entries, TimeZoneInfo zone, string productId, DateTimeOffset stamp)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(zone);
        var inOrder = entries.OrderBy(entry => entry.Start).ThenBy(entry => entry.Uid, StringComparer.Ordinal).ToList();
        if (inOrder.Exists(entry => entry.End <= entry.Start || entry.Alarm < TimeSpan.Zero))
            throw new ArgumentException("An entry ends after its start and reminds before it.", nameof(entries));

        var writer = new ContentWriter();
        var times = new ZoneWriter(zone);
        writer.Line("BEGIN", "VCALENDAR");
        writer.Line("VERSION", "2.0");
        writer.Text("PRODID", productId);
        writer.Line("CALSCALE", "GREGORIAN");
        if (inOrder.Count > 0)
            times.Zone(writer, inOrder[0].Start, inOrder.Max(entry => entry.End));
        foreach (var entry in inOrder)
            Event(writer, times, entry, stamp);
        writer.Line("END", "VCALENDAR");
        return writer.ToString();
    }

    static void Event(ContentWriter writer, ZoneWriter times, CalendarEntry entry, DateTimeOffset stamp)
    {
        writer.Line("BEGIN", "VEVENT");
        writer.Text("UID", entry.Uid);
        writer.Utc("DTSTAMP", entry.ModifiedAt ?? stamp);
        writer.Utc("LAST-MODIFIED", entry.ModifiedAt ?? stamp);
        writer.Line("SEQUENCE", entry.Sequence.ToString(CultureInfo.InvariantCulture));
        times.Time(writer, "DTSTART", entry.Start);
        times.Time(writer, "DTEND", entry.End);
        writer.Text("SUMMARY", entry.Summary);
        if (entry.Description.Length > 0)
            writer.Text("DESCRIPTION", entry.Description);
        writer.Line("CATEGORIES", "Massage");
        writer.Line("STATUS", entry.IsCancelled ? "CANCELLED" : "CONFIRMED");
        writer.Line("TRANSP", entry.IsCancelled ? "TRANSPARENT" : "OPAQUE");
        if (!entry.IsCancelled && entry.Alarm is { } before)
            Alarm(writer, entry, before);
        writer.Line("END", "VEVENT");
    }

    static void Alarm(ContentWriter writer, CalendarEntry entry, TimeSpan before)
    {
        writer.Line("BEGIN", "VALARM");
        writer.Line("ACTION", "DISPLAY");
        writer.Text("DESCRIPTION", entry.Summary);
        writer.Line("TRIGGER", $"-PT{((long)before.TotalMinutes).ToString(CultureInfo.InvariantCulture)}M");
        writer.Line("END", "VALARM");
    }
}
