namespace Afterset.Web.Demo;

/// <summary>Chance from a fixed seed (SplitMix64): the same numbers on every device and in every version of the runtime.</summary>
/// <param name="seed">The seed.</param>
sealed class DemoChance(ulong seed)
{
    ulong _state = seed;

    /// <summary>A whole number from one to another, both possible.</summary>
    internal int Whole(int from, int to) => from + (int)(Share() * (to - from + 1));

    internal bool Percent(int percent) => Share() * 100 < percent;

    /// <summary>About as a rating wanders: mean 0, standard deviation 1, never beyond 3.</summary>
    internal double Wander() => (Share() + Share() + Share() - 1.5) * 2;

    double Share()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
        }
    }
}
