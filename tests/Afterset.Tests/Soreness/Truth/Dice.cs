namespace Afterset.Tests.Soreness.Truth;

/// <summary>Chance that falls the same on every machine (SplitMix64, Steele et al. 2014).</summary>
sealed class Dice
{
    ulong _state;

    /// <param name="seed">Any number. It is mixed first: two that follow each other would else give the same numbers, one later.</param>
    internal Dice(ulong seed) => _state = Mix(seed);

    /// <summary>Evenly spread between 0 and 1.</summary>
    internal double Even()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
        }

        return (Mix(_state) >> 11) / (double)(1UL << 53);
    }

    internal double Between(double low, double high) => low + ((high - low) * Even());

    internal int Whole(int low, int high) => low + (int)(Even() * (high - low + 1));

    internal bool IsSo(double chance) => Even() < chance;

    /// <summary>A standard normal number.</summary>
    internal double Normal() => Math.Sqrt(-2 * Math.Log(1 - Even())) * Math.Cos(2 * Math.PI * Even());

    /// <summary>Student's t with three degrees of freedom, scaled to a variance of 1: one in seventy is beyond three.</summary>
    internal double HeavyTailed()
    {
        var squares = 0.0;
        for (var i = 0; i < 3; i++)
        {
            var one = Normal();
            squares += one * one;
        }

        return Normal() / Math.Sqrt(squares);
    }

    /// <summary>Which of some weights.</summary>
    internal int Among(IReadOnlyList<double> weights)
    {
        var left = Even() * weights.Sum();
        for (var i = 0; i < weights.Count - 1; i++)
        {
            if ((left -= weights[i]) < 0)
                return i;
        }

        return weights.Count - 1;
    }

    static ulong Mix(ulong number)
    {
        unchecked
        {
            var mixed = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
