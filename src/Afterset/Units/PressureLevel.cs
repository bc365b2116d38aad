namespace Afterset.Units;

/// <summary>How deep the touch goes. Ordered: a cap is the smaller of two levels.</summary>
public enum PressureLevel
{
    /// <summary>No touch at all: movement, warmth, breathing.</summary>
    None = 0,

    /// <summary>The weight of the hand: skin moves, muscle does not.</summary>
    Light = 1,

    /// <summary>Muscle moves; nothing is uncomfortable.</summary>
    Gentle = 2,

    /// <summary>A good ache of 3 to 4 of 10 at most.</summary>
    Moderate = 3,

    /// <summary>Deep: an ache of 5 of 10 at most, only where and when the rules allow it.</summary>
    Deep = 4,

    /// <summary>Very deep: for a professional's hands only; no plan of ours uses it.</summary>
    VeryDeep = 5,
}
