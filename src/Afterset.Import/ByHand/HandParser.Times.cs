using Afterset.Import.Text;

namespace Afterset.Import.ByHand;

/// <summary>When it began.</summary>
sealed partial class HandParser
{
    HandStop? OnDay(int position, int daysAgo)
    {
        if (Line.DaysAgo is not null || Line.Date is not null)
            return new(position, "There is a day already; only one fits.");
        (Line.DaysAgo, Line.WhenPosition) = (daysAgo, position);
        return TakeTimeAfterDay();
    }

    HandStop? ReadDate(HandToken year)
    {
        var (month, dash, day) = (Peek(1), Peek(2), Peek(3));
        if (!dash.Is("-") || !month.IsNumber || !day.IsNumber
            || month.Number is not (>= 1 and <= 12) || day.Number is not (>= 1 and <= 31) || year.Number > 2199
            || !LocalTime.TryMake((int)year.Number, (int)month.Number, (int)day.Number, 0, 0, 0, out var date))
            return new(year.Position, "A date is written 2026-11-22.");
        if (Line.DaysAgo is not null || Line.Date is not null)
            return new(year.Position, "There is a day already; only one fits.");
        _at += 4;
        (Line.Date, Line.WhenPosition) = (date, year.Position);
        return TakeTimeAfterDay();
    }

    /// <summary>After a day, "18:30" is a time and no duration.</summary>
    HandStop? TakeTimeAfterDay() =>
        Peek(0).IsNumber && Peek(1).Is(":") && !Peek(3).Is(":") ? ReadTimeOfDay(Current.Position) : null;

    /// <summary>"18:30", "7:30pm", "7pm".</summary>
    HandStop? ReadTimeOfDay(int position)
    {
        const string Expected = "A time is written 18:30 or 7pm.";
        if (IsAtEnd || !Current.IsNumber)
            return new(position, Expected);
        var (hour, minute) = (Take(), 0d);
        var hasMinutes = TryTake(":");
        if (hasMinutes && (IsAtEnd || !Current.IsNumber))
            return new(hour.Position, Expected);
        if (hasMinutes)
            minute = Take().Number;
        var (am, pm) = (TryTake("am"), TryTake("pm"));
        var isHalf = am || pm;
        if ((!hasMinutes && !isHalf) || Plausible.Count(hour.Number) is not { } h || Plausible.Count(minute) is not (< 60 and var m)
            || h > (isHalf ? 12 : 23) || (isHalf && h == 0))
            return new(hour.Position, Expected);
        if (Line.TimeOfDay is not null)
            return new(hour.Position, "There is a time already; only one fits.");
        (Line.TimeOfDay, Line.WhenPosition) = (new TimeSpan(isHalf ? (h % 12) + (pm ? 12 : 0) : h, m, 0), hour.Position);
        return null;
    }

    /// <summary>"1:45:00" lasts so long; "1:45" could be hours or minutes, so it is asked back.</summary>
    HandStop? ReadClock(HandToken hours)
    {
        var (minutes, colon, seconds) = (Peek(1), Peek(2), Peek(3));
        if (!colon.Is(":") || !minutes.IsNumber || !seconds.IsNumber)
            return new(hours.Position, "Write 1h45 or 1:45:00 for a duration, \"at 18:30\" for a time.");
        if (minutes.Number >= 60 || seconds.Number >= 60 || Plausible.Duration((((hours.Number * 60) + minutes.Number) * 60) + seconds.Number) is not { } duration)
            return new(hours.Position, "A duration is written 1:45:00.");
        _at += 4;
        return Set(Line.Duration is not null, hours.Position, "a duration", () => Line.Duration = duration);
    }
}
