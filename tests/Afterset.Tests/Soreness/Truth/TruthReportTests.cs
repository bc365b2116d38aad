using Xunit;

namespace Afterset.Tests.Soreness.Truth;

/// <summary>The report of what the learners find in athletes whose parameters are known.</summary>
public sealed class TruthReportTests
{
    const string Document = "docs/forecast/recovery-of-truth.md";

    public static TheoryData<string> Blocks() => [.. Tables.Keys];

    public static TheoryData<string> Files() => [.. Pictures.Keys];

    static Dictionary<string, Func<string>> Tables { get; } = new()
    {
        ["daily learning"] = TruthReport.DailyLearning,
        ["daily worlds"] = TruthReport.DailyWorlds,
        ["gain learning"] = TruthReport.GainLearning,
        ["until known"] = TruthReport.UntilKnownTable,
        ["floor"] = TruthReport.Floor,
        ["recovery"] = TruthReport.Recovery,
        ["region forecasts"] = TruthReport.RegionForecasts,
        ["region worlds"] = TruthReport.RegionWorlds,
    };

    static Dictionary<string, Func<string>> Pictures { get; } = new()
    {
        ["learning-the-gain.svg"] = TruthPicture.Gain,
        ["coverage.svg"] = TruthPicture.Coverage,
    };

    [Theory]
    [MemberData(nameof(Blocks))]
    public void The_tables_of_the_report_are_what_the_learners_do_now(string block) => MarkedBlock.Matches(Tables[block](), Document, block);

    [Theory]
    [MemberData(nameof(Files))]
    public void The_pictures_of_the_report_are_what_the_learners_do_now(string file) =>
        Golden.MatchesFile(Pictures[file](), Path.Combine("docs", "forecast", file));
}
