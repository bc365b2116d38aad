using Afterset.Presentation;
using Afterset.Tests.Soreness.Curves;

namespace Afterset.Tests.Soreness.Truth;

/// <summary>The pictures of docs/forecast/recovery-of-truth.md.</summary>
static class TruthPicture
{
    const double Most = 300;

    static readonly string[] GainLegend =
    [
        """<path class="line" d="M0 0h28"/><text class="note" x="36" y="4">median of 200 athletes</text>""",
        """<rect class="band" x="0" y="-7" width="28" height="14"/><text class="note" x="36" y="4">eight in ten of them</text>""",
        """<path class="line dashed" d="M0 0h28"/><text class="note" x="36" y="4">20 % off</text>""",
    ];

    static readonly string[] CoverageLegend =
    [
        """<path class="line" d="M0 0h28"/><text class="note" x="36" y="4">as the model assumes</text>""",
        """<path class="line dashed" d="M0 0h28"/><text class="note" x="36" y="4">the same, far from the end of the scale at 0</text>""",
        """<rect class="band" x="0" y="-7" width="28" height="14"/><text class="note" x="36" y="4">75 to 85 %</text>""",
    ];

    /// <summary>How far a gain is off, by the number of check-ins.</summary>
    internal static string Gain() => CurvePicture.Card(
        "How far the learned gain is off, by daily check-ins",
        [("The person", Gain(GainOf.Person)), ("A rated muscle", Gain(GainOf.Rated)), ("A muscle never rated", Gain(GainOf.NeverRated))],
        GainLegend, [0, 210, 400]);

    /// <summary>How many are inside their intervals, by the number of check-ins or reports.</summary>
    internal static string Coverage() => CurvePicture.Card(
        "How many are inside their 80 % intervals, by check-ins or reports",
        [
            ("A rated muscle's gain", Coverage("check-ins", scenario => [.. RegionRecovery.Asked.Select(asked => (asked, GainScore.Of(RegionRecovery.Of(scenario), GainOf.Rated, asked).Coverage))])),
            ("Forecasts of single muscles", Coverage("check-ins", scenario => [.. RegionBands.Select(band => ((band.From + band.Until) / 2, RegionScore.Of(RegionRecovery.Of(scenario), band.From, band.Until).Coverage))])),
            ("Forecasts of the whole body", Coverage("reports", scenario => scenario == Scenario.Right ? [.. DailyRecovery.Reports.Select(reports => (reports, DailyRecovery.Of(scenario).Score(reports).Coverage))] : [])),
        ],
        CoverageLegend, [0, 190, 500]);

    static IEnumerable<(int From, int Until)> RegionBands => Enumerable.Range(0, 7).Select(band => (20 * band, (20 * band) + 20));

    static Chart Gain(GainOf of)
    {
        var byCount = RegionRecovery.Of(Scenario.Right).Gains.Where(gain => gain.Of == of && gain.True > 0).GroupBy(gain => gain.CheckIns)
            .Select(gains => (At: gains.Key / Most, Off: gains.Select(gain => 100 * gain.Off / gain.True).Order().ToList())).ToList();
        ChartPoint[] Share(double share) => [.. byCount.Select(one => new ChartPoint(one.At, Math.Clamp(one.Off[(int)(share * (one.Off.Count - 1))], -80, 80)))];
        return new()
        {
            Label = Text.Of($"Learned gain less true gain: eight in ten are within {Share(0.1)[^1].Value:0} and {Share(0.9)[^1].Value:0} % after {Most} check-ins, the median is {Share(0.5)[^1].Value:0} % off"),
            Levels = [.. Enumerable.Range(-4, 9).Select(step => new ChartLevel(20 * step, step % 2 == 0 ? Text.Of($"{20 * step} %") : ""))],
            Ticks = Ticks(),
            Bands = [new("off", Share(0.1), Share(0.9))],
            Lines = [new(Share(0.5)), new([new(0, 20), new(1, 20)], IsDashed: true), new([new(0, -20), new(1, -20)], IsDashed: true)],
        };
    }

    static Chart Coverage(string unit, Func<Scenario, IReadOnlyList<(int At, double Share)>> of)
    {
        var (right, far) = (of(Scenario.Right), of(Scenario.FarFromZero));
        ChartLine Line(IReadOnlyList<(int At, double Share)> points, bool isDashed) => new([.. points.Select(point => new ChartPoint(point.At / Most, 100 * point.Share))], isDashed);
        return new()
        {
            Label = string.Join(", ", right.Select(point => Text.Of($"{100 * point.Share:0} % inside after {point.At} {unit}"))),
            Levels = [.. Enumerable.Range(0, 5).Select(step => new ChartLevel(60 + (10 * step), Text.Of($"{60 + (10 * step)} %")))],
            Ticks = Ticks(),
            Bands = [new("right", [new(0, 75), new(1, 75)], [new(0, 85), new(1, 85)])],
            Lines = far.Count > 0 ? [Line(right, isDashed: false), Line(far, isDashed: true)] : [Line(right, isDashed: false)],
        };
    }

    static IReadOnlyList<ChartTick> Ticks() => [.. Enumerable.Range(0, 6).Select(step => new ChartTick(50 * step / Most, Text.Of($"{50 * step}")))];
}
