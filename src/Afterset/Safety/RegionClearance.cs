using Afterset.Evidence;
using Afterset.Units;

namespace Afterset.Safety;

/// <summary>What safety leaves of one region on one side.</summary>
/// <param name="IsExcluded">No touch at all.</param>
/// <param name="PressureCap">The deepest touch allowed.</param>
/// <param name="OnlyTools">The tools allowed, by id; null for any.</param>
/// <param name="WithoutTools">Tools not allowed.</param>
/// <param name="WithoutTechniques">Techniques not allowed.</param>
/// <param name="DurationShare">The share of the usual time allowed.</param>
/// <param name="Because">The rules that took something away here.</param>
/// <param name="ExcludedBy">The first rule that left the place out; null while it is not.</param>
public sealed record RegionClearance(
    bool IsExcluded,
    PressureLevel PressureCap,
    IReadOnlyList<string>? OnlyTools,
    IReadOnlyList<string> WithoutTools,
    IReadOnlyList<string> WithoutTechniques,
    double DurationShare,
    IReadOnlyList<Reason> Because,
    Reason? ExcludedBy = null)
{
    /// <summary>Nothing is taken away.</summary>
    public static RegionClearance Free { get; } = new(IsExcluded: false, PressureLevel.VeryDeep, null, [], [], 1, []);

    /// <summary>Whether a tool may be used here.</summary>
    public bool AllowsTool(string tool) =>
        !IsExcluded && OnlyTools?.Contains(tool, StringComparer.Ordinal) != false && !WithoutTools.Contains(tool, StringComparer.Ordinal);

    /// <summary>Whether a technique may be used here.</summary>
    public bool AllowsTechnique(string technique) =>
        !IsExcluded && !WithoutTechniques.Contains(technique, StringComparer.Ordinal);

    /// <summary>What is left after one more rule: never more than before.</summary>
    internal RegionClearance After(SafetyRule rule) => new(
        IsExcluded || rule.Effect.Exclude,
        (PressureLevel)Math.Min((int)PressureCap, (int)rule.Effect.PressureCap),
        Common(OnlyTools, rule.Effect.OnlyTools),
        [.. WithoutTools.Union(rule.Effect.WithoutTools ?? [], StringComparer.Ordinal)],
        [.. WithoutTechniques.Union(rule.Effect.WithoutTechniques ?? [], StringComparer.Ordinal)],
        Math.Min(DurationShare, rule.Effect.DurationShare),
        [.. Because, new Reason(rule.Id, rule.Says)],
        ExcludedBy ?? (rule.Effect.Exclude ? new Reason(rule.Id, rule.Says) : null));

    static IReadOnlyList<string>? Common(IReadOnlyList<string>? a, IReadOnlyList<string>? b) =>
        a is null ? b : b is null ? a : [.. a.Intersect(b, StringComparer.Ordinal)];
}
