using Afterset.Body;

namespace Afterset.Workouts;

/// <summary>What a movement is for.</summary>
public enum MovementKind
{
    /// <summary>It loads muscles.</summary>
    Load,

    /// <summary>Stretching, breathing, easy movement: no load.</summary>
    Mobility,

    /// <summary>Massage: no load.</summary>
    Massage,

    /// <summary>Nothing at all: a rest.</summary>
    None,
}

/// <summary>A family of exercises that use the same muscles in the same way.</summary>
/// <param name="Id">As in data/exercises/movement-patterns.json: "squat", "hinge-straight-leg".</param>
/// <param name="Name">What people call it.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Shares">Involvement of each region, 0 to 1: 1 for a prime mover, about 0.5 for a helper, 0.3 and less for one that only holds still.</param>
/// <param name="Contraction">How much more or less it hurts than an ordinary lift of the same effort, 0.3 to 1.6; 1 is an ordinary lift.</param>
/// <param name="Source">Where the shares come from, a key of data/sources.json; null for our own judgement.</param>
/// <param name="Note">What the source measured and what was added to it; null without a source.</param>
public sealed record MovementPattern(
    string Id,
    string Name,
    MovementKind Kind,
    IReadOnlyDictionary<RegionId, double> Shares,
    double Contraction = 1,
    string? Source = null,
    string? Note = null);
