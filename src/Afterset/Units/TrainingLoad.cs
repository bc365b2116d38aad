namespace Afterset.Units;

/// <summary>Training load in arbitrary units (AU): rating (0 to 10) times minutes. The default is zero.</summary>
public readonly record struct TrainingLoad
{
    TrainingLoad(double arbitraryUnits) => ArbitraryUnits = arbitraryUnits;

    /// <summary>Arbitrary units, zero and up: an hour rated 8 is 480.</summary>
    public double ArbitraryUnits { get; }

    /// <summary>A load of so many arbitrary units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative or not finite.</exception>
    public static TrainingLoad FromArbitraryUnits(double arbitraryUnits) =>
        double.IsFinite(arbitraryUnits) && arbitraryUnits >= 0
            ? new(arbitraryUnits)
            : throw new ArgumentOutOfRangeException(nameof(arbitraryUnits), arbitraryUnits, "A load is zero or more.");
}
