using System.Text;
using System.Text.RegularExpressions;
using Afterset.Body;
using Afterset.Evidence;

namespace Afterset.Workouts;

/// <summary>Knows movement patterns, and which pattern an exercise's name or number belongs to.</summary>
public sealed class ExerciseCatalogue
{
    static readonly Lazy<ExerciseCatalogue> TheDefault = new(() => new ExerciseCatalogue());

    readonly Dictionary<string, MovementPattern> _patterns;
    readonly Lazy<IReadOnlyList<(Regex Regex, MovementPattern Pattern)>> _rules;
    readonly Lazy<Dictionary<(int Category, int Name), (MovementPattern Pattern, RecognitionConfidence Confidence)>> _fit;

    ExerciseCatalogue()
    {
        _patterns = KnowledgeFile.Read("exercises/movement-patterns.json", ExerciseKnowledge.Default.PatternsFile)
            .Patterns.Select(ToPattern).ToDictionary(pattern => pattern.Id, StringComparer.Ordinal);
        _rules = new(ReadRules);
        _fit = new(ReadFit);
    }

    /// <summary>What the files of data/exercises say.</summary>
    public static ExerciseCatalogue Default => TheDefault.Value;

    /// <summary>Every pattern by its id.</summary>
    public IReadOnlyDictionary<string, MovementPattern> Patterns => _patterns;

    /// <summary>The pattern of an exercise's name. An unknown name has none, and the closest patterns instead.</summary>
    public RecognisedExercise Recognise(string name)
    {
        var normal = Normalise(name);
        foreach (var (regex, pattern) in _rules.Value)
        {
            if (regex.IsMatch(normal))
                return new(name, pattern, RecognitionConfidence.High, [], null);
        }

        return new(name, null, RecognitionConfidence.None, [], null);
    }

    /// <summary>The pattern of a FIT exercise: category number and, where the file has it, name number.</summary>
    /// <returns>Null when the numbers are unknown.</returns>
    public (MovementPattern Pattern, RecognitionConfidence Confidence)? RecogniseFit(int category, int? name) =>
        name is { } number && _fit.Value.TryGetValue((category, number), out var exact) ? exact
        : _fit.Value.TryGetValue((category, -1), out var family) ? family
        : null;

    static MovementPattern ToPattern(PatternEntry entry) => new(
        entry.Id,
        entry.Name,
        entry.Kind,
        entry.Shares.ToDictionary(share => new RegionId(share.Key), share => share.Value),
        entry.Contraction);

    static string Normalise(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        var previous = ' ';
        foreach (var c in name)
        {
            if (c is '\'' or '’')
                continue;
            var isWord = char.IsLetterOrDigit(c);
            var startsWord = isWord && char.IsUpper(c) && char.IsLower(previous);
            if ((startsWord || !isWord) && text.Length > 0 && text[^1] != ' ')
                text.Append(' ');
            if (isWord)
                text.Append(char.ToLowerInvariant(c));
            previous = c;
        }

        return text.ToString().TrimEnd();
    }

    List<(Regex Regex, MovementPattern Pattern)> ReadRules() =>
    [
        .. KnowledgeFile.Read("exercises/name-rules.json", ExerciseKnowledge.Default.NameRulesFile).Rules
            .Select(rule => (new Regex(rule.Regex, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)), _patterns[rule.Pattern])),
    ];

    Dictionary<(int Category, int Name), (MovementPattern Pattern, RecognitionConfidence Confidence)> ReadFit()
    {
        var all = new Dictionary<(int, int), (MovementPattern, RecognitionConfidence)>();
        foreach (var category in KnowledgeFile.Read("exercises/fit-exercises.json", ExerciseKnowledge.Default.FitExercisesFile).Categories)
        {
            if (category.Default is { } family)
                all[(category.Category, -1)] = (_patterns[family], RecognitionConfidence.Low);
            foreach (var (pattern, names) in category.Patterns)
            {
                foreach (var name in names)
                    all[(category.Category, name)] = (_patterns[pattern], category.Low.Contains(name) ? RecognitionConfidence.Low : RecognitionConfidence.High);
            }
        }

        return all;
    }
}
