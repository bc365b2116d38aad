namespace Afterset.Scheduling;

/// <summary>How many steps a search may still take.</summary>
sealed class StepCounter(int most)
{
    int _left = most;

    /// <summary>Whether a step was wanted that was not there.</summary>
    internal bool RanOut { get; private set; }

    /// <summary>Takes a step; false when none is left.</summary>
    internal bool Take()
    {
        if (_left == 0)
            RanOut = true;
        else
            _left--;
        return !RanOut;
    }
}
