using Afterset.Body;
using Afterset.Load;
using Afterset.Units;
using Afterset.Workouts;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Load;

public sealed class MuscleLoadTests
{
    static readonly DateTimeOffset End = Generators.Monday;
    static readonly RegionSide LeftQuadriceps = new(new("quadriceps"), Side.Left);

    [Fact]
    public void Load_is_never_negative_and_always_finite() =>
        Generators.WorkoutBefore(End, 100).Sample(workout =>
            MuscleLoads.Of(workout, LoadContext.Unknown).Muscles.Values.All(load =>
                load.HardSets >= 0 && load.DownhillHardSets >= 0 && double.IsFinite(load.Total)));

    [Fact]
    public void Splitting_a_workout_into_two_changes_no_load() =>
        Gen.Select(Generators.SomeSet.List[6, 30], Gen.Int[0, 30]).Sample((sets, at) =>
        {
            var cut = Math.Min(at, sets.Count);
            var whole = Of(Strength([.. sets]));
            var parts = Of(Strength([.. sets.Take(cut)])).Concat(Of(Strength([.. sets.Skip(cut)])))
                .GroupBy(load => load.Key)
                .ToDictionary(load => load.Key, load => load.Sum(part => part.Value.Total));
            Assert.Equal(whole.Count, parts.Count);
            Assert.All(whole, load => Assert.Equal(load.Value.Total, parts[load.Key], 1e-9));
        });

    [Fact]
    public void Splitting_a_run_into_two_changes_no_load() =>
        Gen.Select(Gen.Int[2, 300], Gen.Double[0, 10], Gen.Double[0.01, 0.99]).Sample((minutes, rating, share) =>
        {
            double Quadriceps(double length) => MuscleLoads.Of(Run(TimeSpan.FromMinutes(length), rating), LoadContext.Unknown)
                .Muscles.GetValueOrDefault(LeftQuadriceps).Total;
            Assert.Equal(Quadriceps(minutes), Quadriceps(minutes * share) + Quadriceps(minutes * (1 - share)), 1e-6);
        });

    [Fact]
    public void Left_and_right_together_are_both() =>
        Generators.SomeSet.Where(set => set.Side is null).Sample(set =>
        {
            var both = Of(Strength(set));
            var apart = Of(Strength(set with { Side = Side.Left }, set with { Side = Side.Right }));
            Assert.Equal(both.Count, apart.Count);
            Assert.All(both, load => Assert.Equal(load.Value.Total, apart[load.Key].Total, 1e-9));
        });

    [Theory]
    [InlineData("yoga", null)]
    [InlineData("training", "flexibility_training")]
    [InlineData("massage", null)]
    [InlineData("cycling", "yoga")]
    [InlineData("transition", null)]
    public void Massage_mobility_and_rest_add_no_load(string sport, string? subSport) =>
        Assert.Empty(MuscleLoads.Of(
            new Workout { Format = "test", Sport = sport, SubSport = subSport, Start = End, Duration = TimeSpan.FromHours(1), Rpe = Rpe.FromCr10(6) },
            LoadContext.Unknown).Muscles);

    [Fact]
    public void Foam_rolling_and_rests_written_as_sets_add_no_load()
    {
        var patterns = ExerciseCatalogue.Default.Patterns;
        Assert.Empty(Of(Strength(
            new ExerciseSet { Pattern = patterns["self-massage"], Repetitions = 10 },
            new ExerciseSet { Pattern = patterns["squat"], Kind = SetKind.Rest, Duration = TimeSpan.FromMinutes(2) })));
    }

    [Fact]
    public void An_unknown_duration_is_no_load_and_says_so()
    {
        var load = MuscleLoads.Of(new Workout { Format = "test", Sport = "running", Start = End, Rpe = Rpe.FromCr10(8) }, LoadContext.Unknown);
        Assert.Equal(LoadBasis.None, load.Basis);
        Assert.Null(load.SessionLoad);
        Assert.NotEmpty(load.Because);
    }

    [Fact]
    public void Five_sets_of_squats_with_two_in_reserve_are_4_2_hard_sets_for_the_quadriceps()
    {
        var squat = new ExerciseSet { Pattern = ExerciseCatalogue.Default.Patterns["squat"], Kind = SetKind.Normal, Repetitions = 8, Rpe = Rpe.FromCr10(8) };
        Assert.Equal(5 * 0.84, Of(Strength(squat, squat, squat, squat, squat))[LeftQuadriceps].HardSets, 9);
    }

    [Fact]
    public void Rating_comes_first_then_heart_rate_then_what_the_sport_is_usually_like()
    {
        var run = Run(TimeSpan.FromMinutes(60), 8);
        var heart = run with { Rpe = null, AverageHeartRate = HeartRate.FromBpm(150) };
        Assert.Equal(LoadBasis.Rating, MuscleLoads.Of(run, LoadContext.Unknown).Basis);
        Assert.Equal(480, MuscleLoads.Of(run, LoadContext.Unknown).SessionLoad!.Value.ArbitraryUnits);
        Assert.Equal(LoadBasis.HeartRate, MuscleLoads.Of(heart, LoadContext.Unknown).Basis);
        Assert.Equal(60 * 4, MuscleLoads.Of(heart, LoadContext.Unknown).SessionLoad!.Value.ArbitraryUnits);
        Assert.Equal(LoadBasis.SportAlone, MuscleLoads.Of(heart with { AverageHeartRate = null }, LoadContext.Unknown).Basis);
    }

    [Fact]
    public void Downhill_counts_apart_and_only_on_foot()
    {
        var run = Run(TimeSpan.FromMinutes(60), 5) with { Descent = Length.TryFromMetres(1000) };
        Assert.Equal(9 * 1.6, MuscleLoads.Of(run, LoadContext.Unknown).Muscles[LeftQuadriceps].DownhillHardSets, 9);
        Assert.Equal(0, MuscleLoads.Of(run with { Sport = "cycling" }, LoadContext.Unknown).Muscles[LeftQuadriceps].DownhillHardSets);
    }

    [Theory]
    [InlineData(new float[] { 100, 98, 100, 98, 100 }, 0)]
    [InlineData(new float[] { 100, 97, 94, 90 }, 6)]
    [InlineData(new float[] { 100, float.NaN, 80, 120, 110 }, 30)]
    public void Small_turns_of_the_altitude_are_noise(float[] altitude, double descent) =>
        Assert.Equal(descent, DownhillMetres.Descent(altitude, 5));

    static IReadOnlyDictionary<RegionSide, MuscleLoad> Of(Workout workout) =>
        workout.Sets.Count == 0 ? new Dictionary<RegionSide, MuscleLoad>() : MuscleLoads.Of(workout, LoadContext.Unknown).Muscles;

    static Workout Strength(params ExerciseSet[] sets) => new() { Format = "test", Sport = "training", SubSport = "strength_training", Start = End, Sets = sets };

    static Workout Run(TimeSpan duration, double rating) =>
        new() { Format = "test", Sport = "running", Start = End - duration, Duration = duration, Rpe = Rpe.FromCr10(rating) };
}
