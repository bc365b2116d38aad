using Ical.Net;

namespace Afterset.Calendar;

/// <summary>Finds the time zone that a name in a calendar means.</summary>
static class ZoneNames
{
    /// <summary>The line with a name that is known, or without one: its time is then that of the zone that was asked for.</summary>
    internal static ContentLine Resolve(ContentLine line, CalendarPart part, List<CalendarFinding> findings)
    {
        if (line.Parameter("TZID") is not { } name)
            return line;
        var rest = line.Without("TZID");
        if (line.Value.EndsWith('Z'))
            return rest;
        if (Find(name) is { } known)
            return rest with { Parameters = [.. rest.Parameters, ("TZID", known)] };

        var finding = new CalendarFinding("CAL005", part.Place, "Its time zone is not known; it was read in the zone of this plan.");
        if (!findings.Contains(finding))
            findings.Add(finding);
        return rest;
    }

    static string? Find(string name)
    {
        try
        {
            return DefaultTimeZoneResolver.GetZone(name.Trim())?.Id;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
