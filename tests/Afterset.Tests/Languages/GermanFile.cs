using System.Text.Json;
using Afterset.Fixtures;
using Afterset.Presentation;
using Xunit;

namespace Afterset.Tests.Languages;

/// <summary>src/Afterset.Web/wwwroot/languages/de.json.</summary>
static class GermanFile
{
    static readonly byte[] Bytes = File.ReadAllBytes(Path.Combine(Repository.Root, "src", "Afterset.Web", "wwwroot", "languages", "de.json"));

    /// <summary>The language, read without a problem.</summary>
    internal static Language Language { get; } = Read();

    /// <summary>English to German.</summary>
    internal static IReadOnlyDictionary<string, string> Texts { get; } = JsonDocument.Parse(Bytes).RootElement.GetProperty("texts")
        .EnumerateObject().ToDictionary(text => text.Name, text => text.Value.GetString()!, StringComparer.Ordinal);

    static Language Read()
    {
        var language = Language.Read(Bytes, out var problems);
        Assert.Empty(problems);
        return language;
    }
}
