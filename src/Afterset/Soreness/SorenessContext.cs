namespace Afterset.Soreness;

/// <summary>What is known of the person that soreness depends on.</summary>
/// <param name="Age">Age in years; null when not known, then no correction is made.</param>
public sealed record SorenessContext(int? Age)
{
    /// <summary>Nothing is known.</summary>
    public static SorenessContext Unknown { get; } = new(Age: null);
}
