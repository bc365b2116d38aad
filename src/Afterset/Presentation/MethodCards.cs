using System.Globalization;
using Afterset.CheckIns;
using Afterset.Protocols;

namespace Afterset.Presentation;

/// <summary>The cards of routines, techniques, tools, companions and measures.</summary>
static class MethodCards
{
    internal static IEnumerable<CardPart> Of(Protocol protocol)
    {
        yield return new CardPart.Says(protocol.Says, protocol.Name);
        if (protocol.Window is { } window)
        {
            yield return Item(string.Create(CultureInfo.InvariantCulture, $"{window.From:0.#} to {window.Until:0.#} {window.Unit} after the workout's end, best at {window.Preferred:0.#} {window.Unit} ({window.Strength})."), "When");
            if (window.Why is { } why)
                yield return new CardPart.Aside(why);
        }

        if (protocol.SorenessFrom is { } from)
            yield return Item(string.Create(CultureInfo.InvariantCulture, $"Takes the place of other stages where soreness is {from:0.#} or more."));
        yield return Item($"{Words.Of(protocol.PressureCap)} at most, {Words.Feel(protocol.PressureCap)}.", "Pressure");
        foreach (var bout in protocol.Bouts)
            yield return new CardPart.Item([.. bout.Choices.Select(Technique)], "At each place", ", or ", ".");
        yield return Item($"{Words.Number(protocol.IdealMinutes)} min in all.", "When there is time");
        yield return Item(protocol.Afterwards, "Afterwards");
        string[] windowSources = protocol.Window is { } known ? [known.Source] : [];
        foreach (var source in CardSources.Of([protocol.Source, protocol.PressureSource, .. windowSources], protocol.Strength))
            yield return source;
    }

    internal static IEnumerable<CardPart> Of(Technique technique)
    {
        yield return new CardPart.Says(technique.What, Words.Capital(technique.Name), technique.Professional);
        yield return Item(technique.How, "How");
        if (Words.Rate(technique) is { Length: > 0 } rate)
            yield return Item(rate, "Rate");
        yield return new CardPart.Item([new(Words.Of(technique.PressureFrom)), new(Words.Of(technique.PressureTo))], "Pressure", " to ");
        yield return Item($"{Words.Clock(technique.Seconds)} min at a place", "Time");
        yield return new CardPart.Item([.. technique.Tools.Select(tool => tool == "none" ? new CardValue("nothing") : new CardValue(Words.Tool(tool), $"tool/{tool}"))], "With");
        if (technique.HandsOnly != technique.Id)
            yield return new CardPart.Item([Technique(technique.HandsOnly)], "Hands only");
        if (technique.WhereNot.Count > 0)
            yield return new CardPart.Item([.. technique.WhereNot.Select(where => new CardValue(where))], "Stay off", "; ");
        yield return new CardPart.Heading("What it does");
        yield return new CardPart.Sentence(technique.Does);
        foreach (var source in CardSources.Of([technique.Source], technique.Strength))
            yield return source;
    }

    internal static IEnumerable<CardPart> Of(Tool tool) =>
    [
        new CardPart.Says(tool.What, tool.Name),
        .. List("What it can do", tool.Can),
        .. List("What it cannot do", tool.Cannot),
        .. List("How to use it", [.. tool.Use, .. tool.Settings.Select(Text)]),
        .. List("Never", tool.Never),
        .. List("Instead of it", tool.StandIn is { } standIn ? [standIn] : []),
        .. List("Before you buy one", tool.Checklist),
        .. CardSources.Of(tool.Sources, null),
    ];

    internal static IEnumerable<CardPart> Of(Companion companion) =>
    [
        new CardPart.Says(companion.Effect, companion.Name, Words.Of(companion.Grade)),
        .. List("What to do", [.. companion.Do, companion.When, .. companion.Settings.Select(Text)]),
        .. List(companion.CostsFor.Count > 0 ? $"What it costs, for {string.Join(" and ", companion.CostsFor)}" : "What it costs", companion.Cost is { } cost ? [cost] : []),
        .. List("Not for", companion.NotFor),
        .. CardSources.Of(companion.Sources, null),
    ];

    internal static IEnumerable<CardPart> Of(HomeMeasure measure) =>
    [
        new CardPart.Says(measure.Tells, measure.Name),
        Item(measure.How, "How"),
        new CardPart.Number("two measurements may differ by", measure.Error),
        .. CardSources.Of([measure.Source], measure.Strength),
    ];

    static CardPart.Item Item(string text, string? label = null) => new([new(text)], label);

    static IEnumerable<CardPart> List(string heading, IReadOnlyList<string> items) =>
        items.Count == 0 ? [] : [new CardPart.Heading(heading), .. items.Select(item => Item(item))];

    static string Text(Setting setting) => string.Create(
        CultureInfo.InvariantCulture, $"{Words.Capital(setting.Of)}: {setting.Value:0.##} {setting.Unit} (plausible {setting.Plausible[0]:0.##} to {setting.Plausible[^1]:0.##}) [{setting.Source}]");

    static CardValue Technique(string technique) => ProtocolCatalogue.Default.Techniques.TryGetValue(technique, out var known)
        ? new(known.Name, $"technique/{technique}")
        : new(technique.Replace('-', ' '));
}
