using System.Text.Json.Serialization;
using Afterset.Evidence;

namespace Afterset.Protocols;

/// <summary>Knows the tools.</summary>
public sealed class ToolCatalogue
{
    static readonly Lazy<ToolCatalogue> TheDefault = new(() => new ToolCatalogue());

    ToolCatalogue() => All = KnowledgeFile.Read("protocols/tools.json", ToolKnowledge.Default.ToolsFile).Tools;

    /// <summary>What data/protocols/tools.json says.</summary>
    public static ToolCatalogue Default => TheDefault.Value;

    /// <summary>Every tool; hands come first.</summary>
    public IReadOnlyList<Tool> All { get; }

    /// <summary>The tool of this id; null when there is none.</summary>
    public Tool? Find(string id) => All.FirstOrDefault(tool => string.Equals(tool.Id, id, StringComparison.Ordinal));
}

sealed record ToolsFile(string Says, string Source, Strength Strength, IReadOnlyList<Tool> Tools);

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ToolsFile))]
sealed partial class ToolKnowledge : JsonSerializerContext;
