using Afterset.Protocols;
using Afterset.Units;

namespace Afterset.Presentation;

/// <summary>Pressure as five dots.</summary>
static class PressureDots
{
    const int Levels = 5;

    /// <summary>"●●○○○".</summary>
    internal static string Of(PressureLevel level) => new string('●', (int)level) + new string('○', Levels - (int)level);

    /// <summary>"●○○○○ → ●●○○○"; one group of dots where nothing changes, and words where nothing presses.</summary>
    internal static string Of(PressureRamp ramp) =>
        ramp.Work == PressureLevel.None ? Words.Of(ramp.Work)
        : ramp.Open == ramp.Work ? Of(ramp.Work)
        : $"{Of(ramp.Open)} → {Of(ramp.Work)}";
}
