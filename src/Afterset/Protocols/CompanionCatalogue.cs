using System.Text.Json.Serialization;
using Afterset.Evidence;

namespace Afterset.Protocols;

/// <summary>Knows what goes with massage.</summary>
public sealed class CompanionCatalogue
{
    static readonly Lazy<CompanionCatalogue> TheDefault = new(() => new CompanionCatalogue());

    CompanionCatalogue() => All =
        KnowledgeFile.Read("companions/companions.json", CompanionKnowledge.Default.CompanionsFile).Companions;

    /// <summary>What data/companions/companions.json says.</summary>
    public static CompanionCatalogue Default => TheDefault.Value;

    /// <summary>Every companion, the most useful first.</summary>
    public IReadOnlyList<Companion> All { get; }

    /// <summary>The companion of this id; null when there is none.</summary>
    public Companion? Find(string id) =>
        All.FirstOrDefault(companion => string.Equals(companion.Id, id, StringComparison.Ordinal));

    /// <summary>Those that make sense so many hours after the workout's end, the most useful first.</summary>
    public IReadOnlyList<Companion> At(TimeSpan afterWorkout) =>
        [.. All.Where(companion => companion.FromHours <= afterWorkout.TotalHours && afterWorkout.TotalHours <= companion.ToHours)];
}

sealed record CompanionsFile(string Says, string Source, Strength Strength, IReadOnlyList<Companion> Companions);

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(CompanionsFile))]
sealed partial class CompanionKnowledge : JsonSerializerContext;
