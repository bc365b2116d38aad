using Afterset.Safety;
using Xunit;

namespace Afterset.Tests.Planning;

/// <summary>Every case of data/cases comes out as its file says; every rule that stops a plan has one.</summary>
public sealed class CaseTests
{
    public static TheoryData<string> Files() => [.. Case.Files];

    public static TheoryData<string> RulesThatStop() =>
        [.. SafetyRules.Default.Rules.Where(rule => rule.Kind is SafetyRuleKind.RedFlag or SafetyRuleKind.Absolute).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_case_comes_out_as_its_file_says(string file)
    {
        var one = Case.Read(file);
        var differences = CaseRun.Differences(one);
        if (one.Disputed is null)
            Assert.True(differences.Count == 0, string.Join(Environment.NewLine, differences));
        else
            Assert.True(differences.Count > 0, $"{file} comes out as expected now: take \"disputed\" out of it.");
    }

    [Theory]
    [MemberData(nameof(RulesThatStop))]
    public void Each_red_flag_and_each_absolute_rule_has_a_case_in_which_it_withholds_the_plan(string rule) =>
        Assert.Contains(Case.Files.Select(Case.Read), one =>
            one.Disputed is null && one.Expected.Outcome == CaseOutcome.Withheld && one.Expected.Rules?.Contains(rule) == true);

    [Fact]
    public void Each_rule_that_a_case_names_exists_or_is_made_in_a_stage() =>
        Assert.All(
            Case.Files.Select(Case.Read).SelectMany(one => (one.Expected.Rules ?? []).Concat(one.Expected.WithoutRules ?? [])).Where(rule => rule.StartsWith("safety/", StringComparison.Ordinal)),
            rule => Assert.Contains(SafetyRules.Default.Rules, known => known.Id == rule));

    [Fact]
    public void A_wrong_expectation_is_seen()
    {
        var one = Case.Read("dark-urine.json");
        Assert.NotEmpty(CaseRun.Differences(one with { Expected = one.Expected with { Outcome = CaseOutcome.Planned } }));
        Assert.NotEmpty(CaseRun.Differences(one with { Expected = one.Expected with { Rules = ["safety/chest-pain"] } }));
        var leg = Case.Read("heavy-leg-day.json");
        Assert.NotEmpty(CaseRun.Differences(leg with { Expected = leg.Expected with { LeavesAlone = ["quads"] } }));
        Assert.NotEmpty(CaseRun.Differences(leg with { Expected = leg.Expected with { PressureAtMost = Units.PressureLevel.None } }));
    }
}
