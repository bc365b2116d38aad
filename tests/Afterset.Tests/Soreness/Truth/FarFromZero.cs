using System.Reflection;
using Afterset.Soreness;

namespace Afterset.Tests.Soreness.Truth;

/// <summary>The model for people who are usually so sore that the end of the scale at 0 does not matter, to see what it does.</summary>
static class FarFromZero
{
    const double Usual = 3.8;

    /// <summary>The same model but for the usual level. Nobody needs it but this comparison, so there is no other way to it.</summary>
    internal static SorenessModel Model { get; } = Copy();

    static SorenessModel Copy()
    {
        var copy = (SorenessModel)typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!.Invoke(SorenessModel.Default, [])!;
        typeof(SorenessModel).GetField($"<{nameof(SorenessModel.Level)}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic)!.SetValue(copy, Usual);
        return copy;
    }
}
