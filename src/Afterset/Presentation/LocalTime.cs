using System.Globalization;

namespace Afterset.Presentation;

/// <summary>Moments as the person reads them: on their clock, seen from the moment of planning.</summary>
/// <param name="zone">The person's clock.</param>
/// <param name="asOf">The moment of planning.</param>
sealed class LocalTime(TimeZoneInfo zone, DateTimeOffset asOf)
{
    const int Evening = 21;
    const int Morning = 8;

    /// <summary>The moment on the person's clock.</summary>
    internal DateTimeOffset At(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, zone);

    /// <summary>"18:40".</summary>
    internal string Time(DateTimeOffset moment) => At(moment).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"Mon 23 Nov".</summary>
    internal string Day(DateTimeOffset moment) => At(moment).ToString("ddd d MMM", CultureInfo.InvariantCulture);

    /// <summary>"Mon 23 Nov 18:40".</summary>
    internal string DayAndTime(DateTimeOffset moment) => $"{Day(moment)} {Time(moment)}";

    /// <summary>"Wed 06:00", the nearest hour.</summary>
    internal string WeekdayAndHour(DateTimeOffset moment) => At(moment.AddMinutes(30)).ToString("ddd HH':00'", CultureInfo.InvariantCulture);

    /// <summary>"Tonight", "Tomorrow, Tue 24 Nov", "Wed 25 Nov".</summary>
    internal string RelativeDay(DateTimeOffset moment) => (At(moment).Date - At(asOf).Date).Days switch
    {
        0 => At(moment).Hour >= 18 ? "Tonight" : "Today",
        1 => $"Tomorrow, {Day(moment)}",
        _ => Day(moment),
    };

    /// <summary>"Tonight 20:40–20:52".</summary>
    internal string Span(DateTimeOffset start, DateTimeOffset end) => $"{RelativeDay(start)} {Time(start)}–{Time(end)}";

    /// <summary>The moments that a table shows: this evening, or now when it is late, and the next mornings.</summary>
    internal IReadOnlyList<(string Label, DateTimeOffset At)> TableMoments(int mornings)
    {
        var now = At(asOf);
        var isEveningAhead = now.Hour is >= 5 and < Evening;
        var first = isEveningAhead ? ("tonight", OnDay(now.Date, Evening)) : ("now", asOf);
        var from = now.Hour < 5 ? 0 : 1;
        return [first, .. Enumerable.Range(from, mornings).Select(day => NextMorning(now.Date.AddDays(day)))];
    }

    /// <summary>The first moments of the days between two moments.</summary>
    internal IEnumerable<DateTimeOffset> Midnights(DateTimeOffset from, DateTimeOffset until)
    {
        for (var date = At(from).Date.AddDays(1); OnDay(date, 0) < until; date = date.AddDays(1))
            yield return OnDay(date, 0);
    }

    (string Label, DateTimeOffset At) NextMorning(DateTime date)
    {
        var at = OnDay(date, Morning);
        return (at.ToString("ddd 'am'", CultureInfo.InvariantCulture), at);
    }

    // An hour that the clocks skip is taken as the one after it.
    DateTimeOffset OnDay(DateTime date, int hour)
    {
        var local = DateTime.SpecifyKind(date.AddHours(hour), DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local))
            local = local.AddHours(1);
        return new(local, zone.GetUtcOffset(local));
    }
}
