using Afterset.Body;
using Afterset.Load;
using Afterset.Soreness;
using Afterset.Units;
using Afterset.Workouts;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Soreness;

public sealed class AthleteResponseTests
{
    static readonly DateTimeOffset Now = Generators.Monday;
    static readonly RegionSide Quadriceps = new(new("quadriceps"), Side.Left);
    static readonly RegionSide[] Places =
        [Quadriceps, Quadriceps with { Side = Side.Right }, new(new("calves"), Side.Left), new(new("biceps"), Side.Left), new(new("chest"), Side.Right), new(new("lower-back"), Side.Left)];

    static readonly Gen<List<WorkoutLoad>> SomeMonths = Generators.WorkoutBefore(Now, 2000).List[0, 12].Select(Loads);

    static readonly Gen<SorenessReport> SomeRating = Gen.Select(Gen.OneOf<RegionSide>(Places), Gen.Int[0, 10], Gen.Int[0, 1000], (place, score, ago) => Rating(place, score, Now.AddHours(-ago)));

    static readonly Gen<List<SorenessReport>> SomeRatings = SomeRating.List[0, 14];

    [Fact]
    public void What_was_learned_rating_by_rating_is_what_a_fit_to_all_at_once_says() =>
        Gen.Select(SomeMonths, SomeRatings, SomeRating, Gen.Int[0, 200]).Sample(
            (loads, ratings, last, ahead) =>
            {
                var next = last with { At = Now.AddHours(ahead) };
                var response = AthleteResponse.From(loads, ratings, SorenessContext.Unknown);
                var (mean, variance, weights) = new JointGaussian([.. ratings.Select(rating => See(loads, rating))]).Next(See(loads, next));
                var place = response.Of(next.Where);
                var explained = See(loads, next).Explained;
                Assert.Equal(mean, place.Mean(next.At, explained), 1e-8);
                Assert.Equal(variance, place.Variance(next.At, explained), 1e-8);
                Assert.All(weights.Zip(response.Weights), pair => Assert.Equal(pair.First, pair.Second, 1e-8));
            },
            iter: 200);

    [Fact]
    public void Years_of_ratings_are_still_exact()
    {
        var loads = Loads(Enumerable.Range(0, 130).Select(day => Squats.Until(Now.AddDays(-3 * day))));
        List<SorenessReport> ratings = [.. Enumerable.Range(0, 380).Select(day => Rating(Places[day % 3], day * 7 % 5, Now.AddDays(-day).AddHours(-9)))];
        var (mean, variance, weights) = new JointGaussian([.. ratings.Select(rating => See(loads, rating))]).Next(See(loads, Rating(Quadriceps, 0, Now.AddHours(20))));
        var response = AthleteResponse.From(loads, ratings, SorenessContext.Unknown);
        var explained = See(loads, Rating(Quadriceps, 0, Now.AddHours(20))).Explained;
        Assert.Equal(mean, response.Of(Quadriceps).Mean(Now.AddHours(20), explained), 1e-8);
        Assert.Equal(variance, response.Of(Quadriceps).Variance(Now.AddHours(20), explained), 1e-8);
        Assert.All(weights.Zip(response.Weights), pair => Assert.Equal(pair.First, pair.Second, 1e-8));
    }

    [Fact]
    public void The_range_shown_is_within_a_quarter_point_of_the_exact_one() =>
        Gen.Select(SomeMonths, SomeRatings, SomeRating, Gen.Int[0, 200]).Sample((loads, ratings, last, ahead) =>
        {
            var next = last with { At = Now.AddHours(ahead) };
            if (SorenessForecast.From(loads, ratings, SorenessContext.Unknown, Now).Of(next.Where) is not { } forecast)
                return;
            var mixture = new JointGaussian([.. ratings.Select(rating => See(loads, rating))]).ByHypothesis(See(loads, next));
            var shown = forecast.At(next.At);
            Assert.InRange(shown.Low - Math.Clamp(Point(mixture, 0.1), 0, 10), -0.25, 0.25);
            Assert.InRange(shown.High - Math.Clamp(Point(mixture, 0.9), 0, 10), -0.25, 0.25);
        });

    [Fact]
    public void What_is_learned_in_parts_is_to_the_last_bit_what_is_learned_at_once() =>
        Gen.Select(SomeMonths, SomeRatings, Gen.Int[0, 14]).Sample((loads, ratings, part) =>
        {
            var ordered = AthleteResponse.Ordered(ratings);
            var early = AthleteResponse.From(loads, ordered.Take(part), SorenessContext.Unknown);
            var whole = AthleteResponse.From(loads, ratings, SorenessContext.Unknown);
            var parts = early.With(loads, ordered.Skip(part), SorenessContext.Unknown);
            return whole.Ratings == parts.Ratings && whole.Gain == parts.Gain && whole.Recovery == parts.Recovery && Places.All(place => whole.BaselineOf(place) == parts.BaselineOf(place) && whole.GainOf(place) == parts.GainOf(place));
        });

