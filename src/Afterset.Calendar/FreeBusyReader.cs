using System.Text;
using Afterset.Scheduling;

namespace Afterset.Calendar;

/// <summary>Reads from a calendar when its owner has no time.</summary>
/// <remarks>
/// Appointments take time unless they are cancelled, transparent or marked as free. A whole day takes time only when it
/// says so (TRANSP:OPAQUE, or busy or out of office in Outlook): most are birthdays and holidays. Repetitions by day, week,
/// month or year are followed as far as the range asked for. Times without a zone are those of the zone given. The same file
/// gives the same answer; a broken one gives findings, never an exception.
/// </remarks>
public static class FreeBusyReader
{
    /// <summary>Longer calendars are not read, in characters.</summary>
    public const int MostCharacters = 20_000_000;

    const int MostEvents = 50_000;
    const int MostInSeries = 1000;
    const long MostSteps = 5_000_000;

    /// <summary>Reads a calendar in UTF-8.</summary>
    /// <param name="calendar">The bytes of the file.</param>
    /// <param name="within">What is outside of it does not matter.</param>
    /// <param name="zone">The clock of whole days, and of times that name no zone or one that is not known.</param>
    public static FreeBusy Read(ReadOnlySpan<byte> calendar, TimeRange within, TimeZoneInfo zone) =>
        Read(Encoding.UTF8.GetString(calendar), within, zone);

    /// <summary>Reads a calendar.</summary>
    /// <param name="calendar">The text of the file.</param>
    /// <param name="within">What is outside of it does not matter.</param>
    /// <param name="zone">The clock of whole days, and of times that name no zone or one that is not known.</param>
    public static FreeBusy Read(string calendar, TimeRange within, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(zone);
        if (calendar.Length > MostCharacters)
            return new([], [new("CAL002", "line 1", "The calendar is larger than 20 million characters; it was not read.")]);

        var findings = new List<CalendarFinding>();
        var parts = CalendarParts.Of(ContentLines.Of(calendar.TrimStart('\uFEFF')), findings);
        if (!parts.Any(part => part.Kind is "VCALENDAR"))
            findings.Insert(0, new("CAL001", "line 1", "This is not a calendar, or its end is missing."));

        var busy = new List<TimeRange>();
        foreach (var part in parts.Where(part => part.Kind is "VFREEBUSY"))
            FreeBusyPeriods.AddTo(busy, part, findings);
        AddEvents(busy, [.. parts.Where(part => part.Kind is "VEVENT")], new(within, zone), within, findings);
        return new(Clip(busy, within), [.. findings.OrderBy(finding => LineOf(finding))]);
    }

    static void AddEvents(
        List<TimeRange> busy, CalendarPart[] events, SeriesEvaluator evaluator, TimeRange within, List<CalendarFinding> findings)
    {
        if (events.Length > MostEvents)
            findings.Add(new("CAL009", events[MostEvents].Place, "There are more than 50,000 appointments; the others were left out."));
        var left = MostSteps;
        foreach (var parts in events.Take(MostEvents).GroupBy(NameOf, StringComparer.Ordinal))
        {
            var series = EventSeries.From(parts.Take(MostInSeries), within.End.UtcDateTime, findings);
            left -= series.Steps;
            if (left >= 0 && parts.Count() <= MostInSeries)
                evaluator.AddTo(busy, series, findings);
            else
                findings.Add(new("CAL009", parts.First().Place, "There are too many repetitions or changes; this one was left out."));
        }
    }

    /// <summary>What ties a repeated appointment and its changes together; one without a name stands alone.</summary>
    static string NameOf(CalendarPart part) => part.Line("UID")?.Value is { Length: > 0 } uid ? uid : $"\n{part.Number}";

    static IReadOnlyList<TimeRange> Clip(List<TimeRange> busy, TimeRange within) =>
        TimeRanges.Merge(busy.Select(range => new TimeRange(
            range.Start < within.Start ? within.Start : range.Start,
            range.End > within.End ? within.End : range.End)));

    static int LineOf(CalendarFinding finding) =>
        int.Parse(finding.Place.AsSpan("line ".Length), System.Globalization.CultureInfo.InvariantCulture);
}
