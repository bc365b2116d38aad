using System.Text.Json;
using System.Text.Json.Serialization;

namespace Afterset.Web.Sync;

/// <summary>The server that was chosen, and how far this device has read there.</summary>
/// <param name="Address">Where it is, without a slash at the end; null for the one that the app came from.</param>
/// <param name="Key">A key of the account. With the server that the app came from it is null: there the browser's sign-in counts.</param>
/// <param name="Athlete">Whose journal; null for the first of the account's own, or that of the key.</param>
/// <param name="Epoch">The journal that <paramref name="Cursor"/> belongs to; another one means that the server was restored. Null before the first read.</param>
/// <param name="Cursor">Everything up to here is on this device.</param>
public sealed record SyncPoint(string? Address, string? Key, Guid? Athlete = null, Guid? Epoch = null, long Cursor = 0)
{
    /// <summary>Under which word of the device it is kept.</summary>
    internal const string Name = "server";

    /// <summary>Whose journal an address is about: "?athlete=…", or nothing.</summary>
    internal string Query => Athlete is { } athlete ? $"?athlete={athlete}" : "";

    /// <summary>What was kept; null when no server was chosen.</summary>
    internal static SyncPoint? Read(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize(json, SyncJson.Default.SyncPoint);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>As it is kept. Two points are the same when this is.</summary>
    internal string Write() => JsonSerializer.Serialize(this, SyncJson.Default.SyncPoint);
}

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SyncPoint))]
sealed partial class SyncJson : JsonSerializerContext;
