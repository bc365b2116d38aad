using Afterset.Body;
using Afterset.Evidence;
using Afterset.Protocols;
using Xunit;

namespace Afterset.Tests.Protocols;

public sealed class CompanionsAndToolsTests
{
    static readonly CompanionCatalogue Companions = CompanionCatalogue.Default;
    static readonly ToolCatalogue Tools = ToolCatalogue.Default;

    public static TheoryData<string> CompanionIds => [.. Companions.All.Select(companion => companion.Id)];

    public static TheoryData<string> ToolIds => [.. Tools.All.Select(tool => tool.Id)];

    [Theory]
    [MemberData(nameof(CompanionIds))]
    public void Every_companion_says_what_when_and_why(string id)
    {
        var companion = Companions.Find(id)!;
        Assert.NotEmpty(companion.Do);
        Assert.NotEmpty(companion.Effect);
        Assert.True(companion.FromHours < companion.ToHours);
        AreKnown(companion.Sources);
        ArePlausible(companion.Settings);
        if (companion.CostsFor.Count > 0)
            Assert.NotNull(companion.Cost);
    }

    [Theory]
    [MemberData(nameof(ToolIds))]
    public void Every_tool_says_what_it_can_and_cannot(string id)
    {
        var tool = Tools.Find(id)!;
        Assert.NotEmpty(tool.Can);
        Assert.NotEmpty(tool.Cannot);
        Assert.NotEmpty(tool.Never);
        Assert.Equal(tool.StandIn is null, string.Equals(id, "hands", StringComparison.Ordinal));
        AreKnown(tool.Sources);
        ArePlausible(tool.Settings);
    }

    [Fact]
    public void Whoever_trains_for_strength_is_told_what_cold_water_costs()
    {
        var cold = Companions.Find("cold-water")!;
        Assert.Contains("strength", cold.CostsFor, StringComparer.Ordinal);
        Assert.Contains("smaller", cold.Cost, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_later_there_is_still_something_to_do() =>
        Assert.Contains(Companions.At(TimeSpan.FromHours(24)), companion => string.Equals(companion.Id, "active-recovery", StringComparison.Ordinal));

    [Fact]
    public void Regions_name_known_tools_only() => Assert.All(
        BodyCatalogue.Default.Regions.SelectMany(region => region.Tools),
        id => Assert.NotNull(Tools.Find(id)));

    [Fact]
    public void A_massage_gun_never_goes_near_the_neck()
    {
        Assert.Contains(Tools.Find("massage-gun")!.Never, where => where.Contains("neck", StringComparison.Ordinal));
        foreach (var id in (string[])["neck", "traps", "abs", "lower-back", "chest"])
            Assert.DoesNotContain("massage-gun", BodyCatalogue.Default[new(id)].Tools, StringComparer.Ordinal);
    }

    [Fact]
    public void The_buyers_checklist_names_no_price() => Assert.All(
        Tools.Find("massage-gun")!.Checklist,
        line => Assert.False(line.AsSpan().ContainsAny("€$£"), line));

    [Fact]
    public void Every_answer_is_built_from_claims() => Assert.All(EvidenceCatalogue.Default.Answers, answer =>
    {
        Assert.EndsWith("?", answer.Question, StringComparison.Ordinal);
        Assert.NotEmpty(answer.Claims);
        Assert.All(answer.Claims, id => Assert.NotNull(EvidenceCatalogue.Default.FindClaim(id)));
        Assert.All(answer.Sources, key => Assert.NotNull(EvidenceCatalogue.Default.Find(key)));
    });

    static void AreKnown(IReadOnlyList<string> sources)
    {
        Assert.NotEmpty(sources);
        Assert.All(sources, key => Assert.NotNull(EvidenceCatalogue.Default.Find(key)));
    }

    static void ArePlausible(IReadOnlyList<Setting> settings) => Assert.All(settings, setting =>
    {
        Assert.InRange(setting.Value, setting.Plausible[0], setting.Plausible[1]);
        Assert.NotEmpty(setting.Unit);
        Assert.NotNull(EvidenceCatalogue.Default.Find(setting.Source));
    });
}
