using System.Text.Json;
using System.Text.Json.Serialization;

namespace Afterset.Body;

sealed record RegionsFile(
    string Says, string Source, string Strength, IReadOnlyList<Region> Regions, IReadOnlyList<RegionGroup> Groups);

/// <summary>A word that means several regions at once: "legs".</summary>
sealed record RegionGroup(IReadOnlyList<string> Words, IReadOnlyList<RegionId> Regions);

sealed record LimbsFile(string Says, string Source, string Strength, IReadOnlyList<Limb> Limbs);

sealed record Limb(string Id, IReadOnlyList<string> Parts);

sealed record JointsFile(string Says, string Source, string Strength, IReadOnlyList<Joint> Joints);

sealed record BodyMapFile(string Says, string Source, string Strength, IReadOnlyList<ViewEntry> Views);

sealed record ViewEntry(
    string Id,
    string ViewBox,
    Side ViewersRight,
    IReadOnlyList<string> Outline,
    IReadOnlyList<string> HalfOutline,
    IReadOnlyList<ShapeEntry> Shapes);

sealed record ShapeEntry(RegionId Region, string Path);

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true,
    Converters = [typeof(RegionIdAsText)])]
[JsonSerializable(typeof(RegionsFile))]
[JsonSerializable(typeof(JointsFile))]
[JsonSerializable(typeof(LimbsFile))]
[JsonSerializable(typeof(BodyMapFile))]
sealed partial class BodyKnowledge : JsonSerializerContext;

/// <summary>In a file a region's name is plain text.</summary>
sealed class RegionIdAsText : JsonConverter<RegionId>
{
    public override RegionId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? throw new JsonException("A region has a name."));

    public override void Write(Utf8JsonWriter writer, RegionId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
