using Afterset.Body;
using Afterset.Units;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Body;

public sealed class BodyCatalogueTests
{
    static readonly BodyCatalogue Body = BodyCatalogue.Default;

    public static TheoryData<Region> Regions => [.. Body.Regions];

    public static TheoryData<Joint> Joints => [.. Body.Joints];

    [Theory]
    [InlineData("quad", "quadriceps")]
    [InlineData("Quads", "quadriceps")]
    [InlineData("calf", "calves")]
    [InlineData("calves", "calves")]
    [InlineData("hammies", "hamstrings")]
    [InlineData("hamstring", "hamstrings")]
    [InlineData("bum", "glutes")]
    [InlineData("buttocks", "glutes")]
    [InlineData("glute", "glutes")]
    [InlineData("traps", "traps")]
    [InlineData("low back", "lower-back")]
    [InlineData("my lower back", "lower-back")]
    [InlineData("front delt", "front-delts")]
    [InlineData("IT band", "tfl-itb")]
    [InlineData("side of the thigh", "tfl-itb")]
    [InlineData("biceps", "biceps")]
    [InlineData("bicep", "biceps")]
    [InlineData("feet", "foot-arch")]
    [InlineData("shins", "tibialis-anterior")]
    [InlineData("tibialis_anterior", "tibialis-anterior")]
    [InlineData("Quadriceps (front of the thigh)", "quadriceps")]
    public void A_lay_word_finds_its_region(string word, string id) => Assert.Equal(id, Body.Find(word)?.Id.Value);

    [Theory]
    [InlineData("shoulders", "front-delts side-delts rear-delts")]
    [InlineData("delts", "front-delts side-delts rear-delts")]
    [InlineData("forearm", "forearm-flexors forearm-extensors")]
    [InlineData("legs", "quadriceps hamstrings adductors glutes calves tibialis-anterior")]
    [InlineData("back", "upper-back lats lower-back")]
    [InlineData("quads", "quadriceps")]
    [InlineData("knee", "")]
    public void A_coarse_word_finds_several(string word, string ids) =>
        Assert.Equal(ids, string.Join(' ', Body.FindAll(word).Select(region => region.Id)));

    [Fact]
    public void A_word_for_several_regions_is_not_one_of_them() => Assert.Null(Body.Find("shoulders"));

    [Theory]
    [InlineData("knee", "knee")]
    [InlineData("Runner's knee", "knee")]
    [InlineData("elbows", "elbow")]
    [InlineData("achilles", "achilles")]
    [InlineData("shin splints", "shin-bone")]
    [InlineData("hip joint", "hip-joint")]
    public void A_joint_is_no_region(string word, string id)
    {
        Assert.Equal(id, Body.FindJoint(word)?.Id);
        Assert.Empty(Body.FindAll(word));
    }

    [Theory]
    [MemberData(nameof(Joints))]
    public void Every_joint_has_neighbours_to_work_on(Joint joint)
    {
        Assert.NotEmpty(joint.Neighbours);
        Assert.All(joint.Neighbours, id => Assert.True(Body.Contains(id), id.Value));
        Assert.All(joint.Aliases, alias => Assert.Empty(Body.FindAll(alias)));
    }

    [Theory]
    [MemberData(nameof(Regions))]
    public void Every_region_is_complete(Region region)
    {
        Assert.InRange(region.ShortName.Length, 1, 18);
        Assert.NotEmpty(region.KeepOut);
        Assert.NotEmpty(region.Cautions);
        Assert.Contains("hands", region.Tools, StringComparer.Ordinal);
        Assert.InRange(region.PressureCap, PressureLevel.Light, PressureLevel.Deep);
        Assert.All(region.Aliases, alias => Assert.Equal(region.Id, Body.Find(alias)?.Id));
        Assert.Equal(region.Id, Body.Find(region.Id.Value)?.Id);
    }

    [Theory]
    [MemberData(nameof(Regions))]
    public void A_region_rolls_up_into_one_that_stands_for_itself(Region region)
    {
        if (region.RollUp is { } coarser)
            Assert.Null(Body[coarser].RollUp);
    }

    [Fact]
    public void The_neck_is_for_hands_only() => Assert.Equal(["hands"], Body[new("neck")].Tools);

    [Fact]
    public void The_outer_band_of_the_thigh_says_that_it_is_not_rolled() =>
        Assert.Contains(Body[new("tfl-itb")].Cautions, text => text.Contains("not rolled", StringComparison.Ordinal));

    [Fact]
    public void No_word_makes_it_fail() =>
        Gen.String.Sample(word => Body.FindAll(word).Count >= 0 && Body.FindJoint(word)?.Id != "");
}
