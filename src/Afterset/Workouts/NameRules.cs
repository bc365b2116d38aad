using System.Text.RegularExpressions;
using Afterset.Evidence;

namespace Afterset.Workouts;

/// <summary>The ordered rules of data/exercises/name-rules.json: the first that matches wins.</summary>
sealed class NameRules
{
    readonly (NameRule Rule, Lazy<Regex> Regex)[] _rules =
    [
        .. KnowledgeFile.Read("exercises/name-rules.json", ExerciseKnowledge.Default.NameRulesFile).Rules
            .Select(rule => (rule, new Lazy<Regex>(() => Build(rule.Regex)))),
    ];

    internal IEnumerable<NameRule> All => _rules.Select(rule => rule.Rule);

    internal NameRule? FirstMatch(NormalName name)
    {
        foreach (var (rule, regex) in _rules)
        {
            if (regex.Value.IsMatch(name.Text) || (name.Turned is { } turned && regex.Value.IsMatch(turned)))
                return rule;
        }

        return null;
    }

    static Regex Build(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
}
