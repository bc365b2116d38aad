using Afterset.Soreness.Daily;
using CsCheck;
using Xunit;
using static Afterset.Tests.Soreness.Daily.Series;

namespace Afterset.Tests.Soreness.Daily;

public sealed class DailySorenessTests
{
    [Fact]
    public void What_comes_later_changes_no_forecast() => Gen.Select(Some, Gen.Int[1, 70]).Sample((days, kept) =>
    {
        var whole = Backtest.Walk(days, OneToFive).ToList();
        var cut = Backtest.Walk(days.Take(kept), OneToFive).ToList();
        return whole.Take(cut.Count).SequenceEqual(cut);
    });

    [Fact]
    public void The_load_of_the_same_day_does_not_count() => Gen.Select(Some, Gen.Double[0, 2000]).Sample((days, load) =>
        Backtest.Walk(days, OneToFive).LastOrDefault() == Backtest.Walk([.. days[..^1], days[^1] with { Load = load }], OneToFive).LastOrDefault());

    [Fact]
    public void A_scale_read_from_its_other_end_gives_the_mirrored_forecast() => Some.Sample(days =>
    {
        var mirrored = days.Select(day => day with { Soreness = 6 - day.Soreness });
        return Backtest.Walk(days, OneToFive).Zip(Backtest.Walk(mirrored, SorenessScale.TryFrom(1, 5, isLowSorest: false)!)).All(pair =>
            Near(pair.First.Forecast.Mean, 6 - pair.Second.Forecast.Mean)
            && Near(pair.First.Forecast.Low, 6 - pair.Second.Forecast.High) && Near(pair.First.Forecast.High, 6 - pair.Second.Forecast.Low));
    });

    [Fact]
    public void A_scale_that_starts_elsewhere_gives_the_same_forecast_there() => Some.Sample(days =>
    {
        var moved = days.Select(day => day with { Soreness = day.Soreness - 8 });
        return Backtest.Walk(days, OneToFive).Zip(Backtest.Walk(moved, SorenessScale.TryFrom(-7, -3, isLowSorest: true)!))
            .All(pair => Near(pair.First.Forecast.Mean, pair.Second.Forecast.Mean + 8));
    });

    [Fact]
    public void Forecast_and_ranges_stay_on_the_scale_and_in_order() =>
        Gen.Select(Some, Gen.OneOf(Gen.Const(1e-300), Gen.Const(1e300), Gen.Const(double.MaxValue), Gen.Double[0, 1e9])).Sample((days, load) =>
            Backtest.Walk(days.Select(day => day with { Load = day.Load > 700 ? load : day.Load }), OneToFive).All(day =>
                day.Forecast is var forecast
                && forecast.Mean is >= 1 and <= 5 && forecast.WholeLow >= 1 && forecast.WholeHigh <= 5
                && forecast.Low <= forecast.High && forecast.Low >= 1 - Hair && forecast.High <= 5 + Hair));

    [Fact]
    public void Asking_for_a_forecast_changes_nothing() => Some.Sample(days =>
    {
        var (asked, silent) = (new DailySoreness(OneToFive), new DailySoreness(OneToFive));
        foreach (var day in days)
        {
            asked.Forecast(day.Date);
            asked.Forecast(day.Date);
            asked.Tell(day);
            silent.Tell(day);
        }

        var next = days[^1].Date.AddDays(1);
        return asked.Forecast(next) == silent.Forecast(next);
    });

    [Fact]
    public void Days_without_a_word_are_days_without_load() => Gen.Select(Some, Gen.Int[1, 30]).Sample((days, gap) =>
    {
        var (leapt, walked) = (new DailySoreness(OneToFive), new DailySoreness(OneToFive));
        foreach (var day in days)
        {
            leapt.Tell(day);
            walked.Tell(day);
        }

        for (var day = 1; day < gap; day++)
            walked.Tell(new(days[^1].Date.AddDays(day), 0, null));
        var after = days[^1].Date.AddDays(gap);
        return Near(leapt.Forecast(after).Mean, walked.Forecast(after).Mean);
    });

    [Fact]
    public void Who_always_tells_the_same_is_expected_to_tell_it_again()
    {
        var days = Enumerable.Range(0, 60).Select(day => new SeriesDay(Monday.AddDays(day), day % 2 * 400, 4));
        var last = Backtest.Walk(days, OneToFive).Last().Forecast;
        Assert.Equal(4, last.Mean, 0.05);
        Assert.Equal((4, 4), (last.WholeLow, last.WholeHigh));
    }

    [Fact]
    public void After_a_hard_day_more_soreness_is_expected_than_after_rest()
    {
        Assert.True(After(800) < After(0));

        static double After(double load)
        {
            var athlete = new DailySoreness(OneToFive);
            for (var day = 0; day < 20; day++)
                athlete.Tell(new(Monday.AddDays(day), 400, 3));
            athlete.Tell(new(Monday.AddDays(20), load, 3));
            return athlete.Forecast(Monday.AddDays(21)).Mean;
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_an_athlete_who_follows_the_load_four_reports_in_five_are_in_range_and_guesses_are_beaten(int seed)
    {
        var score = BacktestScore.Of(Backtest.Walk(Simulated(700, seed), OneToFive))!;
        Assert.InRange(score.Range.Coverage, 0.77, 0.83);
        Assert.True(score.BeatsGuesses);
        Assert.True(score.Range.IntervalScore < score.OwnRange.IntervalScore);
    }

    [Fact]
    public void When_the_model_is_clearly_worse_the_own_mean_is_the_forecast()
    {
        // Someone who always tells the other side of their mean than the forecast did.
        var (athlete, told) = (new DailySoreness(OneToFive), new List<double> { 2, 4 });
        for (var day = 0; day < 120 && !athlete.IsFallenBack; day++)
        {
            told.Add(athlete.Forecast(Monday.AddDays(day)).Mean > told.Average() ? 2 : 4);
            athlete.Tell(new(Monday.AddDays(day), day % 2 * 600, told[^1]));
        }

        Assert.InRange(athlete.Reports, Backtest.ReportsBefore + DailySorenessModel.Default.FallBack.After, 119);
        Assert.Equal(told.Skip(2).Average(), athlete.Forecast(Monday.AddDays(120)).Mean, 1e-9);
    }

    [Fact]
    public void Who_is_forecast_well_keeps_the_forecast()
    {
        var athlete = new DailySoreness(OneToFive);
        foreach (var day in Simulated(200, 1))
            athlete.Tell(day);
        Assert.False(athlete.IsFallenBack);
    }

    [Fact]
    public void A_day_is_told_once_and_in_order()
    {
        var athlete = new DailySoreness(OneToFive);
        athlete.Tell(new(Monday, 0, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => athlete.Tell(new(Monday, 0, 3)));
        Assert.Throws<ArgumentOutOfRangeException>(() => athlete.Forecast(Monday));
        Assert.Throws<ArgumentOutOfRangeException>(() => athlete.Tell(new(Monday.AddDays(-1), 0, null)));
        Assert.Throws<ArgumentOutOfRangeException>(() => athlete.Tell(new(Monday.AddDays(1), 0, 6)));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 1)]
    [InlineData(0, 101)]
    [InlineData(int.MinValue, int.MaxValue)]
    public void A_scale_has_one_to_a_hundred_steps(int lowest, int highest) => Assert.Null(SorenessScale.TryFrom(lowest, highest, isLowSorest: false));

    const double Hair = 0.05 + 1e-9;

    static bool Near(double one, double other) => Math.Abs(one - other) < 1e-6;
}
