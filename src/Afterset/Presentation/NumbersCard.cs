using System.Globalization;
using System.Text;
using Afterset.Evidence;

namespace Afterset.Presentation;

/// <summary>Writes the card of a set of numbers.</summary>
static class NumbersCard
{
    const int NameWidth = 30;
    const int ValueWidth = 16;

    internal static void Write(TextPage page, KnownValues rule)
    {
        page.Paragraph(rule.Says, 0, 0);
        page.Gap();
        page.Line(page.Ink.Faint(PlainText.Fill("", NameWidth) + PlainText.Fill("we use", ValueWidth) + PlainText.Fill("plausible", ValueWidth) + "how sure"));
        foreach (var (name, value) in rule.Values)
            Write(page, name, value);
        CardSources.Write(page, [.. rule.Values.Values.Select(value => value.Source)], null);
    }

    static void Write(TextPage page, string name, KnownValue value)
    {
        var unit = value.Unit == "1" ? "" : $" {value.Unit}";
        var plausible = string.Create(CultureInfo.InvariantCulture, $"{value.Plausible[0]:0.###} to {value.Plausible[^1]:0.###}");
        page.Line(
            PlainText.Fill($"  {Readable(name)}", NameWidth)
            + page.Ink.Bold(PlainText.Fill(string.Create(CultureInfo.InvariantCulture, $"{value.Value:0.###}{unit}"), ValueWidth))
            + PlainText.Fill(plausible, ValueWidth)
            + PlainText.Cut(value.Strength, TextPage.Width - NameWidth - (2 * ValueWidth)));
        page.Paragraph($"{(value.Why is { } why ? $"{why} " : "")}[{value.Source}]", 4, 4, page.Ink.Faint);
    }

    /// <summary>"endurancePeak" → "endurance peak".</summary>
    static string Readable(string name)
    {
        var words = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var isNumber = char.IsAsciiDigit(name[i]) && i > 0 && !char.IsAsciiDigit(name[i - 1]);
            words.Append(char.IsAsciiLetterUpper(name[i]) || isNumber ? " " : "").Append(char.ToLowerInvariant(name[i]));
        }

        return words.ToString();
    }
}
