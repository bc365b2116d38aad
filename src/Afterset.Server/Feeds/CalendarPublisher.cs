using Afterset.Calendar;
using Afterset.Journal;
using Afterset.Server.Journal;
using Afterset.Server.Plans;
using Afterset.Storage.Feeds;

namespace Afterset.Server.Feeds;

/// <summary>Makes what subscribers of an athlete's calendars see equal to the newest plan.</summary>
sealed class CalendarPublisher(JournalCache journals, FeedStore feeds, TimeProvider clock)
{
    const string ProductId = "-//Afterset//Afterset//EN";

    /// <summary>The calendar file of one feed.</summary>
    internal async Task<string> Write(Guid athlete, CalendarFeed feed, CancellationToken cancellation)
    {
        var journal = (await journals.Of(athlete, cancellation)).Journal;
        var now = PlanQuery.Minute(clock.GetUtcNow());
        var zone = JournalPlan.ZoneOf(journal.Preferences) ?? TimeZoneInfo.Utc;
        var planned = PlanCalendar.Entries(JournalPlan.Of(journal, TimeZoneInfo.ConvertTime(now, zone), zone));
        var published = await feeds.Publish(
            athlete,
            before => [.. PublishedCalendar.After([.. before.Select(ToEntry)], planned, now).Select(ToPublished).OrderBy(entry => entry.Start).ThenBy(entry => entry.Uid, StringComparer.Ordinal)],
            cancellation);
        var alarm = feed.AlarmMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : (TimeSpan?)null;
        return CalendarWriter.Write(published.Select(entry => ToEntry(entry) with { Alarm = alarm }), zone, ProductId, now);
    }

    static CalendarEntry ToEntry(PublishedEntry entry) =>
        new(entry.Uid, entry.Start, entry.End, entry.Summary, entry.Description, entry.Sequence, entry.IsCancelled, Alarm: null) { ModifiedAt = entry.ModifiedAt };

    // Times as storage keeps them, so that what was kept compares equal.
    static PublishedEntry ToPublished(CalendarEntry entry) => new(
        entry.Uid, entry.Start.ToUniversalTime(), entry.End.ToUniversalTime(), entry.Summary, entry.Description, entry.Sequence, entry.IsCancelled, entry.ModifiedAt!.Value.ToUniversalTime());
}
