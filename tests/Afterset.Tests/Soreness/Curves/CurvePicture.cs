using System.Text;
using Afterset.Body;
using Afterset.Presentation;
using Afterset.Soreness;

namespace Afterset.Tests.Soreness.Curves;

/// <summary>The pictures of docs/forecast: small charts on a card of their own, so that they can be read on any ground.</summary>
static class CurvePicture
{
    const int Steps = 120;
    const double Width = 300;
    const double Height = 156;
    const double Title = 22;
    const double Gap = 16;

    // Room after the last day, in days.
    const double Rest = 0.3;

    // Two groups at one time stand side by side.
    const double Aside = 0.02;

    const string Style = """
        <style>
        text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
        .card{fill:#fff;stroke:#d9d2c8}.title{font-size:13px;font-weight:600;fill:#1c1b1a}.note{font-size:12px;fill:#4c4842}
        .axis{fill:#4c4842;font-size:11px;text-anchor:middle}.end{text-anchor:end}.grid{stroke:#e6e0d7;stroke-width:1}
        .band{fill:#0f5e63;fill-opacity:.2}.line{fill:none;stroke:#0f5e63;stroke-width:2;stroke-linejoin:round}.dashed{stroke-dasharray:6 4}
        .range line{stroke:#b4410e;stroke-width:1.5}.dot{fill:#b4410e;stroke:#b4410e;stroke-width:1.5}.hollow{fill:#fff}
        @media (prefers-color-scheme:dark){
        .card{fill:#1c1f1e;stroke:#3f4644}.title{fill:#ece9e4}.note{fill:#c2bdb5}.axis{fill:#c2bdb5}.grid{stroke:#343936}
        .band{fill:#74c5c5;fill-opacity:.25}.line{stroke:#74c5c5}.range line{stroke:#ffa06b}.dot{fill:#ffa06b;stroke:#ffa06b}.hollow{fill:#1c1f1e}}
        </style>
        """;

    static readonly string[] Legend =
    [
        """<path class="line" d="M0 0h28"/><text class="note" x="36" y="4">forecast</text>""",
        """<rect class="band" x="0" y="-7" width="28" height="14"/><text class="note" x="36" y="4">its 80 % range</text>""",
        """<g class="range"><line x1="14" x2="14" y1="-9" y2="9"/></g><circle class="dot" cx="14" cy="0" r="3"/><text class="note" x="36" y="4">published mean ± SD, held out</text>""",
        """<g class="range"><line x1="14" x2="14" y1="-9" y2="9"/></g><circle class="dot hollow" cx="14" cy="0" r="3"/><text class="note" x="36" y="4">the same, calibrated on</text>""",
    ];

    static readonly double[] LegendAt = [0, 110, 250, 490];

    /// <summary>The marathon: one chart for each group of muscles.</summary>
    internal static string Marathon()
    {
        var study = PublishedStudies.All.Studies.Single(study => study.Id == "marathon");
        return Card("Soreness for a week after a marathon, nine muscle groups", [.. study.Figures.Select(figures => (Capital(figures.Group), Draw(study, [figures], 7)))]);
    }

    /// <summary>Every other study with figures: one chart each.</summary>
    internal static string OtherStudies() => Card(
        "Soreness after known work in nine other studies",
        [.. PublishedStudies.All.Studies.Where(study => study.Id != "marathon" && study.Figures.Count > 0).Select(study => (study.Title, Draw(study, study.Figures, 5)))]);

    /// <summary>How much smaller soreness is the second time, by weeks since the first.</summary>
    internal static string SecondBout()
    {
        const int weeks = 13;
        var works = PublishedStudies.All.SecondBouts.Where(study => study.Source is "byrnes-1985" or "cleary-2002" or "doma-2023").ToList();
        return Card(
            "How much less sore the second time, by weeks since the first",
            [
                .. works.Select(study => (Shown(study), new Chart
                {
                    Label = $"{Shown(study)}: {string.Join(", ", study.Gaps.Select(gap => Text.Of($"{Text.Percent(Repeat.Of(study, gap).Less)} less after {gap.Days} days")))}",
                    Levels = [.. Enumerable.Range(0, 5).Select(step => new ChartLevel(20 * step, Text.Of($"{20 * step} %")))],
                    Ticks = [.. Enumerable.Range(1, 6).Select(step => new ChartTick(2.0 * step / weeks, Text.Of($"{2 * step} wk")))],
                    Bands = [new("published", [new(0, 100 * Repeat.LeastPublished), new(1, 100 * Repeat.LeastPublished)], [new(0, 100 * Repeat.MostPublished), new(1, 100 * Repeat.MostPublished)])],
                    Lines = [new([.. Enumerable.Range(7, (7 * weeks) - 6).Select(days => new ChartPoint(days / 7.0 / weeks, 100 * Math.Max(0, Repeat.Of(study, new(days, "less")).Less)))])],
                    Dots = [.. study.Gaps.Where(gap => gap.Published == "no less").Select(gap => new ChartDot(new(gap.Days / 7.0 / weeks, 0)))],
                })),
            ],
            [
                """<path class="line" d="M0 0h28"/><text class="note" x="36" y="4">forecast</text>""",
                """<rect class="band" x="0" y="-7" width="28" height="14"/><text class="note" x="36" y="4">20 to 50 % less (doma-2023)</text>""",
                """<circle class="dot" cx="14" cy="0" r="3"/><text class="note" x="36" y="4">found no less (byrnes-1985)</text>""",
            ],
            [0, 110, 350]);
    }

