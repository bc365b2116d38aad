using System.Globalization;
using Afterset.Planning;
using Afterset.Safety;

namespace Afterset.Presentation;

/// <summary>Writes a refusal for a terminal: what we saw, what it could mean, what to do, how soon, what is still fine.</summary>
static class WithheldText
{
    internal static void Write(TextPage page, PlanOutcome.Withheld withheld)
    {
        page.Heading(Withholding.Title(withheld), withheld.AsOf.ToString("ddd d MMM HH:mm", CultureInfo.InvariantCulture));
        Section(page, "What we saw", Withholding.Seen(withheld));
        Section(page, "What it could mean", withheld.Reasons.Select(reason => reason.Text));
        Section(page, "What to do now", Withholding.DoNow(withheld), isStrong: true);
        page.Heading("How soon");
        page.Paragraph(Words.HowSoonInFull(withheld.Urgency), 2, 2, withheld.Urgency >= Urgency.Today ? page.Ink.Urgent : page.Ink.Bold);
        Section(page, "What is still fine", Withholding.StillFine(withheld));
        page.Gap();
        page.Paragraph($"Why: afterset explain {string.Join(", ", withheld.Reasons.Select(reason => reason.Rule).Distinct(StringComparer.Ordinal))}", 0, 2, page.Ink.Faint);
    }

    static void Section(TextPage page, string heading, IEnumerable<string> sentences, bool isStrong = false)
    {
        page.Heading(heading);
        foreach (var sentence in sentences)
            page.Paragraph(sentence, 2, 4, isStrong ? page.Ink.Bold : null, isStrong ? "→ " : "");
    }
}
