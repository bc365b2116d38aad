using System.Diagnostics;
using Afterset.Safety;
using Afterset.Sessions.Guide;

namespace Afterset.Planning;

/// <summary>Whether a calm session may be offered, and which.</summary>
public static class CalmOffer
{
    /// <summary>A calm session beside a plan; beside a refusal breathing alone, where that is among what is still fine; else null.</summary>
    /// <param name="request">What the plan was made from.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="options">How to tell it.</param>
    public static SessionGuide? Of(PlanRequest request, PlanOutcome outcome, GuideOptions options)
    {
        ArgumentNullException.ThrowIfNull(request);
        return outcome switch
        {
            PlanOutcome.Withheld withheld => CalmSession.Default.Within(
                new Clearance.Withheld(withheld.Reasons, withheld.Urgency, withheld.DoNow, withheld.StillFine), options, request.AsOf),
            // Without the loads: soreness then counts as without a cause, which leaves out more and never less.
            PlanOutcome.Planned => CalmSession.Default.Within(
                Screening.Of(Planner.Question(request, [])), options, request.AsOf),
            _ => throw new UnreachableException($"No calm session for {outcome}."),
        };
    }
}
