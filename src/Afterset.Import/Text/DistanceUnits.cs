using Afterset.Units;

namespace Afterset.Import.Text;

/// <summary>Units of distance as apps write them.</summary>
static class DistanceUnits
{
    const double MetresInFoot = 0.3048;
    const double MetresInYard = 0.9144;

    /// <summary>Metres in the unit; kilometres where none is written.</summary>
    internal static double MetresIn(ReadOnlySpan<char> unit) => unit.Trim().TrimEnd('.') switch
    {
        "m" or "meters" or "metres" => 1,
        "mi" or "mile" or "miles" => Length.MetresInMile,
        "ft" or "feet" => MetresInFoot,
        "yd" or "yds" or "yards" => MetresInYard,
        "cm" => 0.01,
        _ => 1000,
    };
}
