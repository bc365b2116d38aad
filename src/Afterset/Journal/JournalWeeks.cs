namespace Afterset.Journal;

/// <summary>Weeks on the person's clock, from Monday to Sunday.</summary>
public static class JournalWeeks
{
    /// <summary>The Monday that the week of a moment begins with.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="zone">The person's clock.</param>
    public static DateOnly Of(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
        return day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
    }
}
