using System.Globalization;
using Afterset.Body;
using Afterset.Soreness;

namespace Afterset.Presentation;

/// <summary>One row of a table of soreness: a region, on both sides where they are alike.</summary>
/// <param name="Region">The region.</param>
/// <param name="Sides">Its sides.</param>
/// <param name="Forecast">The forecast; of the left side where they are alike.</param>
/// <param name="Cells">Soreness at the moments of the table.</param>
/// <param name="PeakAt">When it is sorest.</param>
/// <param name="Peak">How sore it is then.</param>
sealed record SorenessRow(
    RegionId Region,
    IReadOnlyList<Side> Sides,
    RegionForecast Forecast,
    IReadOnlyList<SorenessEstimate> Cells,
    DateTimeOffset PeakAt,
    SorenessEstimate Peak)
{
    /// <summary>"L R", "L" or "  R".</summary>
    internal string SideLetters => Sides.Count > 1 ? "L R" : Sides[0] == Side.Left ? "L" : "  R";
}

/// <summary>Makes rows of a forecast, the sorest first.</summary>
static class SorenessRows
{
    /// <summary>All rows.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="moments">The moments of the table.</param>
    /// <param name="until">The end of what is looked at.</param>
    internal static IReadOnlyList<SorenessRow> Of(
        SorenessForecast forecast, IReadOnlyList<DateTimeOffset> moments, DateTimeOffset until) =>
        [
            .. forecast.Regions
                .Where(region => region.HasCause)
                .GroupBy(region => region.Where.Region)
                .SelectMany(region => Rows([.. region], moments, forecast.AsOf, until))
                .OrderByDescending(row => Math.Round(row.Peak.Mean, 3))
                .ThenBy(row => row.Region)
                .ThenBy(row => row.Sides[0]),
        ];

    /// <summary>"4 (2–6)".</summary>
    internal static string Text(SorenessEstimate estimate) => string.Create(
        CultureInfo.InvariantCulture,
        $"{HeatScale.Rounded(estimate.Mean)} ({HeatScale.Rounded(estimate.Low)}–{HeatScale.Rounded(estimate.High)})");

    static IEnumerable<SorenessRow> Rows(
        List<RegionForecast> sides, IReadOnlyList<DateTimeOffset> moments, DateTimeOffset asOf, DateTimeOffset until)
    {
        var rows = sides.OrderBy(side => side.Where.Side).Select(side => Row(side, moments, asOf, until)).ToList();
        return rows is [var left, var right] && IsAlike(left, right)
            ? [left with { Sides = [Side.Left, Side.Right] }]
            : rows;
    }

    static SorenessRow Row(
        RegionForecast side, IReadOnlyList<DateTimeOffset> moments, DateTimeOffset asOf, DateTimeOffset until)
    {
        var (at, peak) = side.Peak(asOf, until);
        return new(side.Where.Region, [side.Where.Side], side, [.. moments.Select(side.At)], at, peak);
    }

    static bool IsAlike(SorenessRow left, SorenessRow right) =>
        Text(left.Peak) == Text(right.Peak) && left.Cells.Select(Text).SequenceEqual(right.Cells.Select(Text), StringComparer.Ordinal);
}
