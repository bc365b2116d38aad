using Afterset.Presentation;

namespace Afterset.Web.Trends;

/// <summary>Round levels for the scale of a chart.</summary>
static class Levels
{
    /// <summary>0 to 10, as ratings are.</summary>
    internal static IReadOnlyList<ChartLevel> Ratings { get; } = [.. Enumerable.Range(0, 6).Select(step => new ChartLevel(2 * step, Words.Number(2 * step)))];

    /// <summary>From at most the lowest to at least the highest value, four or five steps of a round size.</summary>
    internal static IReadOnlyList<ChartLevel> Around(double lowest, double highest, Language language)
    {
        var step = Round((Math.Max(highest, lowest + 1) - lowest) / 4);
        var first = Math.Floor(lowest / step) * step;
        var count = (int)Math.Ceiling((highest - first) / step) + 1;
        return [.. Enumerable.Range(0, Math.Max(2, count)).Select(i => first + (i * step)).Select(value => new ChartLevel(value, language.Number(value, 1)))];
    }

    // 1, 2, 2.5 or 5 times a power of ten.
    static double Round(double step)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        return power * new[] { 1, 2, 2.5, 5, 10 }.First(factor => factor * power >= step * 0.999);
    }
}
