using Afterset.Evidence;
using Afterset.Safety;

namespace Afterset.Planning;

/// <summary>A plan, or the refusal of one. Nobody can get at a plan without having seen the refusal.</summary>
public abstract record PlanOutcome
{
    private protected PlanOutcome()
    {
    }

    /// <summary>A plan.</summary>
    /// <param name="Plan">The plan.</param>
    public sealed record Planned(RecoveryPlan Plan) : PlanOutcome;

    /// <summary>No plan, because a safety rule forbids one. Never without a reason.</summary>
    /// <param name="Reasons">What was seen and what it could mean, the most urgent first.</param>
    /// <param name="Urgency">How soon a clinician should look at it.</param>
    /// <param name="DoNow">What to do, the most urgent first.</param>
    /// <param name="StillFine">What is fine to do instead: a plan of its own.</param>
    /// <param name="AsOf">The moment of planning.</param>
    public sealed record Withheld(
        IReadOnlyList<Reason> Reasons,
        Urgency Urgency,
        IReadOnlyList<string> DoNow,
        IReadOnlyList<Alternative> StillFine,
        DateTimeOffset AsOf) : PlanOutcome;
}
