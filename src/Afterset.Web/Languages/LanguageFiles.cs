using Afterset.Presentation;

namespace Afterset.Web.Languages;

/// <summary>The languages of the app: English, and one more for each file of this folder.</summary>
static class LanguageFiles
{
    const string Prefix = "languages/";
    const string Suffix = ".json";

    static readonly Dictionary<string, Language> Read = new(StringComparer.OrdinalIgnoreCase) { ["en"] = Language.English };

    /// <summary>The codes of all languages, English first.</summary>
    internal static IReadOnlyList<string> Codes { get; } =
    [
        "en",
        .. typeof(LanguageFiles).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^Suffix.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The language of a code; English when there is no such file.</summary>
    internal static Language Of(string code)
    {
        if (Read.TryGetValue(code, out var known))
            return known;
        using var stream = typeof(LanguageFiles).Assembly.GetManifestResourceStream($"{Prefix}{code}{Suffix}");
        if (stream is null)
            return Language.English;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Read[code] = Language.Read(bytes, out _);
    }

    /// <summary>The first of the wanted languages that there is; English when there is none. "de-CH" finds "de".</summary>
    internal static string Best(IEnumerable<string> wanted) => wanted
        .Select(tag => tag.Split('-')[0])
        .FirstOrDefault(code => Codes.Contains(code, StringComparer.OrdinalIgnoreCase)) ?? "en";
}
