using System.Text.Json;
using Afterset.Estimation;
using Afterset.Evidence;
using Afterset.Fixtures;
using Afterset.Soreness.Daily;
using CsCheck;
using Xunit;
using static Afterset.Tests.Soreness.Daily.Series;

namespace Afterset.Tests.Soreness.Daily;

/// <summary>The search for the numbers of data/soreness/daily.json.</summary>
public sealed class EstimationTests
{
    static readonly Numbers OurNumbers = new(DailySorenessModel.Default.Rules);

    [Fact]
    public void A_model_made_of_the_same_numbers_gives_the_same_forecasts() => Some.Sample(days =>
        Backtest.Walk(days, OneToFive).SequenceEqual(Backtest.Walk(days, OneToFive, DailySorenessModel.Of(DailySorenessModel.Default.Rules))));

    [Fact]
    public void The_order_of_the_athletes_does_not_matter() => Gen.Select(Some.Array[1, 4], Some.Array[1, 3]).Sample((team, mixed) =>
        Math.Abs(Value(team, mixed) - Value([.. team.Reverse()], [.. mixed.Reverse()])) < 1e-12);

    [Fact]
    public void The_objective_is_the_weighed_skill_and_a_little_for_the_share_of_what_was_told()
    {
        var days = Simulated(200, 7);
        var walked = Backtest.Walk(days, OneToFive).ToList();
        var expected = BacktestScore.Of(walked)!.Forecast.Skill + (0.15 * walked.Average(day => Math.Log(Math.Max(1e-4, day.ShareOfTold))));
        Assert.Equal(1.5 * expected, Value([days], [days]), 1e-12);
        Assert.All(walked, day => Assert.InRange(day.ShareOfTold, 0, 1));
    }

    [Fact]
    public void What_is_found_is_plausible_better_and_the_same_each_time()
    {
        var objective = new Objective([new("simulated", 1, [Simulated(60, 1), Simulated(60, 2)])], OneToFive);
        var (one, other) = (Found(), Found());
        Assert.Equal(one.Best, other.Best);
        Assert.True(one.IsDone);
        Assert.True(one.Value > objective.Of(OurNumbers.Model(OurNumbers.Start)));
        Assert.All(DailySorenessModel.Of(OurNumbers.Model(one.Best).Rules).Rules.SelectMany(rule => rule.Values), value =>
            Assert.InRange(value.Value.Value, value.Value.Plausible[0] - 1e-9, value.Value.Plausible[1] + 1e-9));

        Search Found() => new Search(OurNumbers, objective, OurNumbers.Start).Run(TimeSpan.MaxValue);
    }

    [Fact]
    public void What_is_written_is_the_file_with_other_numbers()
    {
        var file = File.ReadAllText(Path.Combine(Repository.Root, "data", "soreness", "daily.json"));
        Assert.Equal(Read(file), Read(OurNumbers.Write(file, OurNumbers.Start)));
        var written = OurNumbers.Write(file, OurNumbers.Middle);
        var middle = OurNumbers.Model(OurNumbers.Rounded(OurNumbers.Middle)).Rules.SelectMany(rule => rule.Values).Select(value => Math.Round(value.Value.Value, 9));
        Assert.Equal(middle, Read(written).Select(value => Math.Round(value.Value, 9)));
        Assert.Equal(file.Split('\n').Length, written.Split('\n').Length);
    }

    static double Value(IReadOnlyList<SeriesDay>[] team, IReadOnlyList<SeriesDay>[] mixed) =>
        new Objective([new("team", 1, team), new("mixed", 0.5, mixed)], OneToFive).Of(DailySorenessModel.Default);

    static IEnumerable<(string Name, double Value)> Read(string file) =>
        JsonSerializer.Deserialize(file, KnownValuesJson.Default.IReadOnlyListKnownValues)!.SelectMany(rule => rule.Values.Select(value => (value.Key, value.Value.Value)));
}
