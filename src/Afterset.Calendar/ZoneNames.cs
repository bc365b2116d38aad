using Ical.Net;

namespace Afterset.Calendar;

/// <summary>Finds the time zone that a name in a calendar means.</summary>
static class ZoneNames
{
    /// <summary>
    /// The line with a name that is known, or without one: its time is then that of the zone that was asked for. Of its other
    /// parameters only the kind of value is kept.
    /// </summary>
    internal static ContentLine Resolve(ContentLine line, CalendarPart part, List<CalendarFinding> findings)
    {
        var kind = line.Parameter("VALUE")?.ToUpperInvariant();
        var bare = line with { Parameters = kind is "DATE" or "PERIOD" ? [("VALUE", kind)] : [] };
        if (line.Parameter("TZID") is not { } name || line.Value.Trim().EndsWith('Z'))
            return bare;
        if (Find(name) is { } known)
            return bare with { Parameters = [.. bare.Parameters, ("TZID", known)] };

        var finding = new CalendarFinding("CAL005", part.Place, "Its time zone is not known; it was read in the zone of this plan.");
        if (findings.Count == 0 || findings[^1] != finding)
            findings.Add(finding);
        return bare;
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
