using System.Globalization;
using Afterset.Evidence;

namespace Afterset.Presentation;

/// <summary>Writes where a rule comes from and how much weight that can bear.</summary>
static class CardSources
{
    internal static void Write(TextPage page, IReadOnlyList<string> keys, string? strength)
    {
        if (strength is not null)
        {
            page.Heading("How sure");
            page.Paragraph($"{Words.Capital(strength)}: {Meaning(strength)}", 2, 2);
        }

        var sources = keys.Distinct(StringComparer.Ordinal).ToList();
        page.Heading(sources.Count == 1 ? "Source" : "Sources");
        foreach (var key in sources)
            Write(page, key);
    }

    static void Write(TextPage page, string key)
    {
        if (EvidenceCatalogue.Default.Find(key) is not { } source)
        {
            page.Item(key);
            return;
        }

        var year = source.Year is { } known ? $"{known.ToString(CultureInfo.InvariantCulture)}, " : "";
        page.Item($"{key}: {source.What} ({year}{Of(source.Strength)}). Found: {source.Found}");
        if (source.Link is { } link)
            page.Paragraph(link, 4, 4, page.Ink.Faint);
    }

    static string Of(Strength strength) => strength switch
    {
        Strength.Unverified => "not read by us",
        Strength.ExpertOpinion => "expert opinion",
        Strength.Weak => "weak",
        Strength.Moderate => "moderate",
        Strength.Strong => "strong",
    };

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
