using System.Globalization;
using System.Xml.Linq;
using Afterset.Presentation;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Presentation;

public sealed class ChartDrawingTests
{
    static readonly Gen<Chart> SomeChart = Gen.Select(
        Gen.Double[0, 1].List[0, 10], Gen.Double[-50, 3000].List[1, 10], Gen.OneOf<string>(["Load", "<b>&\"", "Überzüge 🦵"]), Gen.Int[1, 6],
        (shares, values, label, steps) =>
        {
            var (least, most) = (values.Min(), values.Max());
            var points = shares.Select((share, i) => new ChartPoint(share, values[i % values.Count])).ToList();
            return new Chart
            {
                Label = label,
                Levels = [.. Enumerable.Range(0, steps).Select(step => new ChartLevel(least + ((most - least) * step / Math.Max(1, steps - 1)), label))],
                Ticks = [.. shares.Select(share => new ChartTick(share, label))],
                Bars = steps < 2 ? [] : [.. points.Select(point => new ChartBar(point.At, 0.05, point.Value))],
                Lines = [new(points, IsDashed: steps % 2 == 0)],
                Dots = [.. points.Select(point => new ChartDot(point, IsHollow: steps % 2 == 0))],
                Ranges = [.. points.Select(point => new ChartRange(point.At, point.Value, point.Value, point.Value))],
            };
        });

    [Fact]
    public void Whatever_it_is_told_a_chart_is_well_formed_and_says_its_label() => SomeChart.Sample(chart =>
        XElement.Parse(ChartDrawing.Svg(chart)).Attribute("aria-label")!.Value == PlainText.Of(chart.Label));

    [Fact]
    public void A_higher_value_is_never_drawn_lower_and_a_later_one_never_further_left() => Gen.Select(Gen.Double[0, 10], Gen.Double[0, 10], Gen.Double[0, 1], Gen.Double[0, 1]).Sample((one, other, early, late) =>
    {
        var svg = XElement.Parse(ChartDrawing.Svg(new()
        {
            Label = "x",
            Levels = [new(0, "0"), new(10, "10")],
            Dots = [new(new(Math.Min(early, late), Math.Min(one, other))), new(new(Math.Max(early, late), Math.Max(one, other)))],
        }));
        var dots = svg.Elements("circle").ToList();
        return Number(dots[0], "cy") >= Number(dots[1], "cy") && Number(dots[0], "cx") <= Number(dots[1], "cx");
    });

    static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
