using Xunit;

namespace Afterset.Tests.Soreness.Truth;

/// <summary>What learners must find in athletes whose parameters are known, with room for chance.</summary>
public sealed class RecoveryOfTruthTests
{
    static readonly Scenario[] Wrong = [.. Scenario.Habits, .. Scenario.WrongWorlds, .. Scenario.WrongHistories];

    [Fact]
    public void Where_the_world_is_as_assumed_ranges_of_the_whole_body_hold_75_to_85_percent()
    {
        Assert.InRange(DailyRecovery.Of(Scenario.Right).Score(10).Coverage, 0.72, 0.86);
        Assert.All((int[])[30, 100, 300], reports => Assert.InRange(DailyRecovery.Of(Scenario.Right).Score(reports).Coverage, 0.75, 0.85));
    }

    [Fact]
    public void Half_of_what_can_be_foretold_of_the_whole_body_is_after_ten_reports_and_four_fifths_from_thirty()
    {
        Assert.InRange(DailyRecovery.Of(Scenario.Right).Score(10).Reached, 0.4, 1);
        Assert.All((int[])[30, 100, 300], reports => Assert.InRange(DailyRecovery.Of(Scenario.Right).Score(reports).Reached, 0.8, 1));
        Assert.All(DailyRecovery.Reports, reports => Assert.InRange(DailyRecovery.Of(Scenario.Right).Score(reports).Bias, -0.2, 0.2));
    }

    [Fact]
    public void What_a_training_day_does_to_the_whole_body_is_known_better_with_every_report()
    {
        List<ResponseScore> scores = [.. DailyRecovery.Reports.Select(DailyRecovery.Of(Scenario.Right).ResponseAfter)];
        Assert.All(scores.Zip(scores.Skip(1)), pair => Assert.True(pair.Second.RootMeanSquare < pair.First.RootMeanSquare && pair.Second.Slope > pair.First.Slope));
        Assert.All(scores, score => Assert.InRange(score.Bias, -0.15, 0.15));
        Assert.InRange(scores[^1].RootMeanSquare, 0, 0.3);
    }

    [Fact]
    public void Where_the_world_is_as_assumed_ranges_of_muscles_hold_75_to_90_percent_most_where_they_begin_at_0()
    {
        foreach (var (from, until) in (IEnumerable<(int, int)>)[(0, 20), (20, 60), (60, 140)])
        {
            Assert.InRange(RegionScore.Of(RegionRecovery.Of(Scenario.Right), from, until).Coverage, 0.75, 0.9);
            Assert.InRange(RegionScore.Of(RegionRecovery.Of(Scenario.TwiceWeekly), from, until).Coverage, 0.75, 0.9);
            Assert.InRange(RegionScore.OfForecastSore(RegionRecovery.Of(Scenario.Right), from, until).Coverage, 0.7, 0.87);
            Assert.InRange(RegionScore.Of(RegionRecovery.Of(Scenario.FarFromZero), from, until).Coverage, 0.75, 0.85);
        }
    }

    [Fact]
    public void Forecasts_of_muscles_are_within_a_twentieth_of_the_best_possible() => Assert.All(
        (Scenario[])[Scenario.Right, Scenario.TwiceWeekly],
        scenario => Assert.True(RegionScore.Of(RegionRecovery.Of(scenario), 20, 100) is var score && score.RootMeanSquare < 1.05 * score.Best));

    [Fact]
    public void The_median_gain_of_a_muscle_is_known_within_20_percent_after_70_check_ins_or_50_of_two_a_week()
    {
        Assert.InRange(UntilKnown.Of(RegionRecovery.Of(Scenario.Right), GainOf.Rated).Half ?? int.MaxValue, 10, 70);
        Assert.InRange(UntilKnown.Of(RegionRecovery.Of(Scenario.TwiceWeekly), GainOf.Rated).Half ?? int.MaxValue, 5, 50);
        Assert.InRange(UntilKnown.Of(RegionRecovery.Of(Scenario.Right), GainOf.Person).Median ?? int.MaxValue, 0, 100);
    }

    [Fact]
    public void Gains_are_known_better_with_every_check_in_those_of_muscles_never_rated_too()
    {
        double Off(GainOf of, int checkIns) => GainScore.Of(RegionRecovery.Of(Scenario.Right), of, checkIns).RootMeanSquare;
        Assert.All(Enum.GetValues<GainOf>(), of => Assert.True(Off(of, 0) > Off(of, 20) && Off(of, 20) > Off(of, 100) && Off(of, 100) > Off(of, 300), of.ToString()));
        Assert.InRange(Off(GainOf.NeverRated, 100) / Off(GainOf.NeverRated, 0), 0.6, 0.9);
        Assert.InRange(Off(GainOf.Rated, 100) / Off(GainOf.Rated, 0), 0.35, 0.6);
        Assert.All((int[])[20, 100, 300], checkIns => Assert.InRange(GainScore.Of(RegionRecovery.Of(Scenario.Right), GainOf.NeverRated, checkIns).Coverage, 0.7, 0.9));
    }

    [Fact]
    public void Gains_are_learned_without_bias_and_their_intervals_hold_at_the_end_of_the_scale_as_far_from_it()
    {
        foreach (var checkIns in (int[])[20, 50, 100, 300])
        {
            Assert.All((Scenario[])[Scenario.Right, Scenario.FarFromZero], scenario => Unbiased(scenario, checkIns));
            if (checkIns <= 100)
                Unbiased(Scenario.TwiceWeekly, checkIns);
        }
    }

