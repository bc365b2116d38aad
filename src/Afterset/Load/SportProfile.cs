using Afterset.Body;
using Afterset.Units;

namespace Afterset.Load;

/// <summary>What a sport does to the body, as data/load/sports.json has it.</summary>
/// <param name="Sport">The sport.</param>
/// <param name="Mode">How its load is worked out.</param>
/// <param name="UsualRpe">How hard it usually is, for when nobody says.</param>
/// <param name="OnFoot">Whether going downhill counts as braking work.</param>
/// <param name="Contraction">How much it hurts beside an ordinary lift of the same effort.</param>
/// <param name="Shares">What each region gets of the load, 0 to 1.</param>
public sealed record SportProfile(
    string Sport,
    LoadMode Mode,
    Rpe UsualRpe,
    bool OnFoot,
    double Contraction,
    IReadOnlyDictionary<RegionId, double> Shares);
