using Afterset.Load;
using Afterset.Safety;
using Afterset.Scheduling;
using Afterset.Sessions;
using Afterset.Soreness;
using Afterset.Workouts;

namespace Afterset.Planning;

/// <summary>Everything a plan is made from. The same request gives the same plan, on every machine.</summary>
public sealed record PlanRequest
{
    /// <summary>The workouts that the plan is for; the stages count from the end of the last one.</summary>
    public required IReadOnlyList<Workout> Workouts { get; init; }

    /// <summary>Earlier workouts, in any order: they tell what is new to the athlete and what still hurts.</summary>
    public IReadOnlyList<Workout> History { get; init; } = [];

    /// <summary>What the person told about their health. Default: nothing, so the plan is a careful one.</summary>
    public HealthProfile Profile { get; init; } = HealthProfile.Unknown;

    /// <summary>What is sore.</summary>
    public IReadOnlyList<SorenessReport> Reports { get; init; } = [];

    /// <summary>How sore the body is on the whole, where no place was named.</summary>
    public IReadOnlyList<OverallReport> Overall { get; init; } = [];

    /// <summary>What earlier reports taught about the athlete, those of <see cref="Reports"/> not among them. Null for nothing.</summary>
    public AthleteResponse? Learned { get; init; }

    /// <summary>The athlete's tools, by id. Default: hands and a roller.</summary>
    public IReadOnlyList<string> Tools { get; init; } = ["hands", "roller"];

    /// <summary>Most time a day. Default: what data/protocols says, 15 minutes.</summary>
    public TimeSpan? DailyLimit { get; init; }

    /// <summary>How far ahead to plan, 1 to 7 days. Default 4.</summary>
    public int Days { get; init; } = 4;

    /// <summary>The moment of planning.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The person's clock. Default UTC.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>When the person has no time.</summary>
    public IReadOnlyList<TimeRange> Busy { get; init; } = [];

    /// <summary>Races and the like, when they begin.</summary>
    public IReadOnlyList<DateTimeOffset> Events { get; init; } = [];

    /// <summary>Sessions of earlier plans: what was done is not planned again and counts toward every limit.</summary>
    public IReadOnlyList<PastSession> Past { get; init; } = [];

    /// <summary>Whether workouts that repeat another were taken out already, so that all that is here counts.</summary>
    internal bool IsEachWorkoutOnce { get; init; }

    /// <summary>Loads that were worked out before; null for none.</summary>
    internal Func<Workout, LoadContext, WorkoutLoad>? KnownLoads { get; init; }
}
