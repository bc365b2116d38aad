using Afterset.Body;
using Afterset.Load;
using Afterset.Soreness;
using Afterset.Units;
using Afterset.Workouts;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Soreness;

/// <summary>Numbers for the whole body teach as one more place does that is in no group.</summary>
public sealed class WholeBodyLearningTests
{
    static readonly DateTimeOffset Now = Generators.Monday;
    static readonly RegionSide Quadriceps = new(new("quadriceps"), Side.Left);
    static readonly RegionSide[] Places = [Quadriceps, new(new("calves"), Side.Left), new(new("chest"), Side.Right)];

    static readonly Gen<List<WorkoutLoad>> SomeMonths = Generators.WorkoutBefore(Now, 2000).List[0, 12].Select(workouts => Loads(workouts));

    static readonly Gen<List<SorenessReport>> SomeRatings = Gen.Select(
        Gen.OneOf<RegionSide>(Places), Gen.Int[0, 10], Gen.Int[0, 1000], (place, score, ago) => new SorenessReport(place, SorenessScore.Nearest(score), Now.AddHours(-ago))).List[0, 8];

    static readonly Gen<List<OverallReport>> SomeOverall = Gen.Select(
        Gen.Int[0, 10], Gen.Int[0, 1000], (score, ago) => new OverallReport(SorenessScore.Nearest(score), Now.AddHours(-ago))).List[0, 8];

    [Fact]
    public void What_was_learned_number_by_number_is_what_a_fit_to_all_at_once_says() =>
        Gen.Select(SomeMonths, SomeRatings, SomeOverall, Gen.Bool, Gen.Int[0, 200]).Sample(
            (loads, ratings, overall, isPlace, ahead) =>
            {
                var next = See(loads, new(isPlace ? Quadriceps : JointGaussian.WholeBody, SorenessScore.Nearest(0), Now.AddHours(ahead)));
                var all = ratings.Concat(overall.Select(told => new SorenessReport(JointGaussian.WholeBody, told.Score, told.At)));
                var (mean, variance, weights) = new JointGaussian([.. all.Select(rating => See(loads, rating))]).Next(next);
                var response = AthleteResponse.From(loads, ratings, SorenessContext.Unknown, overall: overall);
                var place = isPlace ? response.Of(Quadriceps) : response.OfWholeBody();
                Assert.Equal(mean, place.Mean(next.Report.At, next.Explained), 1e-8);
                Assert.Equal(variance, place.Variance(next.Report.At, next.Explained), 1e-8);
                Assert.All(weights.Zip(response.Weights), pair => Assert.Equal(pair.First, pair.Second, 1e-8));
                Assert.Equal(ratings.Count + overall.Count, response.Ratings);
            },
            iter: 200);

    [Fact]
    public void What_is_learned_in_parts_is_to_the_last_bit_what_is_learned_at_once() =>
        Gen.Select(SomeMonths, SomeRatings, SomeOverall, Gen.Int[0, 1000]).Sample((loads, ratings, overall, ago) =>
        {
            var until = Now.AddHours(-ago);
            var early = AthleteResponse.From(loads, ratings.Where(told => told.At <= until), SorenessContext.Unknown, overall: overall.Where(told => told.At <= until));
            var parts = early.With(loads, ratings.Where(told => told.At > until), SorenessContext.Unknown, overall.Where(told => told.At > until));
            var whole = AthleteResponse.From(loads, ratings, SorenessContext.Unknown, overall: overall);
            return whole.Ratings == parts.Ratings && whole.Gain == parts.Gain && whole.Baseline == parts.Baseline && whole.Recovery == parts.Recovery
                && whole.OfWholeBody().Gain == parts.OfWholeBody().Gain && Places.All(place => whole.GainOf(place) == parts.GainOf(place));
        });

