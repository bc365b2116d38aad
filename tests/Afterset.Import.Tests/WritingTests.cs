using Afterset.Fixtures;
using Afterset.Units;
using Afterset.Workouts;
using CsCheck;
using Xunit;

namespace Afterset.Import.Tests;

/// <summary>Reading undoes writing.</summary>
public sealed class WritingTests
{
    static readonly DateTimeOffset Start = new(2026, 11, 23, 17, 30, 0, TimeSpan.Zero);

    static readonly Gen<TrackPoint> Point = Gen.Select(
        Gen.Int[-89_0000, 89_0000], Gen.Int[-179_0000, 179_0000], Gen.Int[-400, 40_000], Gen.Int[20, 250], Gen.Int[0, 2000], Gen.Bool, Gen.Int[0, 9],
        (latitude, longitude, altitude, heart, power, breaks, known) => new TrackPoint
        {
            Latitude = latitude / 1e4,
            Longitude = longitude / 1e4,
            AltitudeM = known < 8 ? altitude / 10.0 : null,
            HeartRateBpm = known is > 1 and < 9 ? heart : null,
            PowerW = known > 3 ? power : null,
            BeginsSegment = breaks && known == 0,
        });

    static readonly Gen<RecordedTrack> Track = Gen.Select(Point.Array[2, 60], Gen.Int[1, 4], (points, step) => new RecordedTrack
    {
        Sport = "Biking",
        Title = "A <track> & \"more\"",
        Start = Start,
        Points = [.. points.Select((point, index) => point with { Seconds = index * step * 0.5, DistanceM = index * 3.25 })],
        Laps = [new(0, 100.5) { DistanceM = 500, Kilocalories = 7, AverageHeartRateBpm = 140, MaxHeartRateBpm = 150 }, new(10, 50) { DistanceM = 250.5, Kilocalories = 4, AverageHeartRateBpm = 170 }],
    });

    static readonly Gen<ExerciseSet> Set = Gen.Select(
        Gen.OneOf("Squat (Barbell)", "Bench Press, \"paused\"", "Plank"), Gen.OneOf(SetKind.Normal, SetKind.WarmUp, SetKind.DropSet, SetKind.Failure), Gen.Int[1, 50], Gen.Int[0, 800], Gen.Int[0, 20], Gen.Int[0, 9],
        (name, kind, repetitions, halves, rpe, known) => new ExerciseSet
        {
            Exercise = name,
            Kind = kind,
            Repetitions = known < 8 ? repetitions : null,
            LiftedMass = known < 7 ? Mass.TryFromKilograms(halves / 2.0) : null,
            Duration = known == 8 ? TimeSpan.FromSeconds(repetitions) : null,
            Distance = known == 9 ? Length.TryFromMetres(repetitions * 10) : null,
            Rpe = rpe > 0 && known < 5 ? Rpe.FromCr10(rpe / 2.0) : null,
        });

    static readonly Gen<Workout[]> Workouts = Set.Array[1, 12].Array[1, 5].Select(all => all.Select((sets, index) => new Workout
    {
        Format = "hevy-csv",
        Sport = "training",
        SubSport = "strength_training",
        Title = $"Workout {index}; heavy",
        Start = Start.AddDays(index),
        Duration = TimeSpan.FromMinutes(30 + index),
        Elapsed = TimeSpan.FromMinutes(30 + index),
        Sets = sets,
    }).ToArray());

    [Fact]
    public void A_written_GPX_file_is_read_as_it_was() => Track.Sample(track =>
    {
        var read = Assert.Single(WorkoutReader.Read(GpxWriter.Write(track)).Workouts);
        Assert.Equal((track.Title, "cycling", track.Start, track.Points.Count), (read.Title, read.Sport, read.Start, read.Records));
        SameChannels(track, read.Track);
        Assert.True(read.Duration <= read.Elapsed);
        Assert.Equal(track.Points[^1].Seconds, read.Elapsed!.Value.TotalSeconds, 1e-6);
    });

    [Fact]
    public void A_written_TCX_file_is_read_as_it_was() => Track.Sample(track =>
    {
        var read = Assert.Single(WorkoutReader.Read(TcxWriter.Write(track)).Workouts);
        Assert.Equal(("cycling", track.Start, track.Points.Count, 2), (read.Sport, read.Start, read.Records, read.Laps));
        Assert.Equal((150.5, 750.5, 11d), (read.Duration!.Value.TotalSeconds, read.Distance!.Value.Metres, read.Energy!.Value.Kilocalories));
        Assert.Equal((150, 150), (read.AverageHeartRate!.Value.Bpm, read.MaxHeartRate!.Value.Bpm));
        SameChannels(track, read.Track);
        Assert.Equal(track.Points.Select(point => point.DistanceM!.Value), read.Track.DistanceM.ToArray());
    });

    [Fact]
    public void A_written_Hevy_table_is_read_as_it_was() => Workouts.Sample(workouts =>
        Assert.Equal(Told(workouts), Told(WorkoutReader.Read(HevyCsvWriter.Write(workouts)).Workouts)));

    [Fact]
    public void In_pounds_and_miles_it_is_read_as_it_was() => Workouts.Sample(workouts =>
        Assert.Equal(Told(workouts), Told(WorkoutReader.Read(HevyCsvWriter.Write(workouts, isImperial: true)).Workouts)));

    [Theory]
    [InlineData(StrongDialect.UnitColumn)]
    [InlineData(StrongDialect.UnitInHeader)]
    public void A_written_Strong_table_is_read_as_it_was(StrongDialect dialect) => Workouts.Sample(workouts =>
        Assert.Equal(Told(workouts), Told(WorkoutReader.Read(StrongCsvWriter.Write(workouts, dialect)).Workouts)));

    [Fact]
    public void Strong_without_ratings_loses_ratings_and_durations_only() => Workouts.Sample(workouts =>
    {
        var without = workouts.Select(workout => workout with { Duration = null, Elapsed = null, Sets = [.. workout.Sets.Select(set => set with { Rpe = null })] });
        Assert.Equal(Told(without), Told(WorkoutReader.Read(StrongCsvWriter.Write(workouts, StrongDialect.WithoutRatings)).Workouts));
    });

    static void SameChannels(RecordedTrack track, Track read)
    {
        Assert.Equal(track.Points.Select(point => point.Seconds), read.Seconds.ToArray());
        Same(track.Points.Select(point => (float?)point.AltitudeM), read.AltitudeM);
        Same(track.Points.Select(point => (float?)point.HeartRateBpm), read.HeartRateBpm);
        Same(track.Points.Select(point => (float?)point.PowerW), read.PowerW);
    }

    static void Same(IEnumerable<float?> expected, ReadOnlyMemory<float> channel)
    {
        var values = expected.Select(value => value ?? float.NaN).ToArray();
        Assert.Equal(values.All(float.IsNaN) ? [] : values, channel.ToArray());
    }

    static string Told(IEnumerable<Workout> workouts) => string.Join('\n', workouts.Select(workout => Facts.Of(workout with
    {
        Format = "",
        Sets = [.. workout.Sets.Select(set => set with
        {
            LiftedMass = set.LiftedMass is { } mass ? Mass.TryFromKilograms(Math.Round(mass.Kilograms, 9)) : null,
            Distance = set.Distance is { } length ? Length.TryFromMetres(Math.Round(length.Metres, 9)) : null,
        })],
    })));
}
