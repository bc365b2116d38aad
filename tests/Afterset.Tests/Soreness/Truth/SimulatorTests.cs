using Afterset.Body;
using Afterset.Soreness;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Soreness.Truth;

/// <summary>That the simulated athletes are what they are meant to be, and those who know them know best.</summary>
public sealed class SimulatorTests
{
    static readonly SorenessModel Model = SorenessModel.Default;

    [Fact]
    public void Chance_falls_the_same_everywhere_and_differently_for_each_seed()
    {
        var dice = new Dice(7);
        Assert.Equal(0.5243459416779314, dice.Even(), 1e-15);
        Assert.Equal(0.30213903321684277, dice.Even(), 1e-15);
        List<double> many = [.. Enumerable.Range(0, 50).SelectMany(seed => Some(new Dice((ulong)seed), 50))];
        Assert.Equal(many.Count, many.Distinct().Count());
    }

    [Fact]
    public void Normal_and_heavy_tailed_chance_have_mean_zero_and_only_one_strays_far()
    {
        var dice = new Dice(3);
        var (normal, heavy) = (Enumerable.Range(0, 20000).Select(_ => dice.Normal()).ToList(), Enumerable.Range(0, 20000).Select(_ => dice.HeavyTailed()).ToList());
        Assert.Equal(0, normal.Average(), 0.03);
        Assert.Equal(1, normal.Average(one => one * one), 0.05);
        Assert.Equal(0, heavy.Average(), 0.03);
        Assert.InRange(heavy.Average(one => Math.Abs(one) > 4 ? 1.0 : 0), 0.004, 0.02);
        Assert.InRange(normal.Average(one => Math.Abs(one) > 4 ? 1.0 : 0), 0, 0.0005);
    }

    [Fact]
    public void People_train_three_to_five_times_a_week_lift_and_run_and_no_two_weeks_are_alike()
    {
        var lives = Enumerable.Range(0, 30).Select(number => TrainingLife.Of(new Dice((ulong)number))).ToList();
        Assert.All(lives, life => Assert.InRange((double)life.Count / TrainingLife.Weeks, 2.3, 5));
        Assert.All(lives, life => Assert.Contains(life, workout => workout.Sport == "running"));
        Assert.All(lives, life => Assert.True(life.Where(workout => workout.Sport == "training").Select(workout => workout.Sets.Count).Distinct().Count() > 5));
        Assert.All(lives, life => Assert.True(life.Zip(life.Skip(1)).All(pair => pair.First.Start < pair.Second.Start)));
    }

    [Fact]
    public void What_workouts_explain_is_what_the_engine_forecasts_for_somebody_unknown()
    {
        var downhill = 0;
        foreach (var number in Enumerable.Range(0, 6))
        {
            var life = RegionAthlete.Live(Scenario.Right, number, 40);
            var evening = life.Mornings[^1].At.AddHours(-10.5);
            var forecast = SorenessForecast.From(life.Known, [], SorenessContext.Unknown, evening);
            Assert.True(RegionAthlete.Rated.Count(place => forecast.Of(place) is not null) >= 5);
            foreach (var place in RegionAthlete.Rated.Where(place => forecast.Of(place) is not null))
            {
                var bouts = RegionAthlete.Bouts([.. life.Known.Where(load => load.End <= evening)], place);
                downhill += RegionAthlete.Felt(bouts, evening).ToArray().Count(bout => bout.DownhillShare > 0);
                Assert.Equal(forecast.Of(place)!.At(evening).Mean, Told(bouts, evening, place), 1e-9);

                // The forecast still counts what is forgotten on its way, less than a thousandth of a peak.
                foreach (var moment in Enumerable.Range(1, 10).Select(step => evening.AddHours(9 * step)))
                    Assert.Equal(forecast.Of(place)!.At(moment).Mean, Told(bouts, moment, place), 1e-3);
            }
        }

        Assert.True(downhill > 0, "Nobody ran downhill.");
    }