    static Chart Draw(Study study, IReadOnlyList<Figures> groups, int days)
    {
        var forecast = StudyForecast.Of(study);
        var points = Point.All.Where(point => point.Study == study && groups.Contains(point.Figures)).ToList();
        var places = groups[0].Places;
        double Share(Point point) => (point.Hours / 24 / (days + Rest)) + (groups.Count > 1 ? Aside * ((2 * Index(groups, point.Figures)) - 1) / 2 : 0);
        return new()
        {
            Label = $"{study.Title}: {string.Join("; ", points.Select(point => Text.Of($"{point.Figures.Group} after {point.Hours} h published {Text.Points(Shown(point, forecast))}, forecast {Text.Points(point.Forecast.Mean)}")))}",
            Levels = [.. Enumerable.Range(0, 6).Select(step => new ChartLevel(2 * step, Text.Of($"{2 * step}")))],
            Ticks = [.. Enumerable.Range(1, days).Select(day => new ChartTick(day / (days + Rest), Text.Of($"{day} d")))],
            Bands = [new("forecast", Line(forecast, places, days, one => one.Low), Line(forecast, places, days, one => one.High))],
            Lines = [new(Line(forecast, places, days, one => one.Mean))],
            Ranges = [.. points.Where(point => point.Sd is not null).Select(point => new ChartRange(Share(point), Math.Max(0, (point.Level - point.Sd)!.Value), point.Level!.Value, Math.Min(10, (point.Level + point.Sd)!.Value)))],
            Dots = [.. points.Select(point => new ChartDot(new(Share(point), Shown(point, forecast)), IsHollow: !point.IsHeldOut))],
        };
    }

    static string Shown(SecondBout study) => $"{Capital(study.Bout.Exercise ?? "downhill run")}: {study.Region}";

    // A change is drawn above the forecast's own level before.
    static double Shown(Point point, StudyForecast forecast) => point.Level ?? Math.Clamp(forecast.At(point.Figures.Places, 0).Mean + point.Rise!.Value, 0, 10);

    static int Index(IReadOnlyList<Figures> groups, Figures one) => groups.TakeWhile(group => group != one).Count();

    static IReadOnlyList<ChartPoint> Line(StudyForecast forecast, IReadOnlyList<RegionId> places, int days, Func<SorenessEstimate, double> number) =>
        [.. Enumerable.Range(0, Steps + 1).Select(step => new ChartPoint((double)step / Steps, number(forecast.At(places, 24 * (days + Rest) * step / Steps))))];

    internal static string Card(string label, IReadOnlyList<(string Title, Chart Chart)> charts, IReadOnlyList<string>? legend = null, IReadOnlyList<double>? legendAt = null)
    {
        const int columns = 3;
        var rows = (charts.Count + columns - 1) / columns;
        var (width, height) = ((columns * Width) + ((columns + 1) * Gap), (rows * (Height + Title + Gap)) + Gap + 28);
        var text = new StringBuilder(Text.Of($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{label}\">\n{Style}\n<rect class=\"card\" x=\".5\" y=\".5\" width=\"{width - 1}\" height=\"{height - 1}\" rx=\"10\"/>\n"));
        for (var i = 0; i < charts.Count; i++)
        {
            var (x, y) = (Gap + (i % columns * (Width + Gap)), Gap + (i / columns * (Height + Title + Gap)));
            text.Append(Text.Of($"<text class=\"title\" x=\"{x + 4}\" y=\"{y + 12}\">{charts[i].Title}</text>\n"));
            text.Append(ChartDrawing.Svg(charts[i].Chart).Replace("<svg ", Text.Of($"<svg x=\"{x}\" y=\"{y + Title - 12}\" width=\"{Width}\" height=\"{Height}\" "), StringComparison.Ordinal)).Append('\n');
        }

        var (entries, places) = (legend ?? Legend, legendAt ?? LegendAt);
        for (var i = 0; i < entries.Count; i++)
            text.Append(Text.Of($"<g transform=\"translate({Gap + 8 + places[i]} {height - 22})\">{entries[i]}</g>\n"));
        return text.Append("</svg>\n").ToString();
    }

    static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