    static void Unbiased(Scenario scenario, int checkIns)
    {
        var gain = GainScore.Of(RegionRecovery.Of(scenario), GainOf.Rated, checkIns);
        Assert.InRange(gain.Bias, -0.04, 0.04);
        Assert.InRange(gain.Coverage, 0.75, 0.86);
    }

    [Fact]
    public void Mornings_that_are_truly_sore_are_forecast_right_within_a_tenth_from_twenty_check_ins_on() => Assert.All(
        (Scenario[])[Scenario.Right, Scenario.TwiceWeekly],
        scenario => Assert.InRange(RegionScore.OfSore(RegionRecovery.Of(scenario), 20, 100).Bias, -0.1, 0.1));

    [Fact]
    public void The_right_recovery_is_believed_more_with_every_check_in()
    {
        List<double> weights = [.. ((int[])[0, 20, 50, 100, 300]).Select(checkIns => RegionRecovery.Of(Scenario.Right).Recoveries.Where(guess => guess.CheckIns == checkIns).Average(guess => guess.Weight))];
        Assert.All(weights.Zip(weights.Skip(1)), pair => Assert.True(pair.Second > pair.First));
        Assert.InRange(TruthReport.RightShare(Scenario.Right, 100), 0.6, 1);
        Assert.InRange(TruthReport.RightShare(Scenario.Right, 300), 0.75, 1);
    }

    [Fact]
    public void No_wrong_world_habit_or_history_makes_ranges_hold_less_than_three_in_four()
    {
        Assert.All(Wrong, scenario => Assert.InRange(DailyRecovery.Of(scenario).Score(100).Coverage, 0.75, 0.87));
        Assert.All(Wrong, scenario => Assert.InRange(RegionScore.Of(RegionRecovery.Of(scenario), 60, 101).Coverage, 0.75, 0.9));
        Assert.All(Wrong, scenario => Assert.InRange(RegionScore.OfSore(RegionRecovery.Of(scenario), 60, 101).Coverage, 0.6, 0.95));
    }

    [Fact]
    public void No_wrong_world_habit_or_history_makes_forecasts_of_muscles_more_than_an_eighth_worse_than_the_best() =>
        Assert.All(Wrong, scenario => Assert.True(RegionScore.Of(RegionRecovery.Of(scenario), 60, 101) is var score && score.RootMeanSquare < 1.125 * score.Best, scenario.Name));

    [Fact]
    public void Workouts_logged_twice_halve_the_gain_of_muscles_and_leave_forecasts_as_they_are()
    {
        var twice = Of(History.LoggedTwice);
        Assert.InRange(GainScore.Of(twice, GainOf.Rated, 100).Bias, -0.6, -0.35);
        Assert.InRange(RegionScore.Of(twice, 60, 101).RootMeanSquare / RegionScore.Of(RegionRecovery.Of(Scenario.Right), 60, 101).RootMeanSquare, 0.97, 1.03);
        Assert.InRange(RegionScore.OfSore(twice, 60, 101).Bias, -0.1, 0.3);
    }

    [Fact]
    public void When_workouts_are_no_longer_logged_twice_sore_mornings_come_unforeseen_for_weeks()
    {
        var (first, all) = (RegionScore.OfSore(Of(History.TwiceAtFirst), 60, 101), RegionScore.OfSore(Of(History.LoggedTwice), 60, 101));
        Assert.InRange(first.Bias, all.Bias - 1, all.Bias - 0.2);
    }

    [Fact]
    public void Workouts_logged_twice_or_rated_too_high_leave_the_whole_body_as_it_was() => Assert.All(
        Scenario.WrongHistories.Where(one => one.History is History.LoggedTwice or History.RatedHigher),
        scenario => Assert.Equal(DailyRecovery.Of(Scenario.Right).ResponseAfter(100).Bias, DailyRecovery.Of(scenario).ResponseAfter(100).Bias, 0.05));

    [Fact]
    public void Efforts_rated_too_high_lower_the_gain_but_less_than_workouts_logged_twice() =>
        Assert.InRange(Gain(History.RatedHigher), Gain(History.LoggedTwice) + 0.15, GainScore.Of(RegionRecovery.Of(Scenario.Right), GainOf.Rated, 100).Bias - 0.05);

    [Fact]
    public void Missing_workouts_and_wrong_dates_make_sore_mornings_come_unforeseen() => Assert.All(
        Scenario.WrongHistories.Where(one => one.History is History.ThirdMissing or History.DatedDayLate or History.DatedDayEarly),
        scenario => Assert.InRange(RegionScore.OfSore(RegionRecovery.Of(scenario), 60, 101).Bias, -0.8, RegionScore.OfSore(RegionRecovery.Of(Scenario.Right), 60, 101).Bias - 0.1));

    [Fact]
    public void Where_load_has_nothing_to_do_with_soreness_it_is_unlearned()
    {
        var unrelated = Scenario.WrongWorlds.Single(one => one.World == World.NotFromLoad);
        Assert.InRange(GainScore.Of(RegionRecovery.Of(unrelated), GainOf.Rated, 100).Bias, -1.1, -0.6);
        Assert.InRange(DailyRecovery.Of(unrelated).ResponseAfter(100).Bias, 0, 0.5);
        Assert.InRange(DailyRecovery.Of(unrelated).Score(100).Skill, 0, 0.1);
    }

    static double Gain(History history) => GainScore.Of(Of(history), GainOf.Rated, 100).Bias;

    static RegionRecovery Of(History history) => RegionRecovery.Of(Scenario.WrongHistories.Single(one => one.History == history));
}
