using System.Text.Json;
using System.Text.RegularExpressions;
using Afterset.Fixtures;

namespace Afterset.Tests.Data;

/// <summary>The part of JSON Schema (2020-12) that our schemas use; any other keyword is an error of the schema.</summary>
static class JsonSchema
{
    /// <summary>What is wrong with a value, each with its place; none when it fits.</summary>
    internal static IEnumerable<string> Mistakes(JsonElement value, JsonElement schema, string place = "")
    {
        foreach (var rule in schema.EnumerateObject())
        {
            foreach (var mistake in Check(value, schema, rule, place))
                yield return mistake;
        }
    }

    static IEnumerable<string> Check(JsonElement value, JsonElement schema, JsonProperty rule, string place) => rule.Name switch
    {
        "$schema" or "$id" or "title" or "description" => [],
        "type" => Is(HasType(value, rule.Value.GetString()!), place, $"is not of type {rule.Value}"),
        "enum" => Is(rule.Value.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)), place, $"is not one of {rule.Value}"),
        "anyOf" => Is(rule.Value.EnumerateArray().Any(one => !Mistakes(value, one).Any()), place, "fits none of its shapes"),
        "pattern" => Is(value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, rule.Value.GetString()!, RegexOptions.None, Patience.Most), place, $"does not match {rule.Value}"),
        "minLength" => Is(value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= rule.Value.GetInt32(), place, "is too short"),
        "maxLength" => Is(value.ValueKind != JsonValueKind.String || value.GetString()!.Length <= rule.Value.GetInt32(), place, "is too long"),
        "minimum" => Is(value.ValueKind != JsonValueKind.Number || value.GetDouble() >= rule.Value.GetDouble(), place, "is too small"),
        "exclusiveMinimum" => Is(value.ValueKind != JsonValueKind.Number || value.GetDouble() > rule.Value.GetDouble(), place, "is too small"),
        "maximum" => Is(value.ValueKind != JsonValueKind.Number || value.GetDouble() <= rule.Value.GetDouble(), place, "is too large"),
        "minItems" => Is(value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= rule.Value.GetInt32(), place, "has too few items"),
        "maxItems" => Is(value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= rule.Value.GetInt32(), place, "has too many items"),
        "items" => Items(value, rule.Value, place),
        "required" => Required(value, rule.Value, place),
        "properties" => Properties(value, rule.Value, place),
        "propertyNames" => Names(value, rule.Value, place),
        "additionalProperties" => Additional(value, schema, rule.Value, place),
        _ => [$"the schema uses {rule.Name}, which is not checked here"],
    };

    static IEnumerable<string> Items(JsonElement value, JsonElement schema, string place) =>
        value.ValueKind != JsonValueKind.Array ? []
        : value.EnumerateArray().SelectMany((item, index) => Mistakes(item, schema, $"{place}/{index}"));

    static IEnumerable<string> Required(JsonElement value, JsonElement names, string place) =>
        value.ValueKind != JsonValueKind.Object ? []
        : names.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{place} lacks {name}");

    static IEnumerable<string> Properties(JsonElement value, JsonElement schemas, string place) =>
        Members(value).SelectMany(member =>
            schemas.TryGetProperty(member.Name, out var schema) ? Mistakes(member.Value, schema, $"{place}/{member.Name}") : []);

    static IEnumerable<string> Names(JsonElement value, JsonElement schema, string place) =>
        Members(value).SelectMany(member =>
            Mistakes(JsonSerializer.SerializeToElement(member.Name), schema, $"{place}/{member.Name} (its name)"));

    static IEnumerable<string> Additional(JsonElement value, JsonElement schema, JsonElement rule, string place)
    {
        var others = Members(value).Where(member =>
            !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(member.Name, out _));
        return rule.ValueKind == JsonValueKind.False
            ? others.Select(member => $"{place} has {member.Name}, which it should not")
            : others.SelectMany(member => Mistakes(member.Value, rule, $"{place}/{member.Name}"));
    }

    static IEnumerable<JsonProperty> Members(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : Enumerable.Empty<JsonProperty>();

    static IEnumerable<string> Is(bool holds, string place, string mistake) => holds ? [] : [$"{place} {mistake}"];

    static bool HasType(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No type of JSON Schema."),
    };
}
