using Afterset.Units;

namespace Afterset.Safety;

/// <summary>What kind of rule it is.</summary>
public enum SafetyRuleKind
{
    /// <summary>A sign that needs a clinician; no massage until then.</summary>
    RedFlag,

    /// <summary>No massage at all.</summary>
    Absolute,

    /// <summary>Not here, or less here.</summary>
    Local,

    /// <summary>Allowed, but changed: lighter, shorter, with fewer tools.</summary>
    Precaution,
}

/// <summary>How soon a clinician should look at it.</summary>
public enum Urgency
{
    /// <summary>Not needed.</summary>
    None,

    /// <summary>Within days.</summary>
    Soon,

    /// <summary>Today.</summary>
    Today,

    /// <summary>Now: an emergency.</summary>
    Now,
}

/// <summary>One rule of data/safety/rules.json. Its effect can only take away.</summary>
/// <param name="Id">"safety/rhabdomyolysis".</param>
/// <param name="Kind">What kind of rule it is.</param>
/// <param name="When">All of these must hold, for the same place where they speak of one.</param>
/// <param name="Effect">What it takes away.</param>
/// <param name="Says">Why, for the person.</param>
/// <param name="Source">Key in data/sources.json.</param>
/// <param name="Strength">How good the source is.</param>
/// <param name="Instead">What to do instead; null when the rest of the plan is enough.</param>
/// <param name="Urgency">How soon a clinician should look at it.</param>
public sealed record SafetyRule(
    string Id,
    SafetyRuleKind Kind,
    IReadOnlyList<Condition> When,
    Restriction Effect,
    string Says,
    string Source,
    string Strength,
    string? Instead = null,
    Urgency Urgency = Urgency.None);

/// <summary>One thing that must hold for a rule. Exactly one of the members says which; the others refine it.</summary>
/// <param name="Always">It always holds.</param>
/// <param name="Answer">A question of the intake, answered as <paramref name="Is"/> says.</param>
/// <param name="Is">"yes", "no", "unanswered".</param>
/// <param name="Symptom">A sign that was reported.</param>
/// <param name="Injury">A kind of injury that the profile lists.</param>
/// <param name="WithinHours">Only while the injury is younger; without a date it counts as fresh.</param>
/// <param name="AgeBelow">Younger than this, in years.</param>
/// <param name="AgeFrom">This old or older, in years.</param>
/// <param name="AgeUnknown">The age is not known.</param>
/// <param name="SorenessFrom">A report of this soreness or more, 0 to 10.</param>
/// <param name="HoursSinceLoadFrom">The place was last loaded so long before the report, or longer.</param>
/// <param name="NoKnownLoadWithinHours">No workout that we know of loaded the place so long before the report.</param>
/// <param name="OneSidedFrom">This soreness or more on one side, and clearly less, or nothing said, on the other.</param>
/// <param name="OneSidedBy">How many points less is clearly less.</param>
/// <param name="Regions">Only in these regions.</param>
public sealed record Condition(
    bool Always = false,
    string? Answer = null,
    IReadOnlyList<string>? Is = null,
    string? Symptom = null,
    string? Injury = null,
    double? WithinHours = null,
    int? AgeBelow = null,
    int? AgeFrom = null,
    bool AgeUnknown = false,
    double? SorenessFrom = null,
    double? HoursSinceLoadFrom = null,
    double? NoKnownLoadWithinHours = null,
    double? OneSidedFrom = null,
    double OneSidedBy = 3,
    IReadOnlyList<string>? Regions = null);

/// <summary>What a rule takes away.</summary>
/// <param name="Withhold">The whole plan.</param>
/// <param name="Site">Only at the place that the conditions speak of; for a joint, the muscles around it. No place named: everywhere.</param>
/// <param name="Wide">The place is the whole limb, or on the trunk the whole part.</param>
/// <param name="Regions">Only in these regions; null for everywhere.</param>
/// <param name="Exclude">No touch there.</param>
/// <param name="PressureCap">No deeper than this.</param>
/// <param name="OnlyTools">No tools but these; null for any.</param>
/// <param name="WithoutTools">Not with these.</param>
/// <param name="WithoutTechniques">Not these techniques.</param>
/// <param name="DurationShare">At most this share of the time, above 0 to 1.</param>
public sealed record Restriction(
    bool Withhold = false,
    bool Site = false,
    bool Wide = false,
    IReadOnlyList<string>? Regions = null,
    bool Exclude = false,
    PressureLevel PressureCap = PressureLevel.VeryDeep,
    IReadOnlyList<string>? OnlyTools = null,
    IReadOnlyList<string>? WithoutTools = null,
    IReadOnlyList<string>? WithoutTechniques = null,
    double DurationShare = 1);
