using Afterset.Body;
using Afterset.Units;

namespace Afterset.Sessions.Guide;

/// <summary>What the guide says. Whole sentences, so that another language may order its words as it likes.</summary>
static class GuideWords
{
    const string Hands = "hands";
    const string NoTool = "none";

    internal static IReadOnlyList<GuideText> Next(GuideStep step, GuideOptions options)
    {
        var sentences = new List<GuideText> { Where(step, options), What(step) };
        if (Pressure(step.Pressure[0].Level) is { } pressure)
            sentences.Add(new(pressure));
        return sentences;
    }

    internal static IReadOnlyList<GuideText> Begin => [new("Begin.")];

    internal static IReadOnlyList<GuideText> Firmer(GuideOptions options) =>
        [new(options.IsForPartner ? "A little firmer, if they like it." : "A little firmer.")];

    internal static IReadOnlyList<GuideText> Ease => [new("Ease off.")];

    internal static IReadOnlyList<GuideText> Half(GuideOptions options) =>
        [new(options.IsForPartner ? "Half time. Ask how it feels." : "Half time.")];

    internal static IReadOnlyList<GuideText> LastSeconds(string seconds) => [new("{0} more seconds.", [seconds])];

    internal static IReadOnlyList<GuideText> SessionEnd => [new("That was the last one.")];

    internal static IReadOnlyList<GuideText> BreatheIn => [new("In.")];

    internal static IReadOnlyList<GuideText> BreatheOut => [new("Out.")];

    static GuideText Where(GuideStep step, GuideOptions options)
    {
        if (step.Where is not { } where)
            return new("Next, without hands.");
        var name = Name(where.Region);
        return (where.Side, options.IsForPartner) switch
        {
            (Side.Left, false) => new("Next: {0}, left.", [name]),
            (Side.Right, false) => new("Next: {0}, right.", [name]),
            (Side.Left, true) => new("Next: {0}, on their left.", [name]),
            (_, true) => new("Next: {0}, on their right.", [name]),
            var (side, _) => throw new ArgumentOutOfRangeException(nameof(step), side, "There are two sides."),
        };
    }

    // The technique's name often says the tool already: "massage gun, floating".
    static GuideText What(GuideStep step)
    {
        var tool = step.Tool.Replace('-', ' ');
        return step.Tool switch
        {
            Hands => new("{0}, with your hands.", [step.Name]),
            NoTool => new("{0}.", [step.Name]),
            _ when step.Name.Contains(tool, StringComparison.OrdinalIgnoreCase) => new("{0}.", [step.Name]),
            _ => new("{0}, with this: {1}.", [step.Name, tool]),
        };
    }

    static string? Pressure(PressureLevel level) => level switch
    {
        PressureLevel.None => null,
        PressureLevel.Light => "Light pressure.",
        PressureLevel.Gentle => "Gentle pressure.",
        PressureLevel.Moderate => "Moderate pressure.",
        PressureLevel.Deep => "Deep pressure.",
        PressureLevel.VeryDeep => "Very deep pressure.",
    };

    internal static string Name(RegionId region) =>
        BodyCatalogue.Default.Contains(region) ? BodyCatalogue.Default[region].ShortName : region.Value;
}
