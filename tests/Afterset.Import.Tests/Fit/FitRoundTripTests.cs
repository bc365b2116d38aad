using Afterset.Fixtures;
using Afterset.Workouts;
using CsCheck;
using Xunit;

namespace Afterset.Import.Tests.Fit;

/// <summary>What is written is read: the same, however it is written.</summary>
public sealed class FitRoundTripTests
{
    [Fact]
    public void What_is_written_is_read() =>
        FitGenerators.SomeActivity.Sample(activity =>
        {
            var workout = Assert.Single(Read(FitWriter.Write(activity)));
            AssertSummary(activity, workout);
            AssertSamples(activity.Records, workout.Track);
            AssertSets(activity.Sets, workout.Sets);
        });

    [Fact]
    public void However_it_is_written_the_same_is_read() =>
        Gen.Select(FitGenerators.SomeActivity, FitGenerators.SomeLayout).Sample((activity, layout) =>
            Assert.Equal(FitText.Of(Read(FitWriter.Write(activity))), FitText.Of(Read(FitWriter.Write(activity, layout)))));

    [Fact]
    public void A_chain_of_files_holds_the_workouts_of_each() =>
        FitGenerators.SomeActivity.Array[1, 4].Sample(activities =>
        {
            var files = activities.Select(activity => FitWriter.Write(activity)).ToList();
            Assert.Equal(FitText.Of(files.SelectMany(Read)), FitText.Of(Read(FitWriter.Chain(files))));
        });

    [Fact]
    public void A_whole_file_leaves_nothing_to_say() =>
        FitGenerators.SomeActivity.Sample(activity => Assert.Empty(WorkoutReader.Read(FitWriter.Write(activity)).Findings));

    [Fact]
    public void A_file_of_many_samples_keeps_every_one()
    {
        var workout = Assert.Single(Read(FitWriter.Write(FitExamples.Ride(20_000), new() { HasEnhancedFields = true })));

        Assert.Equal(20_000, workout.Records);
        Assert.Equal(19_999, workout.Track.Seconds.Span[^1]);
        Assert.Equal(19_999 * 8.0, workout.Track.DistanceM.Span[^1]);
        Assert.Equal(120 + 19_999 % 60, workout.Track.HeartRateBpm.Span[^1]);
    }

    static IReadOnlyList<Workout> Read(byte[] file) => WorkoutReader.Read(file).Workouts;

    static void AssertSummary(FitActivity activity, Workout workout)
    {
        Assert.Equal(("fit", "running", "trail"), (workout.Format, workout.Sport, workout.SubSport));
        Assert.Equal((activity.Start, activity.Start.Offset), (workout.Start, workout.Start?.Offset));
        Assert.Equal((activity.Duration, activity.Elapsed), (workout.Duration, workout.Elapsed));
        Assert.Equal(activity.DistanceM, workout.Distance?.Metres);
        Assert.Equal(((double?)activity.AscentM, (double?)activity.DescentM), (workout.Ascent?.Metres, workout.Descent?.Metres));
        Assert.Equal(activity.Kilocalories, workout.Energy?.Kilocalories);
        Assert.Equal((activity.AverageHeartRate, activity.MaxHeartRate), (workout.AverageHeartRate?.Bpm, workout.MaxHeartRate?.Bpm));
        Assert.Equal((activity.Rpe, activity.Feel), (workout.Rpe?.Cr10, workout.Feel));
        Assert.Equal((activity.Records.Count, activity.Laps.Count), (workout.Records, workout.Laps));
    }

    static void AssertSamples(IReadOnlyList<FitRecord> records, Track track)
    {
        Assert.Equal(records.Select(record => (double)record.Seconds!.Value), track.Seconds.ToArray());
        AssertChannel(records.Select(record => (float?)record.HeartRate), track.HeartRateBpm);
        AssertChannel(records.Select(record => (float?)record.PowerW), track.PowerW);
        AssertChannel(records.Select(record => (float?)record.SpeedMps), track.SpeedMps);
        AssertChannel(records.Select(record => (float?)record.AltitudeM), track.AltitudeM);
        AssertChannel(records.Select(record => record.DistanceM), track.DistanceM);
    }

    static void AssertChannel<T>(IEnumerable<T?> written, ReadOnlyMemory<T> read)
        where T : struct, System.Numerics.IFloatingPointIeee754<T>
    {
        var expected = written.Select(value => value ?? T.NaN).ToList();
        Assert.Equal(expected.TrueForAll(T.IsNaN) ? [] : expected, read.ToArray());
    }

    static void AssertSets(IReadOnlyList<FitSet> written, IReadOnlyList<ExerciseSet> read)
    {
        Assert.Equal(
            written.Select(set => (set.IsRest, set.Repetitions, set.WeightKg, set.Duration, Name: set.IsRest ? null : "Back Squat")),
            read.Select(set => (set.Kind == SetKind.Rest, set.Repetitions, set.LiftedMass?.Kilograms, set.Duration?.TotalSeconds, Name: set.Exercise)));
    }
}