    [Fact]
    public void A_forecast_from_all_numbers_is_one_from_what_was_learned_and_the_last_two_weeks() =>
        Gen.Select(SomeMonths, SomeRatings, SomeOverall, Gen.Int[0, 168]).Sample((loads, ratings, overall, hours) =>
        {
            var then = Now.AddDays(-14);
            var learned = AthleteResponse.From(loads, ratings.Where(told => told.At < then), SorenessContext.Unknown, overall: overall.Where(told => told.At < then));
            var all = SorenessForecast.From(loads, ratings, SorenessContext.Unknown, Now, overall: overall);
            var continued = SorenessForecast.From(
                loads, ratings.Where(told => told.At >= then), SorenessContext.Unknown, Now, learned: learned, overall: [.. overall.Where(told => told.At >= then)]);
            return (all.WholeBody is null) == (overall.Count == 0)
                && all.WholeBody?.At(Now.AddHours(hours)) == continued.WholeBody?.At(Now.AddHours(hours))
                && all.Regions.Zip(continued.Regions).All(pair => pair.First.At(Now.AddHours(hours)) == pair.Second.At(Now.AddHours(hours)));
        });

    [Fact]
    public void It_goes_by_what_each_workout_loaded_hardest() =>
        Generators.WorkoutBefore(Now, 300).List[1, 4].Select(workouts => Loads(workouts)).Sample(loads =>
        {
            var known = BoutHistory.Ordered(loads, Now);
            var everywhere = known.SelectMany(load => load.Muscles.Keys).Distinct();
            var history = new BoutHistory(known, everywhere, DateTimeOffset.MinValue, SorenessContext.Unknown, SorenessModel.Default, ofTheHardest: true);
            var hardest = history.BoutsOfTheHardest(DateTimeOffset.MinValue);
            Assert.Equal(known.Count(load => load.Muscles.Values.Any(muscle => muscle.Total > 0)), hardest.Count);
            Assert.Equal(hardest.Select(bout => bout.End), hardest.Select(bout => bout.End).Order());
            Assert.All(hardest, bout => Assert.Contains(known.Where(load => load.End == bout.End), load =>
            {
                var place = load.Muscles.OrderByDescending(muscle => muscle.Value.Total * SorenessModel.Default.Gain(muscle.Key.Region)).ThenBy(muscle => muscle.Key).First().Key;
                return history.Bouts(place, DateTimeOffset.MinValue).Contains(bout);
            }));
        });

    [Fact]
    public void Who_is_sorer_on_the_whole_than_expected_is_expected_sorer_everywhere_but_less_than_where_they_say_it()
    {
        var weeks = Loads(Enumerable.Range(1, 8).Select(week => Squats.Until(Now.AddDays(-7 * week))));
        var told = weeks.Select(load => load.End.AddHours(36)).ToList();
        var wholeBody = AthleteResponse.From(weeks, [], SorenessContext.Unknown, overall: told.Select(at => new OverallReport(SorenessScore.Nearest(8), at)));
        var quadriceps = AthleteResponse.From(weeks, told.Select(at => new SorenessReport(Quadriceps, SorenessScore.Nearest(8), at)), SorenessContext.Unknown);
        Assert.InRange(wholeBody.GainOf(Quadriceps).Mean, 1.1, quadriceps.GainOf(Quadriceps).Mean - 0.1);
        Assert.True(wholeBody.GainOf(new(new("biceps"), Side.Left)).Mean > 1.1);
        Assert.True(wholeBody.OfWholeBody().Gain.Mean > wholeBody.GainOf(Quadriceps).Mean);
    }

    static JointGaussian.Seen See(List<WorkoutLoad> loads, SorenessReport rating)
    {
        var isPlace = rating.Where != JointGaussian.WholeBody;
        var history = new BoutHistory(
            BoutHistory.Ordered(loads, rating.At), isPlace ? [rating.Where] : [], DateTimeOffset.MinValue, SorenessContext.Unknown, SorenessModel.Default, ofTheHardest: true);
        var from = rating.At - SorenessModel.Default.Forgotten;
        var explained = new Explained[ResponsePrior.Recoveries];
        Explained.By([.. isPlace ? history.Bouts(rating.Where, from) : history.BoutsOfTheHardest(from)], rating.At, SorenessModel.Default, explained);
        return new(rating, explained);
    }

    static List<WorkoutLoad> Loads(IEnumerable<Workout> workouts) => [.. workouts.Select(workout => MuscleLoads.Of(workout, LoadContext.Unknown))];
}
