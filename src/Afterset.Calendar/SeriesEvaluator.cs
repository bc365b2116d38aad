using Afterset.Scheduling;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;

namespace Afterset.Calendar;

/// <summary>Follows the repetitions of appointments with the calendar library.</summary>
sealed class SeriesEvaluator(TimeRange within, TimeZoneInfo zone)
{
    /// <summary>
    /// In a row, how many days, weeks, months or years a rule may skip: a 29 February takes eight years of days.
    /// </summary>
    const int MostSkipped = 3000;

    const int MostOccurrences = 20_000;

    /// <summary>More than any two clocks differ.</summary>
    static readonly TimeSpan Margin = TimeSpan.FromDays(2);

    /// <summary>Adds the times that the series takes.</summary>
    internal void AddTo(List<TimeRange> busy, EventSeries series, List<CalendarFinding> findings)
    {
        if (series.Parts.Count == 0)
            return;
        try
        {
            foreach (var occurrence in OccurrencesOf(series))
            {
                if (occurrence.Source is CalendarEvent source && source.Properties[EventSeries.BusyMark]?.Value is "1")
                    busy.Add(RangeOf(occurrence.Period, source));
            }
        }
        catch (EvaluationLimitExceededException)
        {
            // The rule never comes true again, which is an answer.
        }

        // The library throws whatever its parts throw when a file is rubbish: this one appointment is then left out.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            findings.Add(new("CAL004", series.Parts[0].Place, "This appointment has no sound start, end or repetition; it was left out."));
        }
    }

    IEnumerable<Occurrence> OccurrencesOf(EventSeries series)
    {
        var calendar = Ical.Net.Calendar.Load(series.ToCalendar());
        var options = new EvaluationOptions { MaxUnmatchedIncrementsLimit = MostSkipped };
        return calendar is null
            ? []
            : calendar.GetOccurrences(At(within.Start, -Margin), options).TakeWhileBefore(At(within.End, Margin)).Take(MostOccurrences);
    }

    static CalDateTime At(DateTimeOffset instant, TimeSpan margin)
    {
        var ticks = Math.Clamp(instant.UtcTicks + margin.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks);
        return new(new DateTime(ticks, DateTimeKind.Utc));
    }

    // What comes once ends when it says. The library tells the end by the clock of the start, on which an hour may come twice.
    TimeRange RangeOf(Ical.Net.DataTypes.Period period, CalendarEvent source)
    {
        var start = InstantOf(period.StartTime);
        var isOnce = source.Properties["RRULE"] is null && source.Properties["RDATE"] is null;
        return isOnce && source.DtEnd is { HasTime: true, IsFloating: false } end && InstantOf(end) > start
            ? new(start, InstantOf(end))
            : new(start, InstantOf(period.EffectiveEndTime ?? period.StartTime));
    }

    DateTimeOffset InstantOf(CalDateTime time) =>
        time.IsFloating ? CalendarTime.InZone(time.Value, zone) : new(time.AsUtc, TimeSpan.Zero);
}
