using Afterset.Body;

namespace Afterset.Workouts;

/// <summary>How sure a recognition is.</summary>
public enum RecognitionConfidence
{
    /// <summary>Not recognised.</summary>
    None,

    /// <summary>A family of movements at best.</summary>
    Low,

    /// <summary>Probably this pattern.</summary>
    Medium,

    /// <summary>This pattern.</summary>
    High,
}

/// <summary>What an exercise's name was recognised as.</summary>
/// <param name="Name">The name as given.</param>
/// <param name="Pattern">The pattern; null when the name was not recognised. Never a guess.</param>
/// <param name="Confidence">How sure we are; None when not recognised.</param>
/// <param name="Closest">When not recognised: the patterns whose names are closest, best first, at most three.</param>
/// <param name="Side">The one side that the name says, as in "left arm curl"; null for both.</param>
public sealed record RecognisedExercise(
    string Name,
    MovementPattern? Pattern,
    RecognitionConfidence Confidence,
    IReadOnlyList<MovementPattern> Closest,
    Side? Side);
