using System.Reflection;
using Afterset.Fixtures;
using Afterset.Import.Fit;
using Xunit;

namespace Afterset.Import.Tests.Fit;

public sealed class FitFindingsTests
{
    public static TheoryData<string> Codes =>
    [
        .. typeof(FitFindings).GetFields(BindingFlags.Static | BindingFlags.NonPublic)
            .Where(member => member.IsLiteral)
            .Select(member => (string)member.GetRawConstantValue()!),
    ];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_is_explained_once(string code) =>
        Assert.Single(File.ReadLines(Path.Combine(Repository.Root, "docs", "findings.md")), line => line.StartsWith($"| {code} |", StringComparison.Ordinal));

    [Fact]
    public void No_code_stands_for_two_things() => Assert.Distinct(Codes.Select(row => row.Data), StringComparer.Ordinal);
}
