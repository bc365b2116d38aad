using System.Text.RegularExpressions;
using Afterset.Fixtures;

namespace Afterset.Tests.Languages;

/// <summary>The sentences that stand in the code of the engine and the importers, as templates: "{0} of {1} steps".</summary>
static partial class ComposedTexts
{
    // Presentation writes documents for a terminal and a printer, which are English.
    static readonly string[] Folders =
    [
        "Afterset/Load", "Afterset/Safety", "Afterset/Protocols", "Afterset/Planning", "Afterset/CheckIns", "Afterset/Journal", "Afterset/Sessions",
        "Afterset.Import/Archives", "Afterset.Import/ByHand", "Afterset.Import/Csv", "Afterset.Import/Fit", "Afterset.Import/Gpx",
        "Afterset.Import/Tcx", "Afterset.Import/Tracks", "Afterset.Import/Unread", "Afterset.Import/Xml",
    ];

    /// <summary>Each with the file that says it.</summary>
    internal static IEnumerable<(string File, string Text)> All =>
        from folder in Folders
        from path in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", folder), "*.cs", SearchOption.AllDirectories)
        from line in File.ReadLines(path)
        where !IsForProgrammers(line)
        from Match literal in Literals().Matches(line)
        let text = Template(literal.Groups["text"].Value)
        where Sentence().IsMatch(text)
        select (Path.GetFileName(path), text);

    /// <summary>The texts of the app, each with the file that says it: those in T["…"], and sentences that get there through a list or a switch.</summary>
    internal static IEnumerable<(string File, string Text)> OfTheApp =>
        from path in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Afterset.Web"), "*", SearchOption.AllDirectories)
        where path.EndsWith(".razor", StringComparison.Ordinal) || path.EndsWith(".cs", StringComparison.Ordinal)
        let code = string.Join('\n', File.ReadLines(path).Where(line => !IsForProgrammers(line)))
        from text in AskedFor().Matches(code).Select(asked => asked.Groups["text"].Value)
            .Concat(Literals().Matches(code).Select(literal => literal.Groups["text"].Value).Where(text => Sentence().IsMatch(text)))
        select (Path.GetFileName(path), text.Replace("\\\"", "\"", StringComparison.Ordinal));

    static bool IsForProgrammers(string line) =>
        line.TrimStart().StartsWith("//", StringComparison.Ordinal) || line.TrimStart().StartsWith("@*", StringComparison.Ordinal) || line.Contains("throw ", StringComparison.Ordinal) || line.Contains("Exception(", StringComparison.Ordinal);

    static string Template(string literal)
    {
        var hole = 0;
        return Holes().Replace(literal, _ => $"{{{hole++}}}").Replace("\\\"", "\"", StringComparison.Ordinal);
    }

    // A string; strings within the holes of an interpolated one belong to the hole.
    [GeneratedRegex("""(?<!\\)"(?<text>(?:\\.|\{[^{}]*\}|[^"\\{}])*)(?<!\\)"(?!u8)""")]
    private static partial Regex Literals();

    [GeneratedRegex("""\b(?:T|[lL]anguage)\[\s*"(?<text>(?:\\.|[^"\\])*)["]""")]
    private static partial Regex AskedFor();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Holes();

    // At least three words, and an end: keys, ids and grammars have none.
    [GeneratedRegex("""^["{A-Z].*\s.*\s.*[.?]$""")]
    private static partial Regex Sentence();
}
