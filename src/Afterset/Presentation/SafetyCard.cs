using System.Globalization;
using Afterset.Safety;
using Afterset.Units;

namespace Afterset.Presentation;

/// <summary>Writes the card of a rule of safety.</summary>
static class SafetyCard
{
    internal static void Write(TextPage page, SafetyRule rule)
    {
        page.Paragraph(rule.Says, 0, 0);
        page.Heading("When");
        page.Paragraph($"{Words.Capital(ConditionWords.Of(rule))}.", 2, 2);
        page.Heading("What it takes away");
        foreach (var effect in Effects(rule.Effect))
            page.Item(effect);
        if (rule.Instead is { } instead)
        {
            page.Heading("What to do");
            page.Paragraph(instead, 2, 2, page.Ink.Bold);
        }

        if (rule.Urgency > Urgency.None)
        {
            page.Heading("How soon");
            page.Paragraph(Words.HowSoonInFull(rule.Urgency), 2, 2);
        }

        CardSources.Write(page, [rule.Source], rule.Strength);
    }

    static IEnumerable<string> Effects(Restriction effect)
    {
        if (effect.Withhold)
            yield return "The whole plan: no massage.";
        var where = Where(effect);
        if (effect.Exclude)
            yield return $"No touch {where}.";
        if (effect.PressureCap < PressureLevel.VeryDeep)
            yield return $"At most {Words.Of(effect.PressureCap)} pressure {where}.";
        if (effect.OnlyTools is { } only)
            yield return $"No tools {where} but: {string.Join(", ", only.Select(Words.Tool))}.";
        if (effect.WithoutTools is { Count: > 0 } without)
            yield return $"Not {where}: {string.Join(", ", without.Select(Words.Tool))}.";
        if (effect.WithoutTechniques is { Count: > 0 } techniques)
            yield return $"Not {where}: {string.Join(", ", techniques.Select(id => id.Replace('-', ' ')))}.";
        if (effect.DurationShare < 1)
            yield return string.Create(CultureInfo.InvariantCulture, $"At most {effect.DurationShare:0%} of the usual time {where}.");
    }

    static string Where(Restriction effect) => effect switch
    {
        { Site: true, Wide: true } => "in that part of the body",
        { Site: true } => "at that place",
        { Regions: { } regions } => $"here: {string.Join(", ", regions.Select(id => Words.Name(new(id)).ToLowerInvariant()))}",
        _ => "anywhere",
    };
}
