using System.Globalization;
using Afterset.Protocols;

namespace Afterset.Presentation;

/// <summary>Writes the cards of routines, techniques, tools and companions.</summary>
static class MethodCards
{
    internal static void Write(TextPage page, Protocol protocol)
    {
        page.Paragraph($"{protocol.Name}. {protocol.Says}", 0, 0);
        if (protocol.Window is { } window)
        {
            page.Item(string.Create(CultureInfo.InvariantCulture, $"When: {window.From:0.#} to {window.Until:0.#} {window.Unit} after the workout's end, best at {window.Preferred:0.#} {window.Unit} ({window.Strength})."));
            if (window.Why is { } why)
                page.Paragraph(why, 4, 4);
        }

        if (protocol.SorenessFrom is { } from)
            page.Item(string.Create(CultureInfo.InvariantCulture, $"Takes the place of other stages where soreness is {from:0.#} or more."));
        page.Item($"Pressure: {Words.Of(protocol.PressureCap)} at most, {Words.Feel(protocol.PressureCap)}.");
        foreach (var bout in protocol.Bouts)
            page.Item($"At each place: {string.Join(", or ", bout.Choices.Select(Name))}.");
        page.Item($"When there is time: {Words.Number(protocol.IdealMinutes)} min in all.");
        page.Item($"Afterwards: {protocol.Afterwards}");
        string[] windowSources = protocol.Window is { } known ? [known.Source] : [];
        CardSources.Write(page, [protocol.Source, protocol.PressureSource, .. windowSources], protocol.Strength);
    }

    internal static void Write(TextPage page, Technique technique)
    {
        page.Paragraph($"{Words.Capital(technique.Name)} ({technique.Professional}). {technique.What}", 0, 0);
        page.Item($"How: {technique.How}");
        if (Words.Rate(technique) is { Length: > 0 } rate)
            page.Item($"Rate: {rate}");
        page.Item($"Pressure: {Words.Of(technique.PressureFrom)} to {Words.Of(technique.PressureTo)}");
        page.Item($"Time: {Words.Clock(technique.Seconds)} min at a place");
        page.Item($"With: {string.Join(", ", technique.Tools.Select(tool => tool == "none" ? "nothing" : Words.Tool(tool)))}");
        if (technique.HandsOnly != technique.Id)
            page.Item($"Hands only: {Name(technique.HandsOnly)}");
        if (technique.WhereNot.Count > 0)
            page.Item($"Stay off: {string.Join("; ", technique.WhereNot)}");
        page.Heading("What it does");
        page.Paragraph(technique.Does, 2, 2);
        CardSources.Write(page, [technique.Source], technique.Strength);
    }

    internal static void Write(TextPage page, Tool tool)
    {
        page.Paragraph($"{tool.Name}. {tool.What}", 0, 0);
        List(page, "What it can do", tool.Can);
        List(page, "What it cannot do", tool.Cannot);
        List(page, "How to use it", [.. tool.Use, .. tool.Settings.Select(Text)]);
        List(page, "Never", tool.Never);
        List(page, "Instead of it", tool.StandIn is { } standIn ? [standIn] : []);
        List(page, "Before you buy one", tool.Checklist);
        CardSources.Write(page, tool.Sources, null);
    }

    internal static void Write(TextPage page, Companion companion)
    {
        page.Paragraph($"{companion.Name}: {Words.Of(companion.Grade)}. {companion.Effect}", 0, 0);
        List(page, "What to do", [.. companion.Do, companion.When, .. companion.Settings.Select(Text)]);
        List(page, companion.CostsFor.Count > 0 ? $"What it costs, for {string.Join(" and ", companion.CostsFor)}" : "What it costs", companion.Cost is { } cost ? [cost] : []);
        List(page, "Not for", companion.NotFor);
        CardSources.Write(page, companion.Sources, null);
    }

    static void List(TextPage page, string heading, IReadOnlyList<string> items)
    {
        if (items.Count == 0)
            return;
        page.Heading(heading);
        foreach (var item in items)
            page.Item(item);
    }

    static string Text(Setting setting) => string.Create(
        CultureInfo.InvariantCulture, $"{Words.Capital(setting.Of)}: {setting.Value:0.##} {setting.Unit} (plausible {setting.Plausible[0]:0.##} to {setting.Plausible[^1]:0.##}) [{setting.Source}]");

    static string Name(string technique) =>
        ProtocolCatalogue.Default.Techniques.TryGetValue(technique, out var known) ? known.Name : technique.Replace('-', ' ');
}
