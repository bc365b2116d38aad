using System.Text.Json;
using Afterset.Fixtures;

namespace Afterset.Import.Tests.Fit;

/// <summary>The facts about real FIT files in expected.json beside them.</summary>
static class Expectations
{
    /// <summary>By file; null when the folder is not there.</summary>
    internal static IReadOnlyDictionary<string, JsonElement>? All { get; } = Read();

    static Dictionary<string, JsonElement>? Read()
    {
        if (Repository.RealFiles is not { } folder)
            return null;
        using var stream = File.OpenRead(Path.Combine(folder, "expected.json"));
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone().EnumerateObject()
            .Where(file => file.Name.EndsWith(".fit", StringComparison.OrdinalIgnoreCase))
            .ToDictionary(file => file.Name, file => file.Value, StringComparer.Ordinal);
    }
}
