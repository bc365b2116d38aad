namespace Afterset.Load;

/// <summary>What one workout did to one region on one side, in hard sets: work that is worth so many hard sets of an ordinary lift.</summary>
/// <param name="HardSets">From effort: sets, or rating times minutes. Zero and up.</param>
/// <param name="DownhillHardSets">From braking downhill on foot, counted apart because it hurts later. Zero and up.</param>
public readonly record struct MuscleLoad(double HardSets, double DownhillHardSets)
{
    /// <summary>Both together.</summary>
    public double Total => HardSets + DownhillHardSets;

    /// <summary>The load of two bouts.</summary>
    public static MuscleLoad operator +(MuscleLoad a, MuscleLoad b) =>
        new(a.HardSets + b.HardSets, a.DownhillHardSets + b.DownhillHardSets);
}
