using System.Collections.Concurrent;
using Afterset.Body;
using Afterset.Evidence;

namespace Afterset.Workouts;

/// <summary>Knows movement patterns, and which pattern an exercise's name or number belongs to.</summary>
/// <remarks>
/// Cheap to have: each file is read, and each rule built, when it is first needed. Safe to share between threads.
/// </remarks>
public sealed class ExerciseCatalogue
{
    const int LongestName = 120;
    const int MostRemembered = 10_000;

    static readonly Lazy<ExerciseCatalogue> TheDefault = new(() => new ExerciseCatalogue());

    readonly Lazy<Dictionary<string, MovementPattern>> _patterns = new(ReadPatterns);
    readonly Lazy<ExerciseWords> _words = new(() => new ExerciseWords());
    readonly Lazy<NameRules> _rules = new(() => new NameRules());
    readonly Lazy<FitExercises> _fit = new(() => new FitExercises());
    readonly Lazy<ClosestPatterns> _closest;
    readonly ConcurrentDictionary<string, RecognisedExercise> _recognised = new(StringComparer.Ordinal);

    ExerciseCatalogue() => _closest = new(() => new ClosestPatterns(_patterns.Value.Values, _rules.Value, _words.Value));

    /// <summary>What the files of data/exercises say.</summary>
    public static ExerciseCatalogue Default => TheDefault.Value;

    /// <summary>Every pattern by its id.</summary>
    public IReadOnlyDictionary<string, MovementPattern> Patterns => _patterns.Value;

    /// <summary>The pattern of an exercise's name. An unknown name has none, and the closest patterns instead.</summary>
    /// <remarks>
    /// "Negative", "hold" and "wheelchair" in a name change the pattern's contraction or take the legs out of it; its id
    /// stays the same.
    /// </remarks>
    public RecognisedExercise Recognise(string name)
    {
        if (_recognised.TryGetValue(name, out var known))
            return known;
        var recognised = RecogniseNew(name);
        if (_recognised.Count < MostRemembered)
            _recognised.TryAdd(name, recognised);
        return recognised;
    }

    /// <summary>The pattern of a FIT exercise: category number and, where the file has it, name number.</summary>
    /// <returns>Null when the numbers are unknown. Exercises in a wheelchair have no legs in their pattern.</returns>
    public (MovementPattern Pattern, RecognitionConfidence Confidence)? RecogniseFit(int category, int? name) =>
        _fit.Value.Find(category, name) is { } exercise
            ? (Adjusted(_patterns.Value[exercise.Pattern], null, exercise.Seated), exercise.Confidence)
            : null;

    RecognisedExercise RecogniseNew(string name)
    {
        var normal = _words.Value.Normalise(name.Length <= LongestName ? name : name[..LongestName]);
        if (_rules.Value.FirstMatch(normal) is not { } rule)
            return new(name, null, RecognitionConfidence.None, _closest.Value.To(normal), normal.Side);
        var pattern = _patterns.Value[rule.Pattern];
        foreach (var modifier in _words.Value.Modifiers)
        {
            if (modifier.Words.Any(word => normal.Words.Contains(word, StringComparer.Ordinal)))
                pattern = Adjusted(pattern, modifier.Contraction, modifier.WithoutLegs);
        }

        return new(name, pattern, rule.Confidence, [], normal.Side);
    }

    static MovementPattern Adjusted(MovementPattern pattern, double? contraction, bool withoutLegs)
    {
        if (pattern.Kind == MovementKind.Load && contraction is { } factor)
            pattern = pattern with { Contraction = factor < 1 ? Math.Min(pattern.Contraction, factor) : Math.Max(pattern.Contraction, factor) };
        return withoutLegs
            ? pattern with { Shares = pattern.Shares.Where(share => !IsLeg(share.Key)).ToDictionary() }
            : pattern;
    }

    static bool IsLeg(RegionId region) => BodyCatalogue.Default[region].Part is "hip" or "thigh" or "lower-leg" or "foot";

    static Dictionary<string, MovementPattern> ReadPatterns() =>
        KnowledgeFile.Read("exercises/movement-patterns.json", ExerciseKnowledge.Default.PatternsFile).Patterns
            .ToDictionary(entry => entry.Id, ToPattern, StringComparer.Ordinal);

    static MovementPattern ToPattern(PatternEntry entry) => new(
        entry.Id,
        entry.Name,
        entry.Kind,
        entry.Shares.ToDictionary(share => new RegionId(share.Key), share => share.Value),
        entry.Contraction,
        entry.Source,
        entry.Note);
}
