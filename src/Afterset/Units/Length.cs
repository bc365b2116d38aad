namespace Afterset.Units;

/// <summary>A distance or a height difference, in metres; zero and up. The default is zero.</summary>
public readonly record struct Length
{
    /// <summary>Metres in an international mile, exactly.</summary>
    public const double MetresInMile = 1609.344;

    Length(double metres) => Metres = metres;

    /// <summary>Metres.</summary>
    public double Metres { get; }

    /// <summary>Kilometres.</summary>
    public double Kilometres => Metres / 1000;

    /// <summary>A length out of data; null when it is negative, infinite or not a number.</summary>
    public static Length? TryFromMetres(double metres) =>
        double.IsFinite(metres) && metres >= 0 ? new Length(metres) : null;
}
