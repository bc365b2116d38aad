namespace Afterset.Scheduling;

/// <summary>How many steps a search may still take.</summary>
sealed class StepCounter(int most)
{
    /// <summary>How many steps were taken.</summary>
    internal int Taken { get; private set; }

    /// <summary>How many steps are left.</summary>
    internal int Left => most - Taken;

    /// <summary>Whether a step was wanted that was not there.</summary>
    internal bool RanOut { get; private set; }

    /// <summary>Takes steps; false when there are not so many.</summary>
    internal bool Take(int steps = 1)
    {
        if (Left < steps)
            RanOut = true;
        else
            Taken += steps;
        return !RanOut;
    }
}
