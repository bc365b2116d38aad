using Afterset.Units;

namespace Afterset.Protocols;

/// <summary>When a protocol's session may be, in hours after the workout's end.</summary>
/// <param name="From">Not before.</param>
/// <param name="Until">Not after.</param>
/// <param name="Preferred">Best.</param>
/// <param name="Unit">"h".</param>
/// <param name="Source">Key in data/sources.json.</param>
/// <param name="Strength">How good the source is.</param>
/// <param name="Why">What is known about the time.</param>
public sealed record ProtocolWindow(
    double From, double Until, double Preferred, string Unit, string Source, string Strength, string? Why = null);

/// <summary>One thing to do at each place.</summary>
/// <param name="Choices">Techniques, best first; the first that is allowed and for which there is a tool is taken.</param>
/// <param name="Share">Share of the technique's usual time.</param>
public sealed record ProtocolBout(IReadOnlyList<string> Choices, double Share = 1);

/// <summary>A recovery routine, one file of data/protocols.</summary>
/// <param name="Id">"protocols/next-day".</param>
/// <param name="Name">Its name.</param>
/// <param name="Order">Its place among the stages.</param>
/// <param name="Says">What it is about.</param>
/// <param name="PressureCap">The deepest touch in it.</param>
/// <param name="PressureSource">Key in data/sources.json for the cap.</param>
/// <param name="Bouts">What is done at each place, in order.</param>
/// <param name="IdealMinutes">How long it is when there is time.</param>
/// <param name="Afterwards">Aftercare.</param>
/// <param name="Companions">What goes well with it; ids of data/companions.</param>
/// <param name="Source">Key in data/sources.json.</param>
/// <param name="Strength">How good the source is.</param>
/// <param name="Window">When; null for a protocol that takes the place of others where it is sore.</param>
/// <param name="SorenessFrom">From which soreness on it takes the place of others; null for a stage.</param>
public sealed record Protocol(
    string Id,
    string Name,
    int Order,
    string Says,
    PressureLevel PressureCap,
    string PressureSource,
    IReadOnlyList<ProtocolBout> Bouts,
    int IdealMinutes,
    string Afterwards,
    IReadOnlyList<string> Companions,
    string Source,
    string Strength,
    ProtocolWindow? Window = null,
    double? SorenessFrom = null);

/// <summary>A place that looks as if it wanted treatment and does not get it.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Region">The region that is left alone.</param>
/// <param name="Instead">The regions that are worked instead.</param>
/// <param name="Says">Why.</param>
/// <param name="Source">Key in data/sources.json.</param>
/// <param name="Strength">How good the source is.</param>
public sealed record NotRolled(
    string Id, string Region, IReadOnlyList<string> Instead, string Says, string Source, string Strength);
