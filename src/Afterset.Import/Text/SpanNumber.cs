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
        var start = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        ulong digits = 0;
        var (count, fraction, anyDigit, isFraction) = (0, 0, false, false);
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '.' && !isFraction)
            {
                isFraction = true;
            }
            else if (char.IsAsciiDigit(c))
            {
                anyDigit = true;
                if (count >= MostDigits && !isFraction)
                    return TryParseSlowly(text, out number);
                if (count >= MostDigits)
                    continue;
                digits = (digits * 10) + (ulong)(c - '0');
                count += digits == 0 ? 0 : 1;
                fraction += isFraction ? 1 : 0;
            }
            else
            {
                return TryParseSlowly(text, out number);
            }
        }

        if (fraction >= PowersOfTen.Length)
            return TryParseSlowly(text, out number);
        number = digits / PowersOfTen[fraction] * (text.Length > 0 && text[0] == '-' ? -1 : 1);
        return anyDigit;
    }

    static bool TryParseSlowly(ReadOnlySpan<char> text, out double number) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number)
        && double.IsFinite(number);
}
