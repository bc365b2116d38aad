using System.Globalization;
using System.Text.RegularExpressions;
using Afterset.Body;
using Xunit;

namespace Afterset.Tests.Body;

public sealed partial class BodyMapTests
{
    static readonly BodyMap Map = BodyMap.Default;

    public static TheoryData<string> RegionIds => [.. BodyCatalogue.Default.Regions.Select(region => region.Id.Value)];

    [Fact]
    public void There_are_three_views() => Assert.Equal("front back sole", string.Join(' ', Map.Views.Select(view => view.Id)));

    [Theory]
    [MemberData(nameof(RegionIds))]
    public void Every_region_is_drawn_on_both_sides(string id)
    {
        foreach (var side in Enum.GetValues<Side>())
            Assert.Contains(Map.Views.SelectMany(view => view.Shapes), shape => shape.Region == new RegionSide(new(id), side));
    }

    [Fact]
    public void Nothing_is_drawn_that_is_not_a_region() =>
        Assert.All(Map.Views.SelectMany(view => view.Shapes), shape => Assert.True(BodyCatalogue.Default.Contains(shape.Region.Region)));

    [Theory]
    [InlineData("front", Side.Left)]
    [InlineData("back", Side.Right)]
    [InlineData("sole", Side.Left)]
    public void The_viewers_right_is_this_side_of_the_person(string view, Side side)
    {
        foreach (var shape in View(view).Shapes)
            Assert.Equal(shape.Region.Side == side, Numbers(shape.Path).Where((_, index) => index % 2 == 0).Sum() > 0);
    }

    [Fact]
    public void The_front_of_the_neck_cannot_be_tapped() =>
        Assert.DoesNotContain(View("front").Shapes, shape => shape.Region.Region == new RegionId("neck"));

    [Fact]
    public void Every_shape_lies_inside_its_view_box()
    {
        foreach (var view in Map.Views)
        {
            var box = Numbers(view.ViewBox);
            foreach (var path in view.Shapes.Select(shape => shape.Path).Concat(view.Outline))
            {
                var numbers = Numbers(path);
                Assert.All(numbers.Where((_, index) => index % 2 == 0), x => Assert.InRange(x, box[0], box[0] + box[2]));
                Assert.All(numbers.Where((_, index) => index % 2 == 1), y => Assert.InRange(y, box[1], box[1] + box[3]));
            }
        }
    }

    static BodyView View(string id) => Map.Views.Single(view => string.Equals(view.Id, id, StringComparison.Ordinal));

    static double[] Numbers(string text) =>
        [.. Number().Matches(text).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"-?[0-9]+(\.[0-9]+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
