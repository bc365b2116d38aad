namespace Afterset.Units;

/// <summary>Energy, in kilocalories ("calories" on every watch); zero and up. The default is zero.</summary>
public readonly record struct Energy
{
    Energy(double kilocalories) => Kilocalories = kilocalories;

    /// <summary>Kilocalories.</summary>
    public double Kilocalories { get; }

    /// <summary>An energy out of data; null when it is negative, infinite or not a number.</summary>
    public static Energy? TryFromKilocalories(double kilocalories) =>
        double.IsFinite(kilocalories) && kilocalories >= 0 ? new Energy(kilocalories) : null;
}
