using Afterset.Evidence;

namespace Afterset.Protocols;

/// <summary>Something that goes with massage, or instead of it: cold, warmth, movement, food, sleep.</summary>
/// <param name="Id">As in data/companions/companions.json: "cold-water".</param>
/// <param name="Name">What people call it.</param>
/// <param name="Do">What to do, in one or two sentences.</param>
/// <param name="When">When to do it, in words.</param>
/// <param name="FromHours">Earliest time that makes sense, hours after the workout's end; negative is before it.</param>
/// <param name="ToHours">Latest time that makes sense, hours after the workout's end.</param>
/// <param name="Grade">How far the evidence goes for soreness.</param>
/// <param name="Effect">What to expect of it.</param>
/// <param name="Cost">What it costs; null when nothing worth saying. To be shown to those in <paramref name="CostsFor"/>.</param>
/// <param name="CostsFor">Goals that the cost matters to: "strength", "muscle", "endurance"; empty when it concerns everyone.</param>
/// <param name="NotFor">Who should not do it, or ask first.</param>
/// <param name="Settings">Times and temperatures.</param>
/// <param name="Sources">Keys of data/sources.json; never empty.</param>
public sealed record Companion(
    string Id,
    string Name,
    IReadOnlyList<string> Do,
    string When,
    double FromHours,
    double ToHours,
    ClaimGrade Grade,
    string Effect,
    string? Cost,
    IReadOnlyList<string> CostsFor,
    IReadOnlyList<string> NotFor,
    IReadOnlyList<Setting> Settings,
    IReadOnlyList<string> Sources);
