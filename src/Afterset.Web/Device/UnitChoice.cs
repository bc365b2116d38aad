using Afterset.Presentation;
using Afterset.Units;

namespace Afterset.Web.Device;

/// <summary>Lengths and weights in the person's units.</summary>
/// <param name="IsPounds">Pounds instead of kilograms.</param>
/// <param name="IsMiles">Miles instead of kilometres.</param>
public readonly record struct UnitChoice(bool IsPounds, bool IsMiles)
{
    /// <summary>"8.3 km" or "5.2 mi".</summary>
    internal string Distance(Length length, Language language) => IsMiles
        ? $"{language.Number(length.Metres / Length.MetresInMile, 1)} mi"
        : $"{language.Number(length.Kilometres, 1)} km";

    /// <summary>"100 kg" or "220.5 lb".</summary>
    internal string Weight(Mass mass, Language language) => IsPounds
        ? $"{language.Number(mass.Kilograms / Mass.KilogramsInPound, 1)} lb"
        : $"{language.Number(mass.Kilograms, 1)} kg";
}