    [Fact]
    public void A_simulated_forecast_is_the_public_one()
    {
        var life = RegionAthlete.Live(Scenario.Right, 1, 25);
        var learner = RegionLearner.Follow(life, 1, Scenario.Right, 0..25);
        foreach (var morning in (int[])[3, 24])
        {
            var evening = life.Mornings[morning].At.AddHours(-10.5);
            var forecast = SorenessForecast.From(life.Known, life.Mornings.Take(morning).SelectMany(one => one.Reports(TimeSpan.Zero)), SorenessContext.Unknown, evening);
            for (var i = 0; i < RegionAthlete.Rated.Length; i++)
            {
                var (shown, ours) = (forecast.Of(RegionAthlete.Rated[i])!.At(life.Mornings[morning].At), learner.Forecasts[(RegionAthlete.Rated.Length * morning) + i].Forecast);
                Assert.Equal(shown.Mean, ours.Mean, 1e-9);
                Assert.Equal(shown.High, ours.High, 1e-9);
            }
        }
    }

    [Fact]
    public void What_was_felt_and_what_will_be_told_are_what_adding_up_says() =>
        Gen.Select(Gen.Enum<Telling>(), Gen.Double[-2, 11], Gen.Double[0.3, 3]).Sample((telling, mean, deviation) =>
        {
            var teller = new Teller(telling, 4);
            var (total, sum, byNumber) = (0.0, 0.0, new Dictionary<double, (double Share, double First, double Second)>());
            for (var felt = mean - (7 * deviation); felt < mean + (7 * deviation); felt += deviation / 500)
            {
                // Nobody has told anything yet, so nobody says the same again.
                if (new Teller(telling, 4).Tell(felt, new Dice(1)) is not { } told)
                    continue;
                var share = Math.Exp(-(felt - mean) * (felt - mean) / (2 * deviation * deviation));
                (total, sum) = (total + share, sum + (share * told));
                var (before, first, second) = byNumber.GetValueOrDefault(told);
                byNumber[told] = (before + share, first + (share * felt), second + (share * felt * felt));
            }

            if (total < 1)
                return;
            Assert.Equal(sum / total, teller.Expect(mean, deviation), 0.01);
            foreach (var (told, (share, first, second)) in byNumber.Where(one => one.Value.Share > 2))
            {
                var felt = teller.Felt(told, mean, deviation);
                Assert.Equal(first / share, felt.Mean, 0.02);
                Assert.Equal((second / share) - (first / share * (first / share)), felt.Variance, 0.02 * (1 + (deviation * deviation)));
            }
        }, iter: 30);

    [Fact]
    public void Nobody_forecasts_better_than_whoever_knows_the_athlete()
    {
        Scenario[] all = [Scenario.Right, .. Scenario.Habits, .. Scenario.WrongWorlds.Where(one => one.World != World.NotFromLoad), .. Scenario.WrongHistories];
        Assert.All(all, scenario => Assert.True(RegionScore.Of(RegionRecovery.Of(scenario), 60, 101) is var score && score.Best <= score.RootMeanSquare, scenario.Name));
        Assert.All(all, scenario => Assert.True(DailyRecovery.Of(scenario).Score(100) is var score && score.Skill <= score.Possible, scenario.Name));
    }

    static IEnumerable<double> Some(Dice dice, int count) => Enumerable.Range(0, count).Select(_ => dice.Even());

    static double Told(Bout[] bouts, DateTimeOffset moment, RegionSide place)
    {
        var explained = new Explained[ResponsePrior.Recoveries];
        Explained.By(RegionAthlete.Felt(bouts, moment), moment, Model, explained);
        return SorenessModel.Told(Model.Level + Usual(recovery => RegionAthlete.Rise(bouts, moment, recovery)), AthleteResponse.Unknown.Of(place).Variance(moment, explained));
    }

    static double Usual(Func<double, double> rise) =>
        Enumerable.Range(0, ResponsePrior.Hypotheses).Sum(h => Model.Prior.Weights[h] * rise(Model.Prior.Recovery[ResponsePrior.RecoveryOf(h)]));
}
