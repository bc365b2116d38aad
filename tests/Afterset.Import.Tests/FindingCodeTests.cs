using System.Text.RegularExpressions;
using Afterset.Fixtures;
using Xunit;

namespace Afterset.Import.Tests;

public sealed partial class FindingCodeTests
{
    static readonly string Doc = File.ReadAllText(Path.Combine(Repository.Root, "docs", "findings.md"));

    // The importer names each code once; the calendar, the journal, the command line and the server may use theirs in several places.
    static readonly IReadOnlyList<string> InCode =
        [.. CodesIn("Afterset.Import"), .. CodesIn("Afterset.Calendar").Concat(CodesIn("Afterset.Cli")).Concat(CodesIn("Afterset.Server")).Concat(CodesIn(Path.Combine("Afterset", "Journal"))).Distinct(StringComparer.Ordinal)];

    static readonly IReadOnlyList<string> InDoc = [.. Row().Matches(Doc).Select(match => match.Groups["code"].Value)];

    public static TheoryData<string> Codes => [.. InCode.Concat(InDoc).Distinct(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Codes))]
    public void Each_code_is_defined_once_and_documented_once(string code)
    {
        Assert.Equal(1, InCode.Count(other => string.Equals(other, code, StringComparison.Ordinal)));
        Assert.Equal(1, InDoc.Count(other => string.Equals(other, code, StringComparison.Ordinal)));
    }

    static IEnumerable<string> CodesIn(string project) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", project), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Quoted().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["code"].Value);

    [GeneratedRegex("\"(?<code>[A-Z]{3}[0-9]{3})\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex("^\\| (?<code>[A-Z]{3}[0-9]{3}) \\|", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();
}
