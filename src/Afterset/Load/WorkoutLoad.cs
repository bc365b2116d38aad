using Afterset.Body;
using Afterset.Evidence;
using Afterset.Units;

namespace Afterset.Load;

/// <summary>What the load was worked out from.</summary>
public enum LoadBasis
{
    /// <summary>No load: massage, mobility, rest.</summary>
    None,

    /// <summary>The sets.</summary>
    Sets,

    /// <summary>The person's rating, times minutes.</summary>
    Rating,

    /// <summary>Heart rate, because nobody rated the effort.</summary>
    HeartRate,

    /// <summary>Duration and what this sport usually feels like, because nothing else is known.</summary>
    SportAlone,
}

/// <summary>What one workout did to the body.</summary>
/// <param name="End">When it ended.</param>
/// <param name="Mode">The kind of work it was.</param>
/// <param name="Basis">What the load was worked out from.</param>
/// <param name="SessionLoad">Rating times minutes, where there is a duration and a rating, given or stood in for; else null.</param>
/// <param name="HardestContraction">The most damaging contraction in it; 1 is an ordinary lift.</param>
/// <param name="Muscles">Load by region and side; regions without load are not listed.</param>
/// <param name="Because">What was used and assumed.</param>
public sealed record WorkoutLoad(
    DateTimeOffset End,
    LoadMode Mode,
    LoadBasis Basis,
    TrainingLoad? SessionLoad,
    double HardestContraction,
    IReadOnlyDictionary<RegionSide, MuscleLoad> Muscles,
    IReadOnlyList<Reason> Because)
{
    /// <summary>Whether any region has a load of it.</summary>
    internal bool DoesSomething => Muscles is LoadByMuscle muscles ? !muscles.IsEmpty : Muscles.Count > 0;
}
