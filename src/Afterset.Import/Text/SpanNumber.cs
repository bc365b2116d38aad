using System.Globalization;

namespace Afterset.Import.Text;

/// <summary>Decimal numbers straight from text, without a culture and without a string.</summary>
static class SpanNumber
{
    /// <summary>More digits than these say nothing to a double.</summary>
    const int MostDigits = 18;

    static readonly double[] PowersOfTen =
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    ];

    /// <summary>Reads "-12.5", "12", ".5", "1.2E3"; blanks around it are passed over. Nothing infinite, no NaN.</summary>
    internal static bool TryParse(ReadOnlySpan<char> text, out double number)
    {
        text = text.Trim();
        number = double.NaN;
        var start = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        while (start + 1 < text.Length && text[start] == '0' && char.IsAsciiDigit(text[start + 1]))
            start++;
        long digits = 0;
        var at = start + TakeDigits(text[start..], MostDigits, ref digits);
        var whole = at - start;
        var fraction = 0;
        if (at < text.Length && text[at] == '.')
        {
            at++;
            fraction = TakeDigits(text[at..], MostDigits - whole, ref digits);
            at += fraction;
            while (at < text.Length && whole + fraction == MostDigits && char.IsAsciiDigit(text[at]))
                at++;
        }

        if (at < text.Length)
            return TryParseSlowly(text, out number);
        if (whole + fraction == 0)
            return false;
        number = digits / PowersOfTen[fraction];
        if (text[0] == '-')
            number = -number;
        return true;
    }

    /// <summary>Appends digits, at most so many; says how many there were.</summary>
    static int TakeDigits(ReadOnlySpan<char> text, int most, ref long digits)
    {
        var at = 0;
        var value = digits;
        for (; at < text.Length && at < most; at++)
        {
            var digit = text[at] - '0';
            if (digit is < 0 or > 9)
                break;
            value = (value * 10) + digit;
        }

        digits = value;
        return at;
    }

    static bool TryParseSlowly(ReadOnlySpan<char> text, out double number)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (double.TryParse(text, Style, CultureInfo.InvariantCulture, out number) && double.IsFinite(number))
            return true;
        number = double.NaN;
        return false;
    }
}
