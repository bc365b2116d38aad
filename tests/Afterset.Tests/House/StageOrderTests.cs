using System.Text.RegularExpressions;
using Afterset.Fixtures;
using Xunit;

namespace Afterset.Tests.House;

/// <summary>The arrow points one way: a stage names no later stage.</summary>
public sealed class StageOrderTests
{
    static readonly string[] Stages =
    [
        "Units", "Evidence", "Body", "Workouts", "Load", "Soreness", "Safety", "Protocols", "Scheduling", "Sessions", "Planning", "CheckIns", "Journal", "Presentation",
    ];

    static readonly string Engine = Path.Combine(Repository.Root, "src", "Afterset");

    public static TheoryData<string> Files() =>
    [
        .. Directory.EnumerateFiles(Engine, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Engine, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_stage_names_no_later_stage(string file)
    {
        var stage = Array.IndexOf(Stages, file.Split('/')[0]);
        Assert.True(stage >= 0, $"{file} belongs to no stage");
        Assert.DoesNotContain(NamedStages(File.ReadAllText(Path.Combine(Engine, file))), named => named > stage);
    }

    [Fact]
    public void Naming_a_later_stage_would_be_seen()
    {
        Assert.Equal([Array.IndexOf(Stages, "Planning")], NamedStages("using Afterset.Planning;"));
        Assert.Equal([Array.IndexOf(Stages, "Safety")], NamedStages("global::Afterset.Safety.Clearance x;"));
    }

    [Fact]
    public void The_scan_finds_the_engine() => Assert.True(Files().Count > 50);

    static int[] NamedStages(string text) =>
    [
        .. Regex.Matches(text, @"\bAfterset\.(\w+)").Select(match => Array.IndexOf(Stages, match.Groups[1].Value)).Where(stage => stage >= 0).Distinct(),
    ];
}
