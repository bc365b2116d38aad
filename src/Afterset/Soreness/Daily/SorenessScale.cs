namespace Afterset.Soreness.Daily;

/// <summary>How a questionnaire writes soreness down: whole steps between two ends.</summary>
public sealed record SorenessScale
{
    /// <summary>More steps than on a scale from 0 to 100 nobody tells apart.</summary>
    public const int MostSteps = 100;

    SorenessScale(int lowest, int highest, bool isLowSorest) => (Lowest, Highest, IsLowSorest) = (lowest, highest, isLowSorest);

    /// <summary>The lowest number that can be told.</summary>
    public int Lowest { get; }

    /// <summary>The highest number that can be told.</summary>
    public int Highest { get; }

    /// <summary>Whether the lowest number means the most soreness, as on wellness questionnaires where 5 is best.</summary>
    public bool IsLowSorest { get; }

    /// <summary>Steps from no soreness to the most.</summary>
    public int Steps => Highest - Lowest;

    /// <summary>A scale; null when the ends are not 1 to 100 steps apart.</summary>
    /// <param name="lowest">The lowest number that can be told.</param>
    /// <param name="highest">The highest.</param>
    /// <param name="isLowSorest">Whether the lowest number means the most soreness.</param>
    public static SorenessScale? TryFrom(int lowest, int highest, bool isLowSorest) =>
        (long)highest - lowest is >= 1 and <= MostSteps ? new(lowest, highest, isLowSorest) : null;

    /// <summary>Whether a number can be told on this scale.</summary>
    public bool Holds(double told) => told >= Lowest && told <= Highest;

    /// <summary>Steps above no soreness.</summary>
    internal double StepsOf(double told) => IsLowSorest ? Highest - told : told - Lowest;

    /// <summary>The number that is told for so many steps above no soreness.</summary>
    internal double ToldFor(double steps) => IsLowSorest ? Highest - steps : Lowest + steps;
}
