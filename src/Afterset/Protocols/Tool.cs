namespace Afterset.Protocols;

/// <summary>Something to massage with.</summary>
/// <param name="Id">As in data/protocols/tools.json and in a region's tools: "roller", "massage-gun".</param>
/// <param name="Name">What people call it.</param>
/// <param name="What">What it is.</param>
/// <param name="Can">What it is good for.</param>
/// <param name="Cannot">What it does not do, whatever people say.</param>
/// <param name="Use">How to use it.</param>
/// <param name="Never">Where, and on whom, never.</param>
/// <param name="StandIn">What to take when one has none; null for hands.</param>
/// <param name="Settings">Times, rates and speeds.</param>
/// <param name="Checklist">What to look at before buying one; names no maker and no price. Often empty.</param>
/// <param name="Sources">Keys of data/sources.json; never empty.</param>
public sealed record Tool(
    string Id,
    string Name,
    string What,
    IReadOnlyList<string> Can,
    IReadOnlyList<string> Cannot,
    IReadOnlyList<string> Use,
    IReadOnlyList<string> Never,
    string? StandIn,
    IReadOnlyList<Setting> Settings,
    IReadOnlyList<string> Checklist,
    IReadOnlyList<string> Sources);
