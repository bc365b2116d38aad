namespace Afterset.Body;

/// <summary>A joint, tendon or bone that people complain about. It is never treated; the regions around it may be.</summary>
/// <param name="Id">As in data/body/joints.json: "knee", "shin-bone".</param>
/// <param name="Name">Lay name: "Knee".</param>
/// <param name="KeepOff">Where not to press, in lay words, to follow "stay off".</param>
/// <param name="Aliases">What people also call it, lower case.</param>
/// <param name="Neighbours">Regions to work on instead, nearest first.</param>
public sealed record Joint(
    string Id,
    string Name,
    string KeepOff,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<RegionId> Neighbours);
