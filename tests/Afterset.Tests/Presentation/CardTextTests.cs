using Afterset.Planning;
using Afterset.Presentation;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Presentation;

public sealed class CardTextTests
{
    public static TheoryData<string> Ids() => [.. RuleBook.Default.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_id_has_a_card_that_fits_and_names_a_source(string id)
    {
        var text = CardText.Of(RuleBook.Default.Find(id)!);
        Assert.StartsWith($"{id}\n", text, StringComparison.Ordinal);
        Assert.Contains("\nSource", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.InRange(PlainText.Width(line), 0, 80));
        Assert.DoesNotContain('\e', text);
    }

    [Fact]
    public void Every_reason_of_a_plan_can_be_explained() => PlanGenerators.Outcome.Sample(outcome =>
        Assert.All(Reasons(outcome), rule => Assert.True(RuleBook.Default.Find(rule) is not null, rule)));

    [Fact]
    public void The_reasons_of_a_plan_fit_and_name_every_rule_but_the_alike() => PlanGenerators.Outcome.Sample(outcome =>
    {
        var text = ReasonsText.Of(outcome);
        Assert.All(text.Split('\n'), line => Assert.InRange(PlainText.Width(line), 0, 80));
        Assert.All(Reasons(outcome).Where(rule => !rule.StartsWith("safety/careful-without-", StringComparison.Ordinal)), rule => Assert.Contains(rule, text, StringComparison.Ordinal));
    });

    [Theory]
    [InlineData("technique/effleurage", "technique/effleurage")]
    [InlineData("effleurage", "technique/effleurage")]
    [InlineData(" Soreness/Time-Course ", "soreness/time-course")]
    [InlineData("claim-01", "claim-01")]
    public void An_id_is_found_by_its_name(string typed, string id) => Assert.Equal(id, RuleBook.Default.Find(typed)?.Id);

    [Theory]
    [InlineData("efleurage", "technique/effleurage")]
    [InlineData("soreness/time-curse", "soreness/time-course")]
    [InlineData("rhabdo", "safety/rhabdomyolysis")]
    public void A_typo_finds_its_nearest(string typed, string id)
    {
        Assert.Null(RuleBook.Default.Find(typed));
        Assert.Equal(id, RuleBook.Default.Closest(typed)[0]);
    }

    [Fact]
    public void Nothing_near_means_no_suggestion() => Assert.Empty(RuleBook.Default.Closest("zzzzzzzz"));

    [Fact]
    public void A_card_of_numbers_reads_like_this() =>
        Golden.Matches(CardText.Of(RuleBook.Default.Find("soreness/time-course")!), "card-time-course.txt");

    [Fact]
    public void A_card_of_safety_reads_like_this() =>
        Golden.Matches(CardText.Of(RuleBook.Default.Find("safety/rhabdomyolysis")!), "card-rhabdomyolysis.txt");

    static IEnumerable<string> Reasons(PlanOutcome outcome) => outcome switch
    {
        PlanOutcome.Planned planned => PlanNotes.Rules(planned.Plan),
        PlanOutcome.Withheld withheld => withheld.Reasons.Select(reason => reason.Rule),
        _ => [],
    };
}
