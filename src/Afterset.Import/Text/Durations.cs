using System.Buffers;

namespace Afterset.Import.Text;

/// <summary>Durations as apps and people write them.</summary>
static class Durations
{
    static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    /// <summary>Reads "1h 43m", "59m", "38min", "1:05:00", "5:30" (minutes and seconds) and plain seconds; a year at most.</summary>
    internal static bool TryParse(ReadOnlySpan<char> text, out TimeSpan duration)
    {
        duration = default;
        text = text.Trim();
        var seconds = text.Contains(':') ? Clock(text)
            : SpanNumber.TryParse(text, out var plain) ? plain
            : Units(text);
        if (Plausible.Duration(seconds) is not { } known)
            return false;
        duration = known;
        return true;
    }

    static double Clock(ReadOnlySpan<char> text)
    {
        double seconds = 0;
        var parts = 0;
        foreach (var part in text.Split(':'))
        {
            if (!SpanNumber.TryParse(text[part], out var number) || number < 0 || ++parts > 3)
                return double.NaN;
            seconds = (seconds * 60) + number;
        }

        return seconds;
    }

    static double Units(ReadOnlySpan<char> text)
    {
        double seconds = 0;
        while (!text.IsEmpty)
        {
            var digits = text.IndexOfAnyExcept(Digits);
            if (digits <= 0 || !SpanNumber.TryParse(text[..digits], out var number))
                return double.NaN;
            text = text[digits..].TrimStart();
            var letters = text.IndexOfAnyExceptInRange('a', 'z') is >= 0 and var end ? end : text.Length;
            var unit = InSeconds(text[..letters]);
            if (double.IsNaN(unit))
                return double.NaN;
            seconds += number * unit;
            text = text[letters..].TrimStart(" ,");
        }

        return seconds;
    }

    static double InSeconds(ReadOnlySpan<char> unit) => unit switch
    {
        "h" or "hr" or "hrs" or "hour" or "hours" => 3600,
        "m" or "min" or "mins" or "minute" or "minutes" => 60,
        "s" or "sec" or "secs" or "second" or "seconds" => 1,
        _ => double.NaN,
    };
}
