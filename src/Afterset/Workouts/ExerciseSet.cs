using Afterset.Body;
using Afterset.Units;

namespace Afterset.Workouts;

/// <summary>One set of one exercise. Null means that the source does not say.</summary>
public sealed record ExerciseSet
{
    /// <summary>The exercise's name as the source has it, or our name of the pattern where the source has only a number.</summary>
    public string? Exercise { get; init; }

    /// <summary>The movement pattern that the name or number was recognised as; null when it was not.</summary>
    public MovementPattern? Pattern { get; init; }

    /// <summary>What kind of set it was.</summary>
    public SetKind Kind { get; init; } = SetKind.Active;

    /// <summary>Repetitions, zero and up.</summary>
    public int? Repetitions { get; init; }

    /// <summary>Lifted mass; for body-weight exercises the added mass.</summary>
    public Mass? LiftedMass { get; init; }

    /// <summary>How long the set lasted.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Distance covered, for carries, sleds and machines.</summary>
    public Length? Distance { get; init; }

    /// <summary>How hard this set felt. In strength training 10 means that no repetition was left.</summary>
    public Rpe? Rpe { get; init; }

    /// <summary>The one side that worked, where the source says so; null means both.</summary>
    public Side? Side { get; init; }
}
