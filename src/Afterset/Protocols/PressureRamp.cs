using Afterset.Units;

namespace Afterset.Protocols;

/// <summary>How the pressure goes over a step: it opens light, works, and closes light.</summary>
/// <param name="Open">At the beginning.</param>
/// <param name="Work">In the main part.</param>
/// <param name="Close">At the end.</param>
public readonly record struct PressureRamp(PressureLevel Open, PressureLevel Work, PressureLevel Close)
{
    /// <summary>The ramp up to a level and back: it never opens or closes deeper than light.</summary>
    public static PressureRamp UpTo(PressureLevel work)
    {
        var light = (PressureLevel)Math.Min((int)work, (int)PressureLevel.Light);
        return new(light, work, light);
    }
}
