using System.Diagnostics;
using Afterset.Evidence;
using Afterset.Protocols;
using Afterset.Safety;

namespace Afterset.Presentation;

/// <summary>What stands behind a rule: what it says, its numbers, its sources, how good they are.</summary>
public static class RuleCard
{
    /// <summary>The parts of the card, in order.</summary>
    /// <param name="entry">What to explain.</param>
    public static IReadOnlyList<CardPart> Of(RuleEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return
        [
            .. entry switch
            {
                RuleEntry.Numbers numbers => NumbersCard.Of(numbers.Rule),
                RuleEntry.Safety safety => SafetyCard.Of(safety.Rule),
                RuleEntry.LookFirst look => Of(look.Check),
                RuleEntry.Stage stage => MethodCards.Of(stage.Protocol),
                RuleEntry.LeftAlone left => Of(left.Rule),
                RuleEntry.HowTo how => MethodCards.Of(how.Technique),
                RuleEntry.WithTool with => MethodCards.Of(with.Tool),
                RuleEntry.Beside beside => MethodCards.Of(beside.Companion),
                RuleEntry.AtHome home => MethodCards.Of(home.Measure),
                RuleEntry.Said said => Of(said.Card),
                _ => throw new UnreachableException($"No card for {entry}."),
            },
        ];
    }

    static IEnumerable<CardPart> Of(CheckBefore check) => [new CardPart.Says(check.Says), .. CardSources.Of([check.Source], check.Strength)];

    static IEnumerable<CardPart> Of(NotRolled rule) =>
    [
        new CardPart.Says(rule.Says),
        new CardPart.Item([new(Words.Name(new(rule.Region)))], "Left alone"),
        new CardPart.Item([.. rule.Instead.Select(region => new CardValue(Words.Name(new(region))))], "Worked instead"),
        .. CardSources.Of([rule.Source], rule.Strength),
    ];

    static IEnumerable<CardPart> Of(Card card) =>
    [
        new CardPart.Says($"“{card.Claim.Says}”"),
        new CardPart.Heading(Words.Capital(Words.Of(card.Claim.Grade))),
        new CardPart.Sentence(card.Claim.Reason),
        .. card.References.Select(reference => new CardPart.Cited(reference)),
        .. CardSources.Of(card.Claim.Sources, null),
        new CardPart.Heading("What would change our mind"),
        new CardPart.Sentence(card.Claim.WouldChangeOurMind),
    ];
}
