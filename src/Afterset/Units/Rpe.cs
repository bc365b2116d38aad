namespace Afterset.Units;

/// <summary>Rating of perceived exertion on the 0 to 10 scale: 0 is rest, 10 is as hard as it gets. The default is 0.</summary>
public readonly record struct Rpe
{
    Rpe(double cr10) => Cr10 = cr10;

    /// <summary>The rating, 0 to 10.</summary>
    public double Cr10 { get; }

    /// <summary>A rating that the caller knows to be one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 to 10.</exception>
    public static Rpe FromCr10(double cr10) =>
        TryFromCr10(cr10) ?? throw new ArgumentOutOfRangeException(nameof(cr10), cr10, "A rating is 0 to 10.");

    /// <summary>A rating out of data; null when it is not 0 to 10.</summary>
    public static Rpe? TryFromCr10(double cr10) => cr10 is >= 0 and <= 10 ? new Rpe(cr10) : null;
}
