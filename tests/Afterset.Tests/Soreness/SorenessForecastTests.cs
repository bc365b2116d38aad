using Afterset.Body;
using Afterset.Load;
using Afterset.Soreness;
using Afterset.Workouts;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Soreness;

public sealed class SorenessForecastTests
{
    static readonly DateTimeOffset Now = Generators.Monday;
    static readonly Gen<List<Workout>> SomeWeek = Generators.WorkoutBefore(Now, 300).List[1, 6];

    [Fact]
    public void Soreness_and_its_range_stay_on_the_scale_and_in_order() =>
        Gen.Select(SomeWeek, Generators.SomeReport.List[0, 4], Gen.Int[0, 168]).Sample((week, reports, hours) =>
            Forecast(week, reports).Regions.All(region => region.At(Now.AddHours(hours)) is { } at
                && at.Low >= 0 && at.Low <= at.Mean && at.Mean <= at.High && at.High <= 10));

    [Fact]
    public void The_order_in_which_workouts_are_given_does_not_matter() =>
        Gen.Select(SomeWeek, Gen.Int[0, 168]).Sample((week, hours) =>
            Means(Forecast(week), hours).Zip(Means(Forecast(Enumerable.Reverse(week)), hours)).All(pair => Math.Abs(pair.First - pair.Second) < 1e-9));

    [Fact]
    public void One_more_workout_at_the_end_never_leaves_a_muscle_less_sore() =>
        Gen.Select(SomeWeek, Generators.WorkoutBefore(Now, 0), Gen.Int[1, 168]).Sample((week, last, hours) =>
        {
            var before = Forecast(week);
            var after = Forecast([.. week, last]);
            return before.Regions.All(region =>
                after.Of(region.Where)!.At(Now.AddHours(hours)).Mean >= region.At(Now.AddHours(hours)).Mean - 1e-9);
        });

    [Fact]
    public void No_hour_is_higher_than_the_peak_by_more_than_a_hair() =>
        Gen.Select(SomeWeek, Generators.SomeReport.List[0, 4], Gen.Int[0, 168]).Sample((week, reports, hours) =>
            Forecast(week, reports).Regions.All(region =>
            {
                var (at, peak) = region.Peak(Now, Now.AddHours(hours));
                return at >= Now && at <= Now.AddHours(hours) && region.At(at) == peak
                    && Enumerable.Range(0, hours + 1).All(hour => region.At(Now.AddHours(hour)).Mean <= peak.Mean + 0.02);
            }));

    [Fact]
    public void Moving_all_times_moves_the_forecast() =>
        Gen.Select(SomeWeek, Gen.Int[-5000, 5000], Gen.Int[0, 168]).Sample((week, moved, hours) =>
        {
            var there = SorenessForecast.From(
                Loads(week.Select(workout => workout with { Start = workout.Start!.Value.AddHours(moved) })), [], SorenessContext.Unknown, Now.AddHours(moved));
            return Means(Forecast(week), hours).Zip(there.Regions.Select(region => region.At(Now.AddHours(moved + hours)).Mean))
                .All(pair => Math.Abs(pair.First - pair.Second) < 1e-9);
        });

    [Fact]
    public void After_two_weeks_nothing_is_left_of_a_workout() =>
        Generators.WorkoutBefore(Now, 0).Sample(workout =>
            Forecast([workout]).Regions.All(region => region.At(Now.AddDays(14)).Mean - SorenessModel.Default.Baseline < 0.01));

    [Fact]
    public void A_report_moves_the_forecast_toward_what_is_felt() =>
        Gen.Select(SomeWeek, Generators.SomePlace, Gen.Int[0, 10]).Sample((week, place, score) =>
        {
            var report = new SorenessReport(place, Units.SorenessScore.Nearest(score), Now);
            var before = Forecast(week).Of(place)?.At(Now).Mean ?? SorenessModel.Default.Baseline;
            var after = Forecast(week, [report]).Of(place)!.At(Now).Mean;

            // What is felt is also known better, and less is added then because nobody can tell less than 0.
            return Math.Abs(after - score) <= Math.Abs(before - score) + 0.15;
        });

    [Fact]
    public void A_report_on_one_side_moves_the_other_much_less_than_it_surprises() =>
        Gen.Select(SomeWeek, Generators.SomePlace, Gen.Int[0, 10]).Sample((week, place, score) =>
        {
            var other = place with { Side = place.Side == Side.Left ? Side.Right : Side.Left };
            var (before, after) = (Forecast(week), Forecast(week, [new(place, Units.SorenessScore.Nearest(score), Now)]));
            var surprise = Math.Abs(score - (before.Of(place)?.At(Now).Mean ?? SorenessModel.Default.Baseline));
            return before.Of(other) is not { } expected || Math.Abs(after.Of(other)!.At(Now).Mean - expected.At(Now).Mean) <= (0.5 * surprise) + 0.15;
        });

    [Fact]
    public void Without_history_novelty_is_unknown_and_the_range_is_wider()
    {
        var run = Published.End;
        var alone = Means(Published.Marathon(), 0);
        var known = Published.Marathon().Regions[0].At(run.AddHours(24));
        var workout = new Workout { Format = "test", Sport = "running", Start = run.AddHours(-3.6), Duration = TimeSpan.FromHours(3.6), Rpe = Units.Rpe.FromCr10(8) };
        var unknown = SorenessForecast.From(Loads([workout]), [], SorenessContext.Unknown, run);
        Assert.NotEmpty(alone);
        Assert.False(unknown.IsNoveltyKnown);
        Assert.True(Published.Marathon().IsNoveltyKnown);
        var wide = unknown.Of(Published.Marathon().Regions[0].Where)!.At(run.AddHours(24));
        Assert.True((wide.High - wide.Low) / wide.Mean > (known.High - known.Low) / known.Mean * 0.95);
    }

    [Fact]
    public void The_second_time_hurts_less()
    {
        double Rise(params Workout[] workouts) => Forecast(workouts).Of(new(new("quadriceps"), Side.Left))!.At(Now.AddHours(36)).Mean - SorenessModel.Default.Baseline;
        var first = Rise(Squats.Until(Now), Squats.Until(Now.AddDays(-100)));
        var second = Rise(Squats.Until(Now), Squats.Until(Now.AddDays(-14)));
        Assert.InRange(second / first, 0.3, 0.6);
    }

    static SorenessForecast Forecast(IEnumerable<Workout> workouts, IReadOnlyList<SorenessReport>? reports = null) =>
        SorenessForecast.From(Loads(workouts), reports ?? [], SorenessContext.Unknown, Now);

    static IEnumerable<WorkoutLoad> Loads(IEnumerable<Workout> workouts) => workouts.Select(workout => MuscleLoads.Of(workout, LoadContext.Unknown));

    static IEnumerable<double> Means(SorenessForecast forecast, int hours) => forecast.Regions.Select(region => region.At(Now.AddHours(hours)).Mean);
}
