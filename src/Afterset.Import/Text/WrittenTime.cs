namespace Afterset.Import.Text;

/// <summary>Times with a written month: "30 Jun 2025, 19:56", "3 févr. 2026, 18:00", "Apr 30, 2026, 7:00:00 AM".</summary>
static class WrittenTime
{
    /// <summary>Reads such a time, or one in ISO order. Months in digits between day and year are not guessed at.</summary>
    internal static bool TryParse(ReadOnlySpan<char> text, out DateTime time)
    {
        if (IsoTime.TryParse(text, out var iso) && iso.Offset is null)
        {
            time = iso.Local;
            return true;
        }

        time = default;
        Span<int> numbers = stackalloc int[6];
        return TryTokens(text, numbers, out var count, out var month, out var half)
            && month > 0
            && count is 4 or 5
            && (numbers[0] > 31
                ? TryMake(numbers[0], month, numbers[1], numbers[2..], half, out time)
                : TryMake(numbers[1], month, numbers[0], numbers[2..], half, out time));
    }

    static bool TryMake(int year, int month, int day, ReadOnlySpan<int> clock, char half, out DateTime time)
    {
        var hour = half switch { 'a' => clock[0] % 12, 'p' => (clock[0] % 12) + 12, _ => clock[0] };
        return LocalTime.TryMake(year, month, day, hour, clock[1], clock[2], out time);
    }

    /// <summary>Splits into numbers and words; words other than a month, "AM" and "PM" ("de", "kl") say nothing.</summary>
    static bool TryTokens(ReadOnlySpan<char> text, Span<int> numbers, out int count, out int month, out char half)
    {
        (count, month, half) = (0, 0, ' ');
        numbers.Clear();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
                i++;
            if (i > start)
            {
                if (i - start > 4 || count >= 5)
                    return false;
                numbers[count++] = int.Parse(text[start..i], System.Globalization.CultureInfo.InvariantCulture);
                continue;
            }

            while (i < text.Length && char.IsLetter(text[i]))
                i++;
            var word = text[start..i];
            if (word.Equals("am", StringComparison.OrdinalIgnoreCase) || word.Equals("pm", StringComparison.OrdinalIgnoreCase))
                half = char.ToLowerInvariant(word[0]);
            else if (month == 0)
                month = MonthNames.Find(word);
            if (i == start)
                i++;
        }

        return true;
    }
}
