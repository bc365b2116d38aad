namespace Afterset.Fixtures;

/// <summary>Small made-up irregularities, the same ones every time: a linear congruential generator.</summary>
sealed class Flutter(uint seed)
{
    uint _state = seed;

    /// <summary>Between -1 and 1.</summary>
    internal double Next()
    {
        _state = unchecked((_state * 1_664_525) + 1_013_904_223);
        return (_state >> 8) / (double)(1 << 23) - 1;
    }
}
