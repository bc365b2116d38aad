using Afterset.Storage.Reminders;

namespace Afterset.Server.Reminders;

/// <summary>A person's days and quiet hours on the world's time line.</summary>
sealed class LocalHours(ReminderSettings settings)
{
    readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone);

    internal DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(Local(at));

    internal bool IsQuiet(DateTimeOffset at)
    {
        // From 22:00 to 07:00 passes midnight, 13:00 to 15:00 does not, and equal times leave nothing between them.
        var time = TimeOnly.FromDateTime(Local(at));
        return settings.QuietFrom <= settings.QuietTo
            ? time >= settings.QuietFrom && time < settings.QuietTo
            : time >= settings.QuietFrom || time < settings.QuietTo;
    }

    /// <summary>The first moment from here on that is not quiet.</summary>
    internal DateTimeOffset AfterQuiet(DateTimeOffset at) => IsQuiet(at) ? FirstAt(settings.QuietTo, at) : at;

    /// <summary>The first moment from here on at which clocks show a time.</summary>
    internal DateTimeOffset FirstAt(TimeOnly time, DateTimeOffset from)
    {
        var day = DayOf(from);
        var at = At(day, time);
        return at >= from ? at : At(day.AddDays(1), time);
    }

    DateTime Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, _zone).DateTime;

    DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        // In the night when clocks go forward, some times do not exist; clocks then show the time an hour later.
        while (_zone.IsInvalidTime(local))
            local = local.AddMinutes(15);
        // In the night when they go back, some come twice; the second has passed all hours before it.
        var offset = _zone.IsAmbiguousTime(local) ? _zone.GetAmbiguousTimeOffsets(local).Min() : _zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }
}
