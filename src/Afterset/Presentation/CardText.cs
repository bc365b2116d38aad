using System.Diagnostics;
using Afterset.Evidence;
using Afterset.Protocols;

namespace Afterset.Presentation;

/// <summary>What stands behind a rule, for a terminal of 80 columns: what it says, its numbers, its sources, how good they are.</summary>
public static class CardText
{
    /// <summary>The card, each line ended by a line feed.</summary>
    /// <param name="entry">What to explain.</param>
    /// <param name="options">How to write it; null for plain text.</param>
    public static string Of(RuleEntry entry, TextOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var page = new TextPage((options ?? new()).Colour);
        page.Heading(entry.Id);
        switch (entry)
        {
            case RuleEntry.Numbers numbers:
                NumbersCard.Write(page, numbers.Rule);
                break;
            case RuleEntry.Safety safety:
                SafetyCard.Write(page, safety.Rule);
                break;
            case RuleEntry.LookFirst look:
                page.Paragraph(look.Check.Says, 0, 0);
                CardSources.Write(page, [look.Check.Source], look.Check.Strength);
                break;
            case RuleEntry.Stage stage:
                MethodCards.Write(page, stage.Protocol);
                break;
            case RuleEntry.LeftAlone left:
                Write(page, left.Rule);
                break;
            case RuleEntry.HowTo how:
                MethodCards.Write(page, how.Technique);
                break;
            case RuleEntry.WithTool with:
                MethodCards.Write(page, with.Tool);
                break;
            case RuleEntry.Beside beside:
                MethodCards.Write(page, beside.Companion);
                break;
            case RuleEntry.Said said:
                Write(page, said.Card);
                break;
            default:
                throw new UnreachableException($"No card for {entry}.");
        }

        return page.ToString();
    }

    static void Write(TextPage page, NotRolled rule)
    {
        page.Paragraph(rule.Says, 0, 0);
        page.Item($"Left alone: {Words.Name(new(rule.Region))}");
        page.Item($"Worked instead: {string.Join(", ", rule.Instead.Select(region => Words.Name(new(region))))}");
        CardSources.Write(page, [rule.Source], rule.Strength);
    }

    static void Write(TextPage page, Card card)
    {
        page.Paragraph($"“{card.Claim.Says}”", 0, 0);
        page.Heading(Words.Capital(Words.Of(card.Claim.Grade)));
        page.Paragraph(card.Claim.Reason, 2, 2);
        foreach (var reference in card.References)
            page.Item($"Often cited: {reference.Source}, for “{reference.CitedFor}” It found: {reference.Found}");
        CardSources.Write(page, card.Claim.Sources, null);
        page.Heading("What would change our mind");
        page.Paragraph(card.Claim.WouldChangeOurMind, 2, 2);
    }
}
