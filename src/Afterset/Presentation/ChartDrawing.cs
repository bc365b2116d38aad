using System.Globalization;

namespace Afterset.Presentation;

/// <summary>Draws a <see cref="Chart"/> as SVG. Colours and widths are those of the page's style sheet.</summary>
public static class ChartDrawing
{
    const double NarrowestLeft = 22;
    const double CharacterWidth = 7;
    const double Right = 296;
    const double Top = 22;
    const double Bottom = 134;

    /// <summary>The drawing: one svg element, every text of the chart encoded.</summary>
    /// <param name="chart">What to draw.</param>
    public static string Svg(Chart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return Of(chart).Markup;
    }

    internal static Html Of(Chart chart)
    {
        // Long labels need more room at the left.
        var left = Math.Max(NarrowestLeft, 8 + (CharacterWidth * chart.Levels.Max(level => level.Label.Length)));
        var paper = new Paper(left, chart.Levels.Min(level => level.Value), chart.Levels.Max(level => level.Value));
        return Html.Of($"""
            <svg viewBox="0 0 300 156" role="img" aria-label="{chart.Label}">{chart.Levels.Select(paper.Level)}{chart.Edges.Select(paper.Edge)}{chart.Ticks.Select(paper.Tick)}
            {chart.Bands.Select(paper.Band)}{chart.Bars.Select(paper.Bar)}{chart.Lines.Select(paper.Line)}{chart.Ranges.Select(paper.Range)}{chart.Dots.Select(paper.Dot)}{chart.Marks.Select(paper.Mark)}</svg>
            """);
    }

    readonly record struct Paper(double Left, double Least, double Most)
    {
        internal Html Edge(double at) => Html.Of($"""<line class="day" x1="{X(at)}" x2="{X(at)}" y1="{Top}" y2="{Bottom}"/>""");

        internal Html Tick(ChartTick tick) => Html.Of($"""<text class="axis" x="{X(tick.At)}" y="{Bottom + 16}">{tick.Label}</text>""");

        internal Html Mark(ChartTick mark)
        {
            var x = Math.Clamp(X(mark.At), Left + 8, Right - 8);
            return Html.Of($"""<g><line class="mark" x1="{x}" x2="{x}" y1="{Top - 4}" y2="{Bottom}"/><circle class="mark" cx="{x}" cy="{Top - 11}" r="8"/><text class="mark" x="{x}" y="{Top - 7}">{mark.Label}</text></g>""");
        }

        internal Html Level(ChartLevel level) => Html.Of(
            $"""<line class="grid" x1="{Left}" x2="{Right}" y1="{Y(level.Value)}" y2="{Y(level.Value)}"/><text class="axis end" x="{Left - 5}" y="{Y(level.Value) + 4}">{level.Label}</text>""");

        internal Html Band(ChartBand band) => Html.Of($"""<polygon class="band {band.Look}" points="{Points(band.High)} {Points(band.Low.Reverse())}"/>""");

        internal Html Line(ChartLine line) => Html.Of($"""<polyline class="{(line.IsDashed ? "line dashed" : "line")}" points="{Points(line.Points)}"/>""");

        internal Html Bar(ChartBar bar)
        {
            var (top, width) = (Y(bar.Value), bar.Width * (Right - Left));
            return Html.Of($"""<rect class="bar" x="{X(bar.At) - (width / 2)}" width="{width}" y="{top}" height="{Math.Max(0, Bottom - top)}"/>""");
        }

        internal Html Range(ChartRange range)
        {
            var x = X(range.At);
            return Html.Of($"""<g class="range"><line x1="{x}" x2="{x}" y1="{Y(range.Low)}" y2="{Y(range.High)}"/><line x1="{x - 3}" x2="{x + 3}" y1="{Y(range.Mean)}" y2="{Y(range.Mean)}"/></g>""");
        }

        internal Html Dot(ChartDot dot) => Html.Of($"""<circle class="{(dot.IsHollow ? "dot hollow" : "dot")}" cx="{X(dot.Point.At)}" cy="{Y(dot.Point.Value)}" r="3"/>""");

        string Points(IEnumerable<ChartPoint> points)
        {
            var paper = this;
            return string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{paper.X(point.At):0.#},{paper.Y(point.Value):0.#}")));
        }

        double X(double at) => Left + (at * (Right - Left));

        double Y(double value) => Most > Least ? Bottom - ((value - Least) / (Most - Least) * (Bottom - Top)) : Bottom;
    }
}
