using System.Text.Json.Serialization;

namespace Afterset.Evidence;

/// <summary>Knows the sources, the claims that people make, and how far each is true.</summary>
public sealed class EvidenceCatalogue
{
    static readonly Lazy<EvidenceCatalogue> TheDefault = new(() => new EvidenceCatalogue());

    readonly Lazy<Dictionary<string, Source>> _sources = new(() =>
        KnowledgeFile.Read("sources.json", EvidenceKnowledge.Default.SourcesFile).Sources
            .ToDictionary(source => source.Key, StringComparer.Ordinal));

    readonly Lazy<ClaimsFile> _claims = new(() =>
        KnowledgeFile.Read("claims.json", EvidenceKnowledge.Default.ClaimsFile));

    readonly Lazy<IReadOnlyList<Answer>> _answers = new(() =>
        KnowledgeFile.Read("answers.json", EvidenceKnowledge.Default.AnswersFile).Answers);

    readonly Lazy<Dictionary<string, Claim>> _claimById;

    EvidenceCatalogue() =>
        _claimById = new(() => _claims.Value.Claims.ToDictionary(claim => claim.Id, StringComparer.OrdinalIgnoreCase));

    /// <summary>What data/sources.json, data/claims.json and data/answers.json say.</summary>
    public static EvidenceCatalogue Default => TheDefault.Value;

    /// <summary>Every source.</summary>
    public IReadOnlyCollection<Source> Sources => _sources.Value.Values;

    /// <summary>Every claim, in the order of its number.</summary>
    public IReadOnlyList<Claim> Claims => _claims.Value.Claims;

    /// <summary>Sources that are cited for something else than they found.</summary>
    public IReadOnlyList<CitedReference> References => _claims.Value.References;

    /// <summary>Questions that people ask, with answers built from the claims.</summary>
    public IReadOnlyList<Answer> Answers => _answers.Value;

    /// <summary>The source with this key; null when there is none.</summary>
    public Source? Find(string key) => _sources.Value.GetValueOrDefault(key);

    /// <summary>The claim with this id: "claim-07" or just "7"; null when there is none.</summary>
    public Claim? FindClaim(string id) =>
        _claimById.Value.GetValueOrDefault(id) ?? _claimById.Value.GetValueOrDefault($"claim-{id.PadLeft(2, '0')}");

    /// <summary>All that can be said about a claim; null when there is no such claim.</summary>
    public Card? Explain(string claimId) => FindClaim(claimId) is { } claim ? CardOf(claim) : null;

    /// <summary>Claims that contain every word of a question, in the claim or in the reason, best first: "it band", "toxins".</summary>
    public IReadOnlyList<Claim> Search(string words)
    {
        var wanted = words.Split([' ', ',', '?', '.', '!'], StringSplitOptions.RemoveEmptyEntries);
        return wanted.Length == 0
            ? []
            : [.. Claims.Where(claim => ContainsAll(claim.Says) || ContainsAll($"{claim.Says} {claim.Reason}")).OrderBy(claim => !ContainsAll(claim.Says))];

        bool ContainsAll(string text) => wanted.All(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    Card CardOf(Claim claim)
    {
        var sources = claim.Sources.Select(key => _sources.Value[key]).OrderByDescending(source => source.Strength).ToArray();
        return new(
            claim,
            sources,
            [.. References.Where(reference => reference.Claims.Contains(claim.Id, StringComparer.Ordinal))],
            sources[0].Strength);
    }
}

sealed record SourcesFile(string Says, string Source, Strength Strength, IReadOnlyList<Source> Sources);

sealed record ClaimsFile(
    string Says,
    string Source,
    Strength Strength,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<CitedReference> References);

sealed record AnswersFile(string Says, string Source, Strength Strength, IReadOnlyList<Answer> Answers);

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(SourcesFile))]
[JsonSerializable(typeof(ClaimsFile))]
[JsonSerializable(typeof(AnswersFile))]
sealed partial class EvidenceKnowledge : JsonSerializerContext;
