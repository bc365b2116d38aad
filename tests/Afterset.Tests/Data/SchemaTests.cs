using System.Text.Json;
using System.Text.Json.Nodes;
using Afterset.Evidence;
using Afterset.Fixtures;
using Xunit;

namespace Afterset.Tests.Data;

public sealed class SchemaTests
{
    static readonly string Folder = Path.Combine(Repository.Root, "data");

    public static TheoryData<string> Schemas =>
        [.. Directory.GetFiles(Path.Combine(Folder, "schema"), "*.schema.json").Select(path => Path.GetFileName(path).Split('.')[0]).Where(name => name != "case").Order(StringComparer.Ordinal)];

    public static TheoryData<string> Cases =>
        [.. Directory.GetFiles(Path.Combine(Folder, "cases"), "*.json").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> KnowledgeFiles =>
    [
        .. Directory.GetFiles(Folder, "*.json", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("schema/", StringComparison.Ordinal) && !path.StartsWith("cases/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Schemas))]
    public void A_file_has_the_shape_that_its_schema_promises(string name) =>
        Assert.Empty(JsonSchema.Mistakes(Read(FileOf(name)), Read(SchemaOf(name))));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_has_the_shape_that_the_schema_of_cases_promises(string file) =>
        Assert.Empty(JsonSchema.Mistakes(Read(Path.Combine(Folder, "cases", file)), Read(SchemaOf("case"))));

    [Theory]
    [MemberData(nameof(KnowledgeFiles))]
    public void A_file_that_names_a_source_names_a_known_one(string path) => Assert.All(
        SourcesIn(JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, path)))!),
        key => Assert.True(EvidenceCatalogue.Default.Find(key) is not null, $"{path}: no source \"{key}\""));

    [Fact]
    public void A_wrong_share_a_missing_source_and_a_strange_word_are_found()
    {
        var file = JsonNode.Parse(File.ReadAllText(FileOf("movement-patterns")))!;
        file["patterns"]![4]!["shares"]!["chest"] = 1.5;
        file.AsObject().Remove("source");
        file["strange"] = true;
        string[] expected = ["/patterns/4/shares/chest is too large", " lacks source", " has strange, which it should not"];
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            JsonSchema.Mistakes(JsonSerializer.SerializeToElement(file), Read(SchemaOf("movement-patterns"))).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    static IEnumerable<string> SourcesIn(JsonNode node) => node switch
    {
        JsonObject members => members.SelectMany(member => (member.Key, member.Value) switch
        {
            ("source", JsonValue value) when value.TryGetValue(out string? key) => [key],
            ("sources", JsonArray keys) when keys.All(key => key is JsonValue) => keys.Select(key => key!.GetValue<string>()),
            (_, { } child) => SourcesIn(child),
            _ => [],
        }),
        JsonArray items => items.OfType<JsonNode>().SelectMany(SourcesIn),
        _ => [],
    };

    static string SchemaOf(string name) => Path.Combine(Folder, "schema", $"{name}.schema.json");

    static string FileOf(string name) => Directory.GetFiles(Folder, $"{name}.json", SearchOption.AllDirectories).Single();

    static JsonElement Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return document.RootElement.Clone();
    }
}
