using Afterset.Evidence;
using Afterset.Load;
using Afterset.Protocols;
using Afterset.Safety;
using Afterset.Sessions;
using Afterset.Soreness;
using Afterset.Workouts;

namespace Afterset.Planning;

/// <summary>What follows a workout: when to do what, where, how, for how long, and why.</summary>
public sealed record RecoveryPlan
{
    /// <summary>The moment it was made for.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The end of what it covers.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>The person's clock.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>The workouts it is for, with their loads.</summary>
    public required IReadOnlyList<PlannedWorkout> Workouts { get; init; }

    /// <summary>How sore each place will be.</summary>
    public required SorenessForecast Forecast { get; init; }

    /// <summary>The sessions, in order of time. Empty when nothing needs massage or no time is free.</summary>
    public required IReadOnlyList<RecoverySession> Sessions { get; init; }

    /// <summary>What was left out, and why.</summary>
    public required IReadOnlyList<Omission> Omissions { get; init; }

    /// <summary>What to do about places that were left out, most urgent first.</summary>
    public required IReadOnlyList<Advice> Advice { get; init; }

    /// <summary>What was assumed because nobody said.</summary>
    public required IReadOnlyList<Reason> Assumptions { get; init; }

    /// <summary>Questions whose answers would unlock more.</summary>
    public required IReadOnlyList<IntakeQuestion> Questions { get; init; }

    /// <summary>Whether it is proven that no other arrangement of the sessions is worth more.</summary>
    public required bool IsScheduleOptimal { get; init; }

    /// <summary>Most time a day.</summary>
    public required TimeSpan DailyLimit { get; init; }
}

/// <summary>A workout and what it did.</summary>
/// <param name="Workout">The workout.</param>
/// <param name="Load">Its load.</param>
public sealed record PlannedWorkout(Workout Workout, WorkoutLoad Load);
