using System.Globalization;

namespace Afterset.Tests.Soreness.Curves;

/// <summary>Numbers as the report writes them.</summary>
static class Text
{
    internal static string Of(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    internal static string Points(double? points) => points is { } known ? Of($"{Tidy(known, 1):0.0}") : "–";

    internal static string Hundredths(double? points) => points is { } known ? Of($"{Tidy(known, 2):0.00}") : "–";

    /// <summary>A difference with its sign.</summary>
    internal static string Signed(double? points) => points is { } known ? Of($"{Tidy(known, 1):+0.0;-0.0;0.0}") : "–";

    internal static string Percent(double? share) => share is { } known ? Of($"{100 * known:0} %") : "–";

    internal static string YesNo(bool agrees) => agrees ? "yes" : "**no**";

    // No minus before a zero.
    static double Tidy(double value, int digits) => Math.Round(value, digits) + 0.0;
}
