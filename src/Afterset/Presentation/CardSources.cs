using Afterset.Evidence;

namespace Afterset.Presentation;

/// <summary>Where a rule comes from and how much weight that can bear.</summary>
static class CardSources
{
    internal static IEnumerable<CardPart> Of(IReadOnlyList<string> keys, string? strength)
    {
        if (strength is not null)
        {
            yield return new CardPart.Heading("How sure");
            yield return new CardPart.HowSure(strength, Meaning(strength));
        }

        var sources = keys.Distinct(StringComparer.Ordinal).ToList();
        yield return new CardPart.Heading(sources.Count == 1 ? "Source" : "Sources");
        foreach (var key in sources)
            yield return new CardPart.From(key, EvidenceCatalogue.Default.Find(key));
    }

    static string Meaning(string strength) => strength switch
    {
        "strong" => "many trials that agree, carefully pooled.",
        "moderate" => "one good trial, or several that mostly agree.",
        "weak" => "small, uncontrolled, at high risk of bias, or not in people.",
        "calibrated" => "set so that the model gives what was measured.",
        "precaution" => "no human trial shows it matters; we would rather be careful.",
        "consensus" => "experts and guidelines agree; it was not tested.",
        "practice" => "what people in the trade teach and do.",
        "expert-opinion" => "our own judgement; nothing was measured.",
        _ => "nobody here has read the source yet.",
    };
}
