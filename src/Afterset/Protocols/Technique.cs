using Afterset.Body;
using Afterset.Units;

namespace Afterset.Protocols;

/// <summary>Which way a stroke goes.</summary>
public enum StrokeDirection
{
    /// <summary>It stays where it is.</summary>
    Static,

    /// <summary>Toward the heart.</summary>
    TowardHeart,

    /// <summary>Along the fibres, both ways.</summary>
    AlongFibre,

    /// <summary>Across the fibres.</summary>
    AcrossFibre,
}

/// <summary>One way to touch or move, as data/protocols/techniques.json has it.</summary>
/// <param name="Id">"effleurage".</param>
/// <param name="Name">Lay name: "long gliding strokes".</param>
/// <param name="Professional">The field's name.</param>
/// <param name="What">What it is.</param>
/// <param name="How">How to do it.</param>
/// <param name="Direction">Which way.</param>
/// <param name="StrokesPerMinute">How often; 0 for holds and for machines.</param>
/// <param name="Tools">Tools it can be done with, by id; "none" needs nothing.</param>
/// <param name="PressureFrom">Less than this makes no sense.</param>
/// <param name="PressureTo">More than this is not done.</param>
/// <param name="Seconds">Usual time for one place.</param>
/// <param name="HandsOnly">The technique that does the same with bare hands; itself when it is one.</param>
/// <param name="Does">What it does, honestly.</param>
/// <param name="WhereNot">Where not, beyond the region's own places.</param>
/// <param name="Source">Key in data/sources.json.</param>
/// <param name="Strength">How good the source is.</param>
/// <param name="OnlyOn">The only regions it is made for, by id; null when there is no such limit.</param>
/// <param name="NotByOwnHandsOn">Regions where nobody can do it on themselves with bare hands, or should not.</param>
public sealed record Technique(
    string Id,
    string Name,
    string Professional,
    string What,
    string How,
    StrokeDirection Direction,
    int StrokesPerMinute,
    IReadOnlyList<string> Tools,
    PressureLevel PressureFrom,
    PressureLevel PressureTo,
    int Seconds,
    string HandsOnly,
    string Does,
    IReadOnlyList<string> WhereNot,
    string Source,
    string Strength,
    IReadOnlyList<string>? OnlyOn = null,
    IReadOnlyList<string>? NotByOwnHandsOn = null)
{
    /// <summary>Whether one person alone can do it there with that tool.</summary>
    internal bool CanBeDoneOn(RegionId region, string tool) =>
        (OnlyOn is null || OnlyOn.Contains(region.Value, StringComparer.Ordinal))
        && !(tool == "hands" && NotByOwnHandsOn is { } unreachable && unreachable.Contains(region.Value, StringComparer.Ordinal));
}
