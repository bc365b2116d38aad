using Afterset.Load;
using Afterset.Soreness;

namespace Afterset.Safety;

/// <summary>Everything that safety looks at.</summary>
/// <param name="Profile">What the person told.</param>
/// <param name="Reports">What is sore; the last report of each place counts.</param>
/// <param name="Loads">Loads of all known workouts.</param>
/// <param name="AsOf">The moment.</param>
public sealed record SafetyQuestion(
    HealthProfile Profile,
    IReadOnlyList<SorenessReport> Reports,
    IReadOnlyList<WorkoutLoad> Loads,
    DateTimeOffset AsOf)
{
    /// <summary>How sore the body is on the whole; the last counts, for every place that it may mean.</summary>
    public IReadOnlyList<OverallReport> Overall { get; init; } = [];
}
