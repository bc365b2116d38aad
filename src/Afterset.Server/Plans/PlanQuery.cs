using System.Globalization;
using Afterset.Journal;
using Afterset.Planning;
using Microsoft.AspNetCore.Mvc;

namespace Afterset.Server.Plans;

/// <summary>What a request asks of the planner beside what the journal tells.</summary>
sealed class PlanQuery
{
    static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>The moment to plan for, with its offset: 2026-11-23T19:00+01:00. Default: now, to the minute.</summary>
    [FromQuery]
    public string? AsOf { get; init; }

    /// <summary>How far ahead, 1 to 7 days. Default: what the journal says, else 4.</summary>
    [FromQuery]
    public int? Days { get; init; }

    /// <summary>Most minutes a day, 0 to 240. Default: what the journal says, else 15.</summary>
    [FromQuery]
    public int? Minutes { get; init; }

    /// <summary>The person's time zone: Europe/Berlin. Default: what the journal says, else UTC.</summary>
    [FromQuery]
    public string? TimeZone { get; init; }

    /// <summary>json (default), text, md, html or ics.</summary>
    [FromQuery]
    public string? Format { get; init; }

    /// <summary>The request to the planner; null when something is not understood.</summary>
    /// <param name="journal">The athlete's journal.</param>
    /// <param name="clock">Now, where the request does not say.</param>
    /// <param name="wrong">What was not understood: the parameter and a sentence.</param>
    internal PlanRequest? ToRequest(AthleteJournal journal, TimeProvider clock, out (string Name, string Sentence) wrong)
    {
        wrong = default;
        TimeZoneInfo? zone = null;
        if (TimeZone is { } name && !TimeZoneInfo.TryFindSystemTimeZoneById(name, out zone))
            wrong = ("timeZone", "There is no such time zone. Write it like Europe/Berlin.");
        var asOf = Minute(clock.GetUtcNow());
        if (AsOf is { } text && !TryTime(text, out asOf))
            wrong = ("asOf", "Write it with its offset, like 2026-11-23T19:00+01:00 (a + in an address is %2B) or 2026-11-23T18:00Z.");
        if (Days is < 1 or > 7)
            wrong = ("days", "1 to 7 days.");
        if (Minutes is < 0 or > 240)
            wrong = ("minutes", "0 to 240 minutes a day.");
        if (wrong.Name is not null)
            return null;
        zone ??= JournalPlan.ZoneOf(journal.Preferences) ?? TimeZoneInfo.Utc;
        var request = JournalPlan.Request(journal, TimeZoneInfo.ConvertTime(asOf, zone), zone);
        return request with { Days = Days ?? request.Days, DailyLimit = Minutes is { } minutes ? TimeSpan.FromMinutes(minutes) : request.DailyLimit };
    }

    // Within a minute the same plan, byte for byte.
    internal static DateTimeOffset Minute(DateTimeOffset time) => new(time.Ticks - (time.Ticks % TimeSpan.TicksPerMinute), time.Offset);

    static bool TryTime(string text, out DateTimeOffset time) =>
        DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time) && time.Year is >= 1900 and <= 2199;
}
