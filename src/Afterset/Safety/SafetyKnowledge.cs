using System.Text.Json.Serialization;

namespace Afterset.Safety;

/// <summary>A question of the intake. Yes is the unsafe answer, and so is none.</summary>
/// <param name="Id">Its key under "answers" in a profile.</param>
/// <param name="Asks">The question, for the person.</param>
/// <param name="Unlocks">What a no makes possible.</param>
public sealed record IntakeQuestion(string Id, string Asks, string Unlocks);

/// <summary>A sign that matters for massage.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Says">What it is.</param>
/// <param name="Words">What people write for it in a check-in.</param>
/// <param name="Scope">Where it may be, and so how it is asked about.</param>
public sealed record Symptom(string Id, string Says, IReadOnlyList<string> Words, SignScope Scope = SignScope.NotAsked);

/// <summary>Where a sign may be, and so how it is asked about at a check-in.</summary>
public enum SignScope
{
    /// <summary>It stands for something else than a feeling; nobody is asked.</summary>
    NotAsked,

    /// <summary>In the body as a whole: no place is asked for.</summary>
    Body,

    /// <summary>In a limb, a muscle or a bone, and it forbids every plan wherever it is.</summary>
    Limb,

    /// <summary>At one place, which alone is left out: the place has to be named.</summary>
    Place,
}

/// <summary>Something that is fine to do when massage is not.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What it is.</param>
/// <param name="Minutes">How long.</param>
/// <param name="How">How to do it.</param>
/// <param name="Fits">For which urgencies it is fine.</param>
/// <param name="NotWith">Safety rules with which it is not fine, by id.</param>
/// <param name="Source">Key in data/sources.json.</param>
/// <param name="Strength">How good the source is.</param>
public sealed record Alternative(
    string Id, string Name, int Minutes, string How, IReadOnlyList<Urgency> Fits, IReadOnlyList<string> NotWith, string Source, string Strength);

/// <summary>Something to look at before a session.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Says">What to look at.</param>
/// <param name="Source">Key in data/sources.json.</param>
/// <param name="Strength">How good the source is.</param>
/// <param name="Regions">Only before sessions that touch one of these; null for any.</param>
/// <param name="Tools">Only before sessions that use one of these; null for any.</param>
public sealed record CheckBefore(
    string Id, string Says, string Source, string Strength, IReadOnlyList<string>? Regions = null, IReadOnlyList<string>? Tools = null);

sealed record ChecksFile(string Says, IReadOnlyList<CheckBefore> Checks);

sealed record IntakeFile(string Says, string Source, string Strength, IReadOnlyList<IntakeQuestion> Questions);

sealed record SymptomsFile(string Says, string Source, string Strength, IReadOnlyList<Symptom> Symptoms);

sealed record SafetyRulesFile(string Says, IReadOnlyList<SafetyRule> Rules);

sealed record AlternativesFile(string Says, IReadOnlyList<Alternative> Alternatives);

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ChecksFile))]
[JsonSerializable(typeof(IntakeFile))]
[JsonSerializable(typeof(SymptomsFile))]
[JsonSerializable(typeof(SafetyRulesFile))]
[JsonSerializable(typeof(AlternativesFile))]
sealed partial class SafetyKnowledge : JsonSerializerContext;