    [Fact]
    public void Of_ratings_at_one_moment_the_order_between_places_does_not_matter() =>
        Gen.Select(SomeMonths, SomeRatings).Sample((loads, ratings) =>
        {
            // Within a place the order is fixed: the lower rating first.
            var together = AthleteResponse.Ordered(ratings.Select(rating => rating with { At = Now }));
            AthleteResponse Learned(IEnumerable<SorenessReport> order) =>
                AthleteResponse.Unknown.With(new BoutHistory(BoutHistory.Ordered(loads, Now), Places, DateTimeOffset.MinValue, SorenessContext.Unknown, SorenessModel.Default), [.. order], []);
            var (forward, backward) = (Learned(together), Learned(together.GroupBy(rating => rating.Where).Reverse().SelectMany(place => place)));
            Assert.All(Places, place => Assert.Equal(forward.GainOf(place).Mean, backward.GainOf(place).Mean, 1e-9));
            Assert.All(Places, place => Assert.Equal(forward.BaselineOf(place).High, backward.BaselineOf(place).High, 1e-9));
            Assert.Equal(forward.Recovery.Mean, backward.Recovery.Mean, 1e-9);
        });

    [Fact]
    public void A_forecast_from_all_ratings_is_one_from_what_was_learned_and_the_last_two_weeks() =>
        Gen.Select(SomeMonths, SomeRatings, Gen.Int[0, 168]).Sample((loads, ratings, hours) =>
        {
            var learned = AthleteResponse.From(loads, ratings.Where(rating => rating.At < Now.AddDays(-14)), SorenessContext.Unknown);
            var all = SorenessForecast.From(loads, ratings, SorenessContext.Unknown, Now);
            var continued = SorenessForecast.From(loads, ratings.Where(rating => rating.At >= Now.AddDays(-14)), SorenessContext.Unknown, Now, learned: learned);
            return all.Regions.Count == continued.Regions.Count
                && all.Regions.Zip(continued.Regions).All(pair => pair.First.At(Now.AddHours(hours)) == pair.Second.At(Now.AddHours(hours)));
        });

    [Fact]
    public void For_a_day_no_less_is_gone_by_than_was_reported_whatever_was_learned() =>
        Gen.Select(SomeMonths, SomeRatings, Gen.OneOf<RegionSide>(Places), Gen.Int[3, 10], Gen.Double[0, 24]).Sample((loads, ratings, place, score, hours) =>
            SorenessForecast.From(loads, [.. ratings.Where(rating => rating.At < Now), Rating(place, score, Now)], SorenessContext.Unknown, Now).Of(place)!.ToGoBy(Now.AddHours(hours)) >= score);

    [Fact]
    public void What_someone_says_counts_more_than_what_was_expected() =>
        Gen.Select(SomeMonths, Gen.OneOf<RegionSide>(Places), Gen.Int[0, 10]).Sample((loads, place, score) =>
        {
            var before = SorenessForecast.From(loads, [], SorenessContext.Unknown, Now).Of(place)?.At(Now).Mean ?? SorenessModel.Default.Baseline;
            var after = SorenessForecast.From(loads, [Rating(place, score, Now)], SorenessContext.Unknown, Now).Of(place)!.At(Now).Mean;
            return Math.Abs(after - score) <= (0.45 * Math.Abs(before - score)) + 0.15;
        });

    [Fact]
    public void What_one_muscle_teaches_holds_more_in_its_group_than_elsewhere()
    {
        var response = AthleteResponse.From(Loads(Weeks()), Weeks().Select(bout => Rating(Quadriceps, 8, bout.End!.Value.AddHours(36))), SorenessContext.Unknown);
        var (own, group, else_) = (response.GainOf(Quadriceps).Mean, response.GainOf(new(new("calves"), Side.Left)).Mean, response.GainOf(new(new("chest"), Side.Left)).Mean);
        Assert.True(own > group && group > else_ && else_ > 1.1, $"{own} {group} {else_}");
        Assert.InRange(response.Gain.Mean, 1.1, own);
        Assert.Equal(8, response.Ratings);
    }

