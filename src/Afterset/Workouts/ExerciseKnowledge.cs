using System.Text.Json.Serialization;

namespace Afterset.Workouts;

sealed record PatternsFile(string Says, string Source, string Strength, IReadOnlyList<PatternEntry> Patterns);

sealed record PatternEntry(
    string Id,
    string Name,
    MovementKind Kind,
    IReadOnlyDictionary<string, double> Shares,
    double Contraction = 1,
    string? Source = null,
    string? Note = null);

sealed record NameRulesFile(string Says, string Source, string Strength, IReadOnlyList<NameRule> Rules);

sealed record NameRule(string Regex, string Pattern, RecognitionConfidence Confidence = RecognitionConfidence.High);

sealed record WordsFile(
    string Says,
    string Source,
    string Strength,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Phrases,
    IReadOnlyList<string> Ignored,
    IReadOnlyList<WordModifier> Modifiers);

/// <summary>Words in a name that change what a movement does: "negative", "hold", "wheelchair".</summary>
sealed record WordModifier(
    IReadOnlyList<string> Words, string Source, string Why, double? Contraction = null, bool WithoutLegs = false);

sealed record FitExercisesFile(string Says, string Source, string Strength, IReadOnlyList<FitCategory> Categories);

sealed record FitCategory(
    int Category,
    string? Default,
    IReadOnlyDictionary<string, IReadOnlyList<int>> Patterns,
    IReadOnlyList<int> Low,
    IReadOnlyList<int> Seated);

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(PatternsFile))]
[JsonSerializable(typeof(NameRulesFile))]
[JsonSerializable(typeof(WordsFile))]
[JsonSerializable(typeof(FitExercisesFile))]
sealed partial class ExerciseKnowledge : JsonSerializerContext;
