using Afterset.Scheduling;

namespace Afterset.Calendar;

/// <summary>Reads the periods of free/busy answers.</summary>
static class FreeBusyPeriods
{
    internal static void AddTo(List<TimeRange> busy, CalendarPart part, List<CalendarFinding> findings)
    {
        foreach (var line in part.Lines.Where(line => line.Name is "FREEBUSY"))
        {
            if (line.Parameter("FBTYPE")?.Equals("FREE", StringComparison.OrdinalIgnoreCase) == true)
                continue;
            foreach (var period in line.Value.Split(','))
            {
                if (RangeOf(period) is { IsEmpty: false } range)
                    busy.Add(range);
                else
                    findings.Add(new("CAL007", $"line {line.Number}", "A busy time has no sound start or end; it was left out."));
            }
        }
    }

    static TimeRange? RangeOf(string period)
    {
        var parts = period.Split('/');
        if (parts.Length != 2 || Instant(parts[0]) is not { } start)
            return null;
        var end = CalendarTime.ParseDuration(parts[1]) is { } duration && duration < DateTimeOffset.MaxValue - start
            ? start + duration
            : Instant(parts[1]);
        return end is { } until ? new(start, until) : null;
    }

    static DateTimeOffset? Instant(string value) =>
        value.Trim().EndsWith('Z') && CalendarTime.Parse(value) is { } time ? new(time, TimeSpan.Zero) : null;
}
