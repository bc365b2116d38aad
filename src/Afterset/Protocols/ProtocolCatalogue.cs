using System.Text.Json.Serialization;
using Afterset.Evidence;

namespace Afterset.Protocols;

/// <summary>Techniques, protocols and their numbers, from data/protocols.</summary>
public sealed class ProtocolCatalogue
{
    static readonly Lazy<ProtocolCatalogue> TheDefault = new(() => new ProtocolCatalogue());

    static readonly string[] StageFiles = ["right-after", "next-day", "two-days-after"];

    readonly Dictionary<string, Technique> _techniques;
    readonly Dictionary<string, KnownValues> _rules;

    ProtocolCatalogue()
    {
        _techniques = KnowledgeFile.Read("protocols/techniques.json", ProtocolJson.Default.TechniquesFile)
            .Techniques.ToDictionary(technique => technique.Id, StringComparer.Ordinal);
        Stages =
        [
            .. StageFiles
                .Select(name => KnowledgeFile.Read($"protocols/{name}.json", ProtocolJson.Default.Protocol))
                .OrderBy(protocol => protocol.Order),
        ];
        WhileSore = KnowledgeFile.Read("protocols/doms.json", ProtocolJson.Default.Protocol);
        NotRolled = KnowledgeFile.Read("protocols/not-rolled.json", ProtocolJson.Default.NotRolledFile).Entries;
        Rules = KnowledgeFile.Read("protocols/model.json", KnownValuesJson.Default.IReadOnlyListKnownValues);
        _rules = Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
    }

    /// <summary>What data/protocols says.</summary>
    public static ProtocolCatalogue Default => TheDefault.Value;

    /// <summary>Every technique by its id.</summary>
    public IReadOnlyDictionary<string, Technique> Techniques => _techniques;

    /// <summary>The stages, in order: right after, the next day, two days after.</summary>
    public IReadOnlyList<Protocol> Stages { get; }

    /// <summary>What takes a stage's place where it is sore.</summary>
    public Protocol WhileSore { get; }

    /// <summary>Places that are left alone, and why.</summary>
    public IReadOnlyList<NotRolled> NotRolled { get; }

    /// <summary>Every rule with its numbers and sources.</summary>
    public IReadOnlyList<KnownValues> Rules { get; }

    /// <summary>Why a place gets nothing that only a tool could reach.</summary>
    internal Reason OutOfReach => new(Rule("protocols/self-reach").Id, "Your own hands do not get there, and no tool that would is at hand or allowed. Moving it easily is fine.");

    /// <summary>One rule.</summary>
    /// <exception cref="KeyNotFoundException">There is none of this id: our bug.</exception>
    public KnownValues Rule(string id) => _rules[id];
}

sealed record TechniquesFile(string Says, IReadOnlyList<Technique> Techniques);

sealed record NotRolledFile(string Says, IReadOnlyList<NotRolled> Entries);

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(TechniquesFile))]
[JsonSerializable(typeof(NotRolledFile))]
[JsonSerializable(typeof(Protocol))]
sealed partial class ProtocolJson : JsonSerializerContext;
