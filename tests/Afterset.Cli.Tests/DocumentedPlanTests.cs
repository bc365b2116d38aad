using Afterset.Fixtures;
using Xunit;

namespace Afterset.Cli.Tests;

/// <summary>The plans in docs/plans are what the program prints; AFTERSET_GOLDEN=write rewrites them.</summary>
public sealed class DocumentedPlanTests
{
    public static TheoryData<string, string[]> Scenes() => new()
    {
        { "leg-day", ["samples/leg-day.fit", "--as-of", "2026-11-23"] },
        { "hiit", ["samples/hiit.fit", "--as-of", "2026-11-25"] },
        { "hilly-run", ["samples/hilly-run.fit", "--as-of", "2026-11-22"] },
        { "overused-forearm", ["samples/overused-forearm.fit", "--as-of", "2026-11-27T08:00", "--check-in", "right forearm 5, right elbow 4"] },
        { "withheld", ["samples/leg-day.fit", "--as-of", "2026-11-25T08:00", "--check-in", "quads 8, dark urine"] },
    };

    [Theory]
    [MemberData(nameof(Scenes))]
    public async Task A_documented_plan_is_what_the_program_prints(string name, string[] arguments)
    {
        var path = Path.Combine(Repository.Root, "docs", "plans", $"{name}.txt");
        var run = await Command.Afterset(["plan", .. arguments, "--time-zone", "Europe/Berlin"]);
        if (Environment.GetEnvironmentVariable("AFTERSET_GOLDEN") == "write")
            await File.WriteAllTextAsync(path, run.Output, TestContext.Current.CancellationToken);
        Assert.Equal(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), run.Output);
    }
}
