namespace Afterset.Units;

/// <summary>A mass, in kilograms; zero and up. The default is zero: an empty bar that weighs nothing.</summary>
public readonly record struct Mass
{
    /// <summary>Kilograms in an international pound, exactly.</summary>
    public const double KilogramsInPound = 0.45359237;

    Mass(double kilograms) => Kilograms = kilograms;

    /// <summary>Kilograms.</summary>
    public double Kilograms { get; }

    /// <summary>A mass out of data; null when it is negative, infinite or not a number.</summary>
    public static Mass? TryFromKilograms(double kilograms) =>
        double.IsFinite(kilograms) && kilograms >= 0 ? new Mass(kilograms) : null;

    /// <summary>A mass out of data in pounds; null when it is negative, infinite or not a number.</summary>
    public static Mass? TryFromPounds(double pounds) => TryFromKilograms(pounds * KilogramsInPound);
}
