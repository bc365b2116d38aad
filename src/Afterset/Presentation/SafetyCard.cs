using System.Globalization;
using Afterset.Safety;
using Afterset.Units;

namespace Afterset.Presentation;

/// <summary>The card of a rule of safety.</summary>
static class SafetyCard
{
    internal static IEnumerable<CardPart> Of(SafetyRule rule)
    {
        yield return new CardPart.Says(rule.Says);
        yield return new CardPart.Heading("When");
        yield return new CardPart.Sentence($"{Words.Capital(ConditionWords.Of(rule))}.");
        yield return new CardPart.Heading("What it takes away");
        foreach (var effect in Effects(rule.Effect))
            yield return new CardPart.Item([new(effect)]);
        if (rule.Instead is { } instead)
        {
            yield return new CardPart.Heading("What to do");
            yield return new CardPart.Sentence(instead, IsStrong: true);
        }

        if (rule.Urgency > Urgency.None)
        {
            yield return new CardPart.Heading("How soon");
            yield return new CardPart.Sentence(Words.HowSoonInFull(rule.Urgency));
        }

        foreach (var source in CardSources.Of([rule.Source], rule.Strength))
            yield return source;
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
