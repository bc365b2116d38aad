using System.Text;
using Afterset.Tests.Soreness.Curves;

namespace Afterset.Tests.Soreness.Truth;

/// <summary>The tables of docs/forecast/recovery-of-truth.md.</summary>
static class TruthReport
{
    static readonly (GainOf Of, string Name)[] Gains = [(GainOf.Person, "the person"), (GainOf.Rated, "a rated muscle"), (GainOf.NeverRated, "a muscle never rated")];

    static IEnumerable<(string Kind, Scenario Scenario)> All =>
        [("right", Scenario.Right), .. Scenario.Habits.Select(one => ("habit", one)), .. Scenario.WrongWorlds.Select(one => ("wrong world", one)), .. Scenario.WrongHistories.Select(one => ("wrong history", one))];

    internal static string DailyLearning()
    {
        var text = new StringBuilder("\n| reports before | forecasts | bias | RMSE | skill | possible | reached | in the 80 % range | response: true | bias | slope | RMSE |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var reports in DailyRecovery.Reports)
        {
            var (score, response) = (DailyRecovery.Of(Scenario.Right).Score(reports), DailyRecovery.Of(Scenario.Right).ResponseAfter(reports));
            text.Append(Text.Of($"| {reports} | {score.Count} | {Signed(score.Bias)} | {Text.Hundredths(score.RootMeanSquare)} | {Signed(score.Skill)} | {Signed(score.Possible)} | {Text.Percent(score.Reached)} | {Text.Percent(score.Coverage)} | {Text.Hundredths(response.Mean)} | {Signed(response.Bias)} | {Text.Hundredths(response.Slope)} | {Text.Hundredths(response.RootMeanSquare)} |\n"));
        }

        return text.Append('\n').ToString();
    }

    internal static string DailyWorlds()
    {
        var text = new StringBuilder("\n| | what is wrong | after 10: skill | possible | bias | after 100: skill | possible | bias | in the 80 % range | response: true | learned |\n|---|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var (kind, scenario) in All.Where(one => one.Scenario.History != History.DatedDayEarly).Append(("wrong world", Scenario.HardlySore)))
        {
            var recovery = DailyRecovery.Of(scenario);
            var (early, late, response) = (recovery.Score(10), recovery.Score(100), recovery.ResponseAfter(100));
            text.Append(Text.Of($"| {kind} | {scenario.Name} | {Signed(early.Skill)} | {Signed(early.Possible)} | {Signed(early.Bias)} | {Signed(late.Skill)} | {Signed(late.Possible)} | {Signed(late.Bias)} | {Text.Percent(late.Coverage)} | {Text.Hundredths(response.Mean)} | {Text.Hundredths(response.Mean + response.Bias)} |\n"));
        }

        return text.Append('\n').ToString();
    }

    internal static string GainLearning()
    {
        var text = new StringBuilder("\n| check-ins | whose gain | daily: bias | RMSE | within 20 % | in the 80 % interval | half width | twice a week: bias | RMSE | within 20 % | in the 80 % interval | half width |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var checkIns in (int[])[0, 10, 20, 50, 100, 200, 300])
        {
            foreach (var (of, name) in Gains)
                text.Append(Text.Of($"| {checkIns} | {name} | {Row(Scenario.Right, of, checkIns)} | {(checkIns <= 100 ? Row(Scenario.TwiceWeekly, of, checkIns) : "– | – | – | – | –")} |\n"));
        }

        return text.Append('\n').ToString();
    }

    internal static string UntilKnownTable()
    {
        var text = new StringBuilder("\n| check-ins | whose gain | half are within 20 % after | a gain stays within 20 % after: median | nine in ten | half of the intervals are within 20 % after |\n|---|---|---|---|---|---|\n");
        foreach (var (name, scenario, most) in (IEnumerable<(string, Scenario, int)>)[("daily", Scenario.Right, 300), ("twice a week", Scenario.TwiceWeekly, 100), ("daily, far from 0", Scenario.FarFromZero, 300)])
        {
            foreach (var (of, whose) in Gains)
            {
                var until = UntilKnown.Of(RegionRecovery.Of(scenario), of);
                string Shown(int? checkIns) => checkIns is { } known ? Text.Of($"{known}") : Text.Of($"more than {most}");
                text.Append($"| {name} | {whose} | {Shown(until.Half)} | {Shown(until.Median)} | {Shown(until.Ninth)} | {Shown(until.Claimed)} |\n");
            }
        }

        return text.Append('\n').ToString();
    }

    internal static string Recovery()
    {
        var text = new StringBuilder("\n| check-ins | daily: right one believed most | belief in the right one | twice a week: right one believed most | belief in the right one |\n|---|---|---|---|---|\n");
        foreach (var checkIns in (int[])[0, 20, 50, 100, 300])
            text.Append(Text.Of($"| {checkIns} | {Right(Scenario.Right, checkIns)} | {(checkIns <= 100 ? Right(Scenario.TwiceWeekly, checkIns) : "– | –")} |\n"));
        return text.Append('\n').ToString();
    }

    internal static string Floor()
    {
        var text = new StringBuilder("\n| usual level | check-ins | bias of a rated muscle's gain | in its 80 % interval | forecasts in the 80 % range | those of 3 and more |\n|---|---|---|---|---|---|\n");
        foreach (var (name, scenario) in (IEnumerable<(string, Scenario)>)[("0.8", Scenario.Right), ("3.8, as the model knows", Scenario.FarFromZero)])
        {
            foreach (var (checkIns, from, until) in (IEnumerable<(int, int, int)>)[(50, 20, 60), (100, 60, 140), (300, 0, 0)])
            {
                var (gain, recovery) = (GainScore.Of(RegionRecovery.Of(scenario), GainOf.Rated, checkIns), RegionRecovery.Of(scenario));
                var forecasts = until > 0 ? $"{Text.Percent(RegionScore.Of(recovery, from, until).Coverage)} | {Text.Percent(RegionScore.OfForecastSore(recovery, from, until).Coverage)}" : "– | –";
                text.Append(Text.Of($"| {name} | {checkIns} | {Signed(gain.Bias)} | {Text.Percent(gain.Coverage)} | {forecasts} |\n"));
            }
        }

        return text.Append('\n').ToString();
    }

    internal static string RegionForecasts()
    {
        var text = new StringBuilder("\n| check-ins before | | forecasts | bias | RMSE | best possible | in the 80 % range | sore mornings: forecasts | bias | in the 80 % range |\n|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var (name, scenario) in (IEnumerable<(string, Scenario)>)[("daily", Scenario.Right), ("twice a week", Scenario.TwiceWeekly)])
        {
            foreach (var (from, until) in (IEnumerable<(int, int)>)[(0, 20), (20, 60), (60, 100)])
            {
                var (all, sore) = (RegionScore.Of(RegionRecovery.Of(scenario), from, until), RegionScore.OfSore(RegionRecovery.Of(scenario), from, until));
                text.Append(Text.Of($"| {from} to {until - 1} | {name} | {all.Count} | {Signed(all.Bias)} | {Text.Hundredths(all.RootMeanSquare)} | {Text.Hundredths(all.Best)} | {Text.Percent(all.Coverage)} | {sore.Count} | {Signed(sore.Bias)} | {Text.Percent(sore.Coverage)} |\n"));
            }
        }

        return text.Append('\n').ToString();
    }

    internal static string RegionWorlds()
    {
        var text = new StringBuilder("\n| | what is wrong | gain: bias | within 20 % | in its 80 % interval | right recovery | forecast: bias | RMSE | best possible | in the 80 % range | sore mornings: bias | in the 80 % range |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var (kind, scenario) in All)
        {
            var recovery = RegionRecovery.Of(scenario);
            var (gain, all, sore) = (GainScore.Of(recovery, GainOf.Rated, 100), RegionScore.Of(recovery, 60, 101), RegionScore.OfSore(recovery, 60, 101));
            text.Append(Text.Of($"| {kind} | {scenario.Name} | {Signed(gain.Bias)} | {Text.Percent(gain.Within)} | {Text.Percent(gain.Coverage)} | {Text.Percent(RightShare(scenario, 100))} | {Signed(all.Bias)} | {Text.Hundredths(all.RootMeanSquare)} | {Text.Hundredths(all.Best)} | {Text.Percent(all.Coverage)} | {Signed(sore.Bias)} | {Text.Percent(sore.Coverage)} |\n"));
        }

        return text.Append('\n').ToString();
    }

    internal static double RightShare(Scenario scenario, int checkIns) => RegionRecovery.Of(scenario).Recoveries.Where(guess => guess.CheckIns == checkIns).Average(guess => guess.IsRight ? 1.0 : 0);

    static string Right(Scenario scenario, int checkIns) =>
        $"{Text.Percent(RightShare(scenario, checkIns))} | {Text.Percent(RegionRecovery.Of(scenario).Recoveries.Where(guess => guess.CheckIns == checkIns).Average(guess => guess.Weight))}";

    static string Row(Scenario scenario, GainOf of, int checkIns)
    {
        var score = GainScore.Of(RegionRecovery.Of(scenario), of, checkIns);
        return $"{Signed(score.Bias)} | {Text.Hundredths(score.RootMeanSquare)} | {Text.Percent(score.Within)} | {Text.Percent(score.Coverage)} | {Text.Hundredths(score.HalfWidth)}";
    }

    static string Signed(double value) => Text.Of($"{Math.Round(value, 2) + 0.0:+0.00;-0.00;0.00}");
}
