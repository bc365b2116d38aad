using Afterset.Evidence;

namespace Afterset.Safety;

/// <summary>All that Afterset knows about when not to massage, from data/safety.</summary>
public sealed class SafetyRules
{
    static readonly Lazy<SafetyRules> TheDefault = new(() => new SafetyRules(
        KnowledgeFile.Read("safety/rules.json", SafetyKnowledge.Default.SafetyRulesFile).Rules,
        KnowledgeFile.Read("safety/intake.json", SafetyKnowledge.Default.IntakeFile).Questions,
        KnowledgeFile.Read("safety/symptoms.json", SafetyKnowledge.Default.SymptomsFile).Symptoms,
        KnowledgeFile.Read("safety/alternatives.json", SafetyKnowledge.Default.AlternativesFile).Alternatives,
        KnowledgeFile.Read("safety/before-you-start.json", SafetyKnowledge.Default.ChecksFile).Checks));

    SafetyRules(
        IReadOnlyList<SafetyRule> rules,
        IReadOnlyList<IntakeQuestion> questions,
        IReadOnlyList<Symptom> symptoms,
        IReadOnlyList<Alternative> alternatives,
        IReadOnlyList<CheckBefore> checks)
    {
        Rules = rules;
        Questions = questions;
        Symptoms = symptoms;
        Alternatives = alternatives;
        ChecksBefore = checks;
        InjuryKinds =
        [
            .. rules.SelectMany(rule => rule.When).Select(condition => condition.Injury).OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>What data/safety says.</summary>
    public static SafetyRules Default => TheDefault.Value;

    /// <summary>Every rule.</summary>
    public IReadOnlyList<SafetyRule> Rules { get; }

    /// <summary>Every question of the intake, the most important first.</summary>
    public IReadOnlyList<IntakeQuestion> Questions { get; }

    /// <summary>Every sign that can be reported.</summary>
    public IReadOnlyList<Symptom> Symptoms { get; }

    /// <summary>What is fine to do when massage is not.</summary>
    public IReadOnlyList<Alternative> Alternatives { get; }

    /// <summary>What is fine to do instead when these rules hold, the most urgent of them this much.</summary>
    internal IReadOnlyList<Alternative> StillFine(Urgency urgency, IEnumerable<string> rules)
    {
        var held = rules.ToHashSet(StringComparer.Ordinal);
        return [.. Alternatives.Where(alternative => alternative.Fits.Contains(urgency) && !alternative.NotWith.Any(held.Contains))];
    }

    /// <summary>What to look at before a session.</summary>
    public IReadOnlyList<CheckBefore> ChecksBefore { get; }

    /// <summary>Every kind of injury that a profile can list.</summary>
    public IReadOnlyList<string> InjuryKinds { get; }
}
