namespace Afterset.Import.Text;

/// <summary>A time as ISO 8601 writes it: 2026-11-23T17:30:00Z, with or without fraction, offset and seconds.</summary>
/// <param name="Local">The time on the wall.</param>
/// <param name="Offset">Its distance to UTC; null when the text has none.</param>
readonly record struct IsoTime(DateTime Local, TimeSpan? Offset)
{
    /// <summary>The instant; a time without offset is taken in the zone.</summary>
    internal DateTimeOffset In(TimeZoneInfo zone) => new(Local, Offset ?? LocalTime.OffsetAt(zone, Local));

    /// <summary>Reads a time between the years 1900 and 2199.</summary>
    internal static bool TryParse(ReadOnlySpan<char> text, out IsoTime time)
    {
        time = default;
        text = text.Trim();
        if (text.Length < 16 || text[10] is not ('T' or 't' or ' ') || text[13] != ':' || !TryParseDate(text[..10], out var date))
            return false;
        var (hour, minute) = (Two(text, 11), Two(text, 14));
        var rest = text[16..];
        if (hour is < 0 or > 23 || minute is < 0 or > 59
            || !TryTakeSeconds(ref rest, out var second, out var ticks)
            || !TryTakeOffset(rest, out var offset))
            return false;
        var seconds = (((hour * 60L) + minute) * 60) + second;
        time = new(date.AddTicks((seconds * TimeSpan.TicksPerSecond) + ticks), offset);
        return true;
    }

    /// <summary>Reads a date alone, 2026-11-23.</summary>
    internal static bool TryParseDate(ReadOnlySpan<char> text, out DateTime date)
    {
        date = default;
        text = text.Trim();
        return text.Length == 10 && text[4] == '-' && text[7] == '-'
            && Two(text, 0) is var century and >= 0 && Two(text, 2) is var year and >= 0
            && Two(text, 5) is var month and >= 0 && Two(text, 8) is var day and >= 0
            && LocalTime.TryMake((century * 100) + year, month, day, 0, 0, 0, out date);
    }

    /// <summary>Two digits as a number; -1 when they are none.</summary>
    static int Two(ReadOnlySpan<char> text, int at)
    {
        var (tens, ones) = (text[at] - '0', text[at + 1] - '0');
        return tens is >= 0 and <= 9 && ones is >= 0 and <= 9 ? (tens * 10) + ones : -1;
    }

    static bool TryTakeSeconds(ref ReadOnlySpan<char> rest, out int second, out int ticks)
    {
        (second, ticks) = (0, 0);
        if (rest.Length == 0 || rest[0] != ':')
            return true;
        if (rest.Length < 3 || Two(rest, 1) is not (>= 0 and <= 60 and var seconds))
            return false;
        second = Math.Min(seconds, 59);
        rest = rest[3..];
        if (rest.Length == 0 || rest[0] is not ('.' or ','))
            return true;
        var i = 1;
        for (var unit = 1_000_000; i < rest.Length && char.IsAsciiDigit(rest[i]); i++, unit /= 10)
            ticks += (rest[i] - '0') * unit;
        rest = rest[i..];
        return i > 1;
    }

    static bool TryTakeOffset(ReadOnlySpan<char> rest, out TimeSpan? offset)
    {
        offset = null;
        rest = rest.TrimStart();
        if (rest.Length == 0)
            return true;
        offset = TimeSpan.Zero;
        if (rest is ['Z' or 'z'] or "UTC" or "GMT")
            return true;
        if (rest[0] is not ('+' or '-') || rest.Length < 3 || Two(rest, 1) is not (>= 0 and <= 14 and var hours))
            return false;
        var tail = rest[3..].TrimStart(':');
        var minutes = tail.Length switch { 0 => 0, 2 => Two(tail, 0), _ => -1 };
        if (minutes is < 0 or > 59 || (hours == 14 && minutes > 0))
            return false;
        offset = new TimeSpan(hours, minutes, 0) * (rest[0] == '-' ? -1 : 1);
        return true;
    }
}
