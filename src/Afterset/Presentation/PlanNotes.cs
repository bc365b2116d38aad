using Afterset.Evidence;
using Afterset.Planning;
using Afterset.Protocols;
using Afterset.Sessions;

namespace Afterset.Presentation;

/// <summary>What every way of showing a plan says beside its sessions.</summary>
static class PlanNotes
{
    const string CarefulWithout = "safety/careful-without-";

    /// <summary>What was left out, things with the same reason together.</summary>
    internal static IReadOnlyList<(string What, Reason Because)> LeftOut(RecoveryPlan plan) =>
    [
        .. plan.Omissions
            .GroupBy(omission => omission.Because)
            .Select(group => (Together(group), group.Key)),
    ];

    /// <summary>The rules behind a plan, in alphabetical order.</summary>
    internal static IReadOnlyList<string> Rules(RecoveryPlan plan) =>
    [
        .. Reasons(plan).Select(reason => reason.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <summary>Every reason in a plan, in the order of the plan, each once.</summary>
    internal static IReadOnlyList<Reason> Reasons(RecoveryPlan plan) =>
    [
        .. plan.Workouts.SelectMany(workout => workout.Load.Because)
            .Concat(plan.Advice.Select(advice => advice.Because))
            .Concat(plan.Sessions.SelectMany(session => session.Because.Concat(session.LookFirst).Concat(session.Steps.SelectMany(step => step.Because))))
            .Concat(plan.Omissions.Select(omission => omission.Because))
            .Concat(plan.Assumptions)
            .Distinct(),
    ];

    /// <summary>The rules behind a plan in one line; rules that differ only in the question they ask are counted.</summary>
    internal static string RuleList(RecoveryPlan plan) => Listed(Rules(plan));

    /// <summary>Reasons that say the same, together with their rules in one line.</summary>
    internal static IEnumerable<(string Text, string Rules)> ByText(IEnumerable<Reason> reasons) => reasons
        .GroupBy(reason => reason.Text, StringComparer.Ordinal)
        .Select(group => (group.Key, Listed([.. group.Select(reason => reason.Rule).Distinct(StringComparer.Ordinal)])));

    /// <summary>Why there is no session, when there is none.</summary>
    internal static string NoSession(RecoveryPlan plan) => plan.Omissions.Count > 0
        ? "No session. What was left out, and why, stands below."
        : "No session: nothing is expected to get sore enough to need one. Moving as you like is enough.";

    /// <summary>What a session asks first.</summary>
    internal static string Ask(RecoverySession session) =>
        $"Rate each place first: only if soreness is {session.OnlyIfSorenessAtMost} or less. Above that, skip the place.";

    /// <summary>What to look at before a session.</summary>
    internal static string LookFirst(RecoverySession session) => string.Join(' ', session.LookFirst.Select(look => look.Text));

    static string Listed(IReadOnlyList<string> rules)
    {
        var careful = rules.Where(rule => rule.StartsWith(CarefulWithout, StringComparison.Ordinal)).ToList();
        return careful.Count < 3
            ? string.Join(", ", rules)
            : string.Join(", ", [.. rules.Except(careful, StringComparer.Ordinal), $"{careful[0]} and {careful.Count - 1} like it"]);
    }

    static string Together(IGrouping<Reason, Omission> group)
    {
        var all = group.Select(omission => omission.What).Distinct(StringComparer.Ordinal).ToList();
        return string.Join("; ", all
            .GroupBy(What, StringComparer.Ordinal)
            .Select(place => place.Count() > 1 && place.Key.Length > 0 ? $"{place.Key}, both" : place.First()));
    }

    static string What(string text) =>
        text.EndsWith(", left", StringComparison.Ordinal) ? text[..^6]
        : text.EndsWith(", right", StringComparison.Ordinal) ? text[..^7]
        : text;
}
