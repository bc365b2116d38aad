using System.Text;
using Afterset.Presentation;

namespace Afterset.Web.Languages;

/// <summary>The languages of the app: English, and one more for each file of wwwroot/languages. The build writes down which files there are.</summary>
static class LanguageFiles
{
    /// <summary>The codes of all languages, English first.</summary>
    internal static IReadOnlyList<string> Codes { get; } = ["en", .. Listed()];

    /// <summary>The first of the wanted languages that there is; English when there is none. "de-CH" finds "de".</summary>
    internal static string Best(IEnumerable<string> wanted) => wanted
        .Select(tag => tag.Split('-')[0])
        .FirstOrDefault(code => Codes.Contains(code, StringComparer.OrdinalIgnoreCase)) ?? "en";

    /// <summary>The language of a file's text; English for null.</summary>
    internal static Language Of(string? json) => json is null ? Language.English : Language.Read(Encoding.UTF8.GetBytes(json), out _);

    static IEnumerable<string> Listed()
    {
        using var stream = typeof(LanguageFiles).Assembly.GetManifestResourceStream("languages.txt");
        if (stream is null)
            return [];
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
