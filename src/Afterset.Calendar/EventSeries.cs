using System.Globalization;

namespace Afterset.Calendar;

/// <summary>The parts of a calendar that have one name: an appointment, or a repeated one with its changes.</summary>
/// <param name="Parts">The parts, as far as they have sound times, with nothing left in them but times.</param>
/// <param name="Steps">How much work it is to follow its repetitions.</param>
sealed record EventSeries(IReadOnlyList<CalendarPart> Parts, long Steps)
{
    /// <summary>Written for the calendar library on every part: whether it takes time.</summary>
    internal const string BusyMark = "X-AFTERSET-BUSY";

    const int MostDates = 5000;

    internal static EventSeries From(IEnumerable<CalendarPart> parts, DateTime until, List<CalendarFinding> findings)
    {
        var sound = new List<CalendarPart>();
        var steps = 0L;
        foreach (var part in parts)
        {
            if (TimesOf(part, findings) is not { } times)
            {
                findings.Add(new("CAL004", part.Place, "This appointment has no sound start or end; it was left out."));
            }
            else if (StepsOf(times, until) is not { } work)
            {
                findings.Add(new("CAL006", part.Place, "It repeats in a way that is not supported; it was left out."));
            }
            else
            {
                sound.Add(times);
                steps += work;
            }
        }

        return new(sound, steps);
    }

    /// <summary>The series as a calendar of its own.</summary>
    internal string ToCalendar() => string.Join("\r\n",
    [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        .. Parts.SelectMany(part => (string[])["BEGIN:VEVENT", "UID:1", .. part.Lines.Select(line => line.ToString()), "END:VEVENT"]),
        "END:VCALENDAR",
        "",
    ]);

    /// <summary>
    /// Whether it takes time. What is cancelled, transparent or marked as free does not; nor does a whole day, as birthdays
    /// and holidays are, unless it says that it does.
    /// </summary>
    static bool IsBusy(CalendarPart part)
    {
        var shown = part.Line("X-MICROSOFT-CDO-BUSYSTATUS");
        var transparency = part.Line("TRANSP");
        if (part.Line("STATUS")?.Says("CANCELLED") == true || transparency?.Says("TRANSPARENT") == true || shown?.Says("FREE") == true)
            return false;
        return part.Line("DTSTART")?.Value.Contains('T', StringComparison.Ordinal) == true
            || transparency?.Says("OPAQUE") == true
            || shown?.Says("BUSY") == true
            || shown?.Says("OOF") == true;
    }

    static CalendarPart? TimesOf(CalendarPart part, List<CalendarFinding> findings)
    {
        var lines = new List<ContentLine>();
        foreach (var line in part.Lines.DistinctBy(line => (line.Name, line.Name is "RDATE" or "EXDATE" ? line.Number : 0)))
        {
            var isSound = line.Name switch
            {
                "DTSTART" or "DTEND" or "RECURRENCE-ID" => CalendarTime.Parse(line.Value) is not null,
                "DURATION" => CalendarTime.ParseDuration(line.Value) is not null,
                "RDATE" or "EXDATE" or "RRULE" => true,
                _ => default(bool?),
            };
            if (isSound == false)
                return null;
            if (isSound == true)
                lines.Add(Clean(line, part, findings));
        }

        var (start, end) = (lines.Find(line => line.Name is "DTSTART"), lines.Find(line => line.Name is "DTEND"));
        if (start is null || (end is not null && end.Value.Contains('T', StringComparison.Ordinal) != start.Value.Contains('T', StringComparison.Ordinal)))
            return null;
        if (end is not null)
            lines.RemoveAll(line => line.Name is "DURATION");
        lines.RemoveAll(line => line.Value.Length == 0);
        return part with { Lines = [.. lines, new(BusyMark, IsBusy(part) ? "1" : "0")] };
    }

    static ContentLine Clean(ContentLine line, CalendarPart part, List<CalendarFinding> findings)
    {
        if (line.Name is "RECURRENCE-ID" && line.Parameter("RANGE") is not null)
            findings.Add(new("CAL008", part.Place, "It changes all later repetitions; only the one it names was changed."));
        var known = ZoneNames.Resolve(line, part, findings);
        return known with { Value = line.Name is "RDATE" or "EXDATE" ? Dates(line, part, findings) : line.Value.Trim() };
    }

    static string Dates(ContentLine line, CalendarPart part, List<CalendarFinding> findings)
    {
        var all = line.Value.Split(',');
        string[] sound = [.. all.Take(MostDates).Select(WithDuration).OfType<string>()];
        if (sound.Length < all.Length)
            findings.Add(new("CAL010", part.Place, "A list of dates has some that are none, or too many; those were left out."));
        return string.Join(',', sound);
    }

    /// <summary>The date or period, a period with its duration, as the library overlooks its end; null: neither.</summary>
    static string? WithDuration(string value)
    {
        var parts = value.Trim().Split('/');
        if (CalendarTime.Parse(parts[0]) is not { } start || parts.Length > 2)
            return null;
        if (parts.Length == 1)
            return parts[0];
        var duration = CalendarTime.ParseDuration(parts[1]) ?? CalendarTime.Parse(parts[1]) - start;
        return duration > TimeSpan.Zero
            ? string.Create(CultureInfo.InvariantCulture, $"{parts[0]}/PT{(long)duration.Value.TotalSeconds}S")
            : null;
    }

    static long? StepsOf(CalendarPart part, DateTime until)
    {
        var start = CalendarTime.Parse(part.Line("DTSTART")!.Value)!.Value;
        return part.Line("RRULE") is { } rule ? RecurrenceRules.StepsOf(rule.Value, start, until) : 1;
    }
}
