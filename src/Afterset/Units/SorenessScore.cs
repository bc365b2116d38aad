namespace Afterset.Units;

/// <summary>Soreness on moving, on the numeric rating scale: 0 is none, 10 the worst imaginable. The default is 0.</summary>
public readonly record struct SorenessScore
{
    SorenessScore(double value) => Value = value;

    /// <summary>0 to 10.</summary>
    public double Value { get; }

    /// <summary>The nearest score to a number that a model made: below 0 is 0, above 10 is 10.</summary>
    public static SorenessScore Nearest(double value) => new(Math.Clamp(value, 0, 10));

    /// <summary>A score out of data; null when it is not 0 to 10.</summary>
    public static SorenessScore? TryFrom(double value) => value is >= 0 and <= 10 ? new SorenessScore(value) : null;
}
