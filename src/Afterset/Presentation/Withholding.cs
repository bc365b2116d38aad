using Afterset.Planning;
using Afterset.Safety;

namespace Afterset.Presentation;

/// <summary>The words of a refusal, for every way of showing it.</summary>
public static class Withholding
{
    /// <summary>The heading.</summary>
    public static string Title(PlanOutcome.Withheld withheld) => withheld.Urgency switch
    {
        Urgency.Now => "No massage. This needs help now.",
        Urgency.Today => "No massage. Have this looked at today.",
        Urgency.Soon => "No massage until this is cleared up.",
        Urgency.None => "No massage this time.",
    };

    /// <summary>What was seen, in the words of the rules' own conditions.</summary>
    public static IReadOnlyList<string> Seen(PlanOutcome.Withheld withheld) =>
    [
        .. withheld.Reasons
            .Select(reason => SafetyRules.Default.Rules.FirstOrDefault(rule => rule.Id == reason.Rule))
            .OfType<SafetyRule>()
            .Select(rule => $"{Words.Capital(ConditionWords.Of(rule))}.")
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>What to do, the most urgent first.</summary>
    public static IReadOnlyList<string> DoNow(PlanOutcome.Withheld withheld) =>
        withheld.DoNow.Count > 0 ? withheld.DoNow : ["Leave these places alone and ask again when they have eased."];

    /// <summary>What is fine to do instead.</summary>
    public static IReadOnlyList<string> StillFine(PlanOutcome.Withheld withheld) => withheld.StillFine.Count > 0
        ? [.. withheld.StillFine.Select(alternative => $"{alternative.Name}, {alternative.Minutes} min: {alternative.How}")]
        : ["Nothing else until this is done. The rest can wait."];
}
