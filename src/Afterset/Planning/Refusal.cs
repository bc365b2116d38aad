using Afterset.Protocols;
using Afterset.Safety;

namespace Afterset.Planning;

/// <summary>Says no, with reasons and with what to do instead.</summary>
static class Refusal
{
    internal static PlanOutcome.Withheld Of(Clearance.Withheld withheld, DateTimeOffset asOf) =>
        new(withheld.Reasons, withheld.Urgency, withheld.DoNow, withheld.StillFine, asOf);

    /// <summary>A refusal when every place that wants treatment had to be left out; else null.</summary>
    internal static PlanOutcome.Withheld? WhenNothingIsLeft(TreatmentChoice choice, Clearance.Given clearance, DateTimeOffset asOf)
    {
        var safety = choice.Omissions.Select(omission => omission.Because).Where(reason => reason.Rule.StartsWith("safety/", StringComparison.Ordinal)).Distinct().ToList();
        if (choice.Treatments.Count > 0 || safety.Count == 0)
            return null;
        var urgency = clearance.Advice.Count > 0 ? clearance.Advice.Max(advice => advice.Urgency) : Urgency.None;
        return new(
            safety,
            urgency,
            [.. clearance.Advice.Select(advice => advice.Do).Distinct(StringComparer.Ordinal)],
            SafetyRules.Default.StillFine(urgency, safety.Select(reason => reason.Rule).Concat(clearance.Advice.Select(advice => advice.Because.Rule))),
            asOf);
    }
}
