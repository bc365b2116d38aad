using Afterset.Workouts;

namespace Afterset.Import;

/// <summary>What could be read, and what is to be said about the rest.</summary>
/// <param name="Workouts">Each workout in the input, in its order.</param>
/// <param name="Findings">Everything that was dropped, assumed or refused.</param>
public sealed record ImportResult(IReadOnlyList<Workout> Workouts, IReadOnlyList<Finding> Findings);
