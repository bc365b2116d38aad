using System.Text.Json;
using System.Text.Json.Serialization;

namespace Afterset.Web.Device;

/// <summary>What is set for this device alone, and is no part of the journal.</summary>
/// <param name="Appearance">"system", "light" or "dark".</param>
/// <param name="Language">The code of a language file; null for the first of the browser's that there is.</param>
/// <param name="IsPounds">Pounds instead of kilograms.</param>
/// <param name="IsMiles">Miles instead of kilometres.</param>
/// <param name="IsTwelveHours">"2:00 pm" instead of "14:00"; null for what the browser does.</param>
sealed record DeviceSettings(
    string Appearance = "system",
    string? Language = null,
    bool IsPounds = false,
    bool IsMiles = false,
    bool? IsTwelveHours = null)
{
    internal const string Key = "settings";

    /// <summary>Units for everything that is shown.</summary>
    [JsonIgnore]
    public UnitChoice Units => new(IsPounds, IsMiles);

    /// <summary>What was kept; the usual ones when nothing was, or it cannot be read.</summary>
    internal static DeviceSettings Read(string? json)
    {
        try
        {
            return json is null ? new() : JsonSerializer.Deserialize(json, DeviceJson.Default.DeviceSettings) ?? new();
        }
        catch (JsonException)
        {
            return new();
        }
    }

    internal string Write() => JsonSerializer.Serialize(this, DeviceJson.Default.DeviceSettings);
}

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DeviceSettings))]
sealed partial class DeviceJson : JsonSerializerContext;
