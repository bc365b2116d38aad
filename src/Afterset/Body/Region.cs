using Afterset.Units;

namespace Afterset.Body;

/// <summary>How far people get at a region of their own.</summary>
public enum SelfReach
{
    /// <summary>With both hands.</summary>
    Easy,

    /// <summary>Only part of it, or only lightly.</summary>
    Limited,

    /// <summary>Only with a tool, a wall or a partner.</summary>
    Tool,
}

/// <summary>A place to stay away from: nerves, vessels, organs or bone that lie bare there.</summary>
/// <param name="Kind">What lies there: "nerve", "vessel", "bone", "organ", …</param>
/// <param name="Structure">Its professional name.</param>
/// <param name="Where">How to find it, in lay words, to follow "stay off": "the hollow behind the knee".</param>
public sealed record EndangermentSite(string Kind, string Structure, string Where);

/// <summary>A treatable area of the body.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Lay name, as a heading: "Quadriceps (front of the thigh)".</param>
/// <param name="ShortName">At most 18 characters, for tables: "Quadriceps".</param>
/// <param name="Part">The part of the body it belongs to: "thigh", "lower-leg", "back".</param>
/// <param name="RollUp">The coarser region that shows it when fewer are wanted; null when it shows itself.</param>
/// <param name="MidlineAdjacent">Whether its two halves meet at the midline.</param>
/// <param name="SelfReach">How far people get at it themselves.</param>
/// <param name="PressureCap">The deepest touch it may ever get here.</param>
/// <param name="Tools">Tools that suit it, best first; ids of data/protocols/tools.json.</param>
/// <param name="KeepOut">Where not to go.</param>
/// <param name="Aliases">What people also call it, lower case: "quads", "front thigh".</param>
/// <param name="Cautions">What to look out for.</param>
public sealed record Region(
    RegionId Id,
    string Name,
    string ShortName,
    string Part,
    RegionId? RollUp,
    bool MidlineAdjacent,
    SelfReach SelfReach,
    PressureLevel PressureCap,
    IReadOnlyList<string> Tools,
    IReadOnlyList<EndangermentSite> KeepOut,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Cautions);
