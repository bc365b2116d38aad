namespace Afterset.Calendar;

/// <summary>What people see who subscribed to a calendar, as plans change.</summary>
/// <remarks>
/// Nothing vanishes: an appointment that is planned no more is cancelled, and stays so for two months. Each change raises its sequence
/// number. What has begun is not moved: planning again later must not push last evening's session into today.
/// </remarks>
public static class PublishedCalendar
{
    static readonly TimeSpan Kept = TimeSpan.FromDays(60);

    /// <summary>What is to be seen from now on. The same plan again changes nothing.</summary>
    /// <param name="published">What was to be seen before.</param>
    /// <param name="planned">The appointments of the newest plan.</param>
    /// <param name="now">Now; to the second.</param>
    public static IReadOnlyList<CalendarEntry> After(IReadOnlyList<CalendarEntry> published, IReadOnlyList<CalendarEntry> planned, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(published);
        ArgumentNullException.ThrowIfNull(planned);
        var byUid = planned.ToDictionary(entry => entry.Uid, StringComparer.Ordinal);
        var known = published.Select(entry => entry.Uid).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. published.Where(entry => now - entry.End < Kept).Select(entry => Next(entry, byUid.GetValueOrDefault(entry.Uid), now)),
            .. planned.Where(entry => !known.Contains(entry.Uid)).Select(entry => entry with { Sequence = 0, ModifiedAt = now }),
        ];
    }

    static CalendarEntry Next(CalendarEntry published, CalendarEntry? planned, DateTimeOffset now)
    {
        if (published.Start <= now && (planned is null || !published.IsCancelled))
            return published;
        var next = planned ?? published with { IsCancelled = true };
        return IsSame(published, next) ? published : next with { Sequence = published.Sequence + 1, ModifiedAt = now };
    }

    static bool IsSame(CalendarEntry one, CalendarEntry other) =>
        one.Start == other.Start && one.End == other.End && one.Summary == other.Summary && one.Description == other.Description && one.IsCancelled == other.IsCancelled;
}