    [Fact]
    public void Before_any_rating_the_person_is_a_usual_one()
    {
        var nobody = AthleteResponse.Unknown;
        Assert.Equal(1, nobody.Gain.Mean, 1e-12);
        Assert.Equal(1, nobody.GainOf(Quadriceps).Mean, 1e-12);
        Assert.Equal(1.2816 * 0.45, nobody.GainOf(Quadriceps).High - 1, 1e-9);
        Assert.Equal(SorenessModel.Default.Baseline, nobody.Baseline.Mean, 1e-12);
        Assert.InRange(nobody.Recovery.Mean, 1, 1.02);
    }

    [Fact]
    public void Nothing_sore_where_nothing_was_done_lowers_the_baseline_and_not_the_gain()
    {
        var rested = AthleteResponse.From([], Enumerable.Range(1, 40).Select(day => Rating(Quadriceps, 0, Now.AddDays(-day))), SorenessContext.Unknown);
        Assert.InRange(rested.BaselineOf(Quadriceps).Mean, -0.1, 0.4);
        Assert.Equal(1, rested.GainOf(Quadriceps).Mean, 1e-9);
        Assert.True(rested.Baseline.High - rested.Baseline.Low < AthleteResponse.Unknown.Baseline.High - AthleteResponse.Unknown.Baseline.Low);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(16)]
    [InlineData(60)]
    public void What_is_learned_of_made_up_athletes_is_near_the_truth_and_the_range_holds_four_times_in_five(int checkIns)
    {
        var loads = Loads(Enumerable.Range(0, 120).Select(bout => Squats.Until(Now.AddDays(-3 * bout))).Reverse());
        var seen = Enumerable.Range(0, checkIns).Select(i => See(loads, Rating(Quadriceps, 0, Now.AddDays(-1.5 * (checkIns - i))))).ToList();
        var (errors, covered, near) = (new List<double>(), 0, 0);
        for (var seed = 0; seed < 400; seed++)
        {
            var athlete = new SimulatedAthlete(seed);
            var ratings = seen.ConvertAll(one => athlete.Rate(Quadriceps, one.Report.At, one.Explained));
            var learned = AthleteResponse.From(loads, ratings, SorenessContext.Unknown).GainOf(Quadriceps);
            errors.Add(learned.Mean - athlete.Gain);
            covered += athlete.Gain >= learned.Low && athlete.Gain <= learned.High ? 1 : 0;
            near += Math.Abs(learned.Mean - athlete.Gain) <= 0.2 * athlete.Gain ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{checkIns}: bias {errors.Average():0.000}, sd {Math.Sqrt(errors.Average(error => error * error)):0.000}, covered {covered / 400.0:0.00}, within 20 % {near / 400.0:0.00}");
        Assert.InRange(errors.Average(), -0.08, 0.08);
        Assert.InRange(covered / 400.0, 0.72, 0.88);
    }

    static double Point(IReadOnlyList<(double Weight, double Mean, double Variance)> mixture, double share)
    {
        var (low, high) = (-30.0, 40.0);
        while (high - low > 1e-6)
        {
            var middle = (low + high) / 2;
            if (mixture.Sum(one => one.Weight * NormalBelow((middle - one.Mean) / Math.Sqrt(one.Variance))) < share)
                low = middle;
            else
                high = middle;
        }

        return low;
    }

    // Simpson's rule from the middle outward.
    static double NormalBelow(double x)
    {
        const int Steps = 200;
        var step = x / Steps;
        var sum = Enumerable.Range(0, Steps + 1).Sum(i => (i is 0 or Steps ? 1 : i % 2 == 1 ? 4 : 2) * Math.Exp(-i * step * i * step / 2));
        return 0.5 + (sum * step / 3 / Math.Sqrt(2 * Math.PI));
    }

    static IEnumerable<Workout> Weeks() => Enumerable.Range(1, 8).Select(week => Squats.Until(Now.AddDays(-7 * week)));

    static JointGaussian.Seen See(List<WorkoutLoad> loads, SorenessReport rating)
    {
        var known = BoutHistory.Ordered(loads, rating.At);
        var bouts = new BoutHistory(known, [rating.Where], DateTimeOffset.MinValue, SorenessContext.Unknown, SorenessModel.Default).Bouts(rating.Where, rating.At - SorenessModel.Default.Forgotten);
        var explained = new Explained[ResponsePrior.Recoveries];
        Explained.By([.. bouts], rating.At, SorenessModel.Default, explained);
        return new(rating, explained);
    }

    static SorenessReport Rating(RegionSide place, double score, DateTimeOffset at) => new(place, SorenessScore.Nearest(score), at);

    static List<WorkoutLoad> Loads(IEnumerable<Workout> workouts) => [.. workouts.Select(workout => MuscleLoads.Of(workout, LoadContext.Unknown))];
}
