using System.Text.RegularExpressions;
using System.Xml.Linq;
using Afterset.Fixtures;
using Xunit;

namespace Afterset.Tests.House;

/// <summary>The house's documents name what is there.</summary>
public sealed class DocumentTests
{
    public static TheoryData<string> Documents() =>
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md").Where(file => Path.GetFileName(file) != "README.md").Concat(new[] { "check-in", "forecast", "forecast/published-curves", "profile" }.Select(name => Path.Combine(Repository.Root, "docs", $"{name}.md")))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Packages() =>
        [.. XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion").Select(package => package.Attribute("Include")!.Value)];

    public static TheoryData<string> Projects() =>
        [.. XDocument.Load(Path.Combine(Repository.Root, "Afterset.slnx")).Descendants("Project").Select(project => Path.GetFileNameWithoutExtension(project.Attribute("Path")!.Value))];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_package_in_use_is_in_the_architecture_with_its_licence(string package) =>
        Assert.Matches($@"(?m)^\| {Regex.Escape(package)} \|.*\b(?:MIT|Apache-2\.0)\b", Text("ARCHITECTURE.md"));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_project_is_in_the_architecture(string project) => Assert.Contains($"| {project} |", Text("ARCHITECTURE.md"), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_file_that_a_document_links_to_exists(string document) =>
        Assert.All(
            Regex.Matches(Text(document), @"\]\((?!https?:)(?<path>[^)#\s]+)", RegexOptions.ExplicitCapture).Select(match => match.Groups["path"].Value),
            path => Assert.True(Path.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(document)!, path)), $"{document} links to {path}"));

    static string Text(string path) => File.ReadAllText(Path.Combine(Repository.Root, path)).ReplaceLineEndings("\n");
}
