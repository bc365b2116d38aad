using Afterset.Units;

namespace Afterset.Load;

/// <summary>What is known of the person that load depends on.</summary>
/// <param name="HighestHeartRate">Highest heart rate; null when not known, then the file's highest or an assumption counts.</param>
public sealed record LoadContext(HeartRate? HighestHeartRate)
{
    /// <summary>Nothing is known.</summary>
    public static LoadContext Unknown { get; } = new(HighestHeartRate: null);
}
