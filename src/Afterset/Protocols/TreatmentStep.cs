using Afterset.Body;
using Afterset.Evidence;

namespace Afterset.Protocols;

/// <summary>One thing to do at one place.</summary>
/// <param name="Where">Where.</param>
/// <param name="Technique">What.</param>
/// <param name="Tool">With what; "none" for movement.</param>
/// <param name="HandsOnly">The same with bare hands.</param>
/// <param name="Pressure">How deep, from beginning to end.</param>
/// <param name="Seconds">How long.</param>
/// <param name="KeepOff">Where not to go, to follow "stay off".</param>
/// <param name="Need">How much this place wants it: expected rise of soreness, in points.</param>
/// <param name="Because">The rules behind it.</param>
public sealed record TreatmentStep(
    RegionSide Where,
    Technique Technique,
    string Tool,
    Technique HandsOnly,
    PressureRamp Pressure,
    int Seconds,
    IReadOnlyList<string> KeepOff,
    double Need,
    IReadOnlyList<Reason> Because);
