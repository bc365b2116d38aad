using System.Diagnostics;
using System.Globalization;

namespace Afterset.Presentation;

/// <summary>A <see cref="RuleCard"/> for a terminal of 80 columns.</summary>
public static class CardText
{
    const int NameWidth = 30;
    const int ValueWidth = 16;

    /// <summary>The card, each line ended by a line feed.</summary>
    /// <param name="entry">What to explain.</param>
    /// <param name="options">How to write it; null for plain text.</param>
    public static string Of(RuleEntry entry, TextOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var page = new TextPage((options ?? new()).Colour);
        page.Heading(entry.Id);
        var hasNumbers = false;
        foreach (var part in RuleCard.Of(entry))
        {
            if (part is CardPart.Number && !hasNumbers)
            {
                hasNumbers = true;
                page.Gap();
                page.Line(page.Ink.Faint(PlainText.Fill("", NameWidth) + PlainText.Fill("we use", ValueWidth) + PlainText.Fill("plausible", ValueWidth) + "how sure"));
            }

            Write(page, part);
        }

        return page.ToString();
    }

    static void Write(TextPage page, CardPart part)
    {
        switch (part)
        {
            case CardPart.Says says:
                page.Paragraph(Says(says), 0, 0);
                break;
            case CardPart.Heading heading:
                page.Heading(heading.Text);
                break;
            case CardPart.Sentence text:
                page.Paragraph(text.Said, 2, 2, text.IsStrong ? page.Ink.Bold : null);
                break;
            case CardPart.Item item:
                page.Item((item.Label is { } label ? $"{label}: " : "") + string.Join(item.Join, item.Values.Select(value => value.Text)) + item.End);
                break;
            case CardPart.Aside aside:
                page.Paragraph(aside.Said, 4, 4);
                break;
            case CardPart.Number number:
                Write(page, number);
                break;
            case CardPart.Cited { Reference: var cited }:
                page.Item($"Often cited: {cited.Source}, for “{cited.CitedFor}” It found: {cited.Found}");
                break;
            case CardPart.HowSure sure:
                page.Paragraph($"{Words.Capital(sure.Strength)}: {sure.Meaning}", 2, 2);
                break;
            case CardPart.From from:
                Write(page, from);
                break;
            default:
                throw new UnreachableException($"No text for {part}.");
        }
    }

    static string Says(CardPart.Says says) => says switch
    {
        { Name: null } => says.Text,
        { Also: { } also } => $"{says.Name} ({also}). {says.Text}",
        _ => $"{says.Name}. {says.Text}",
    };

    static void Write(TextPage page, CardPart.Number number)
    {
        var value = number.Value;
        var unit = value.Unit == "1" ? "" : $" {value.Unit}";
        var plausible = string.Create(CultureInfo.InvariantCulture, $"{value.Plausible[0]:0.###} to {value.Plausible[^1]:0.###}");
        page.Line(
            PlainText.Fill($"  {number.Name}", NameWidth)
            + page.Ink.Bold(PlainText.Fill(string.Create(CultureInfo.InvariantCulture, $"{value.Value:0.###}{unit}"), ValueWidth))
            + PlainText.Fill(plausible, ValueWidth)
            + PlainText.Cut(value.Strength, TextPage.Width - NameWidth - (2 * ValueWidth)));
        page.Paragraph($"{(value.Why is { } why ? $"{why} " : "")}[{value.Source}]", 4, 4, page.Ink.Faint);
    }

    static void Write(TextPage page, CardPart.From from)
    {
        if (from.Source is not { } source)
        {
            page.Item(from.Key);
            return;
        }

        var year = source.Year is { } known ? $"{known.ToString(CultureInfo.InvariantCulture)}, " : "";
        page.Item($"{source.Key}: {source.What} ({year}{Words.Of(source.Strength)}). Found: {source.Found}");
        if (source.Link is { } link)
            page.Paragraph(link, 4, 4, page.Ink.Faint);
    }
}
