using System.Text;
using CsCheck;
using Xunit;

namespace Afterset.Import.Tests;

public sealed class DamageTests
{
    public static TheoryData<string> Files => Corpus.Files("gpx/tkrajina", "gpx/OpenTracks", "gpx/codeproducer198__Runalyze__garmin", "tcx/codeproducer198__Runalyze__R", "tcx/codeproducer198__Runalyze__F", "csv-", "archives/Sam", "unsupported/", "garmin-csv/", "strava/martin-ueding__geo-activity-playground__act");

    [Theory, MemberData(nameof(Files))]
    public void However_a_real_file_is_damaged_reading_it_ends_and_says_something(string file)
    {
        Corpus.Facts(file);
        var good = Corpus.Bytes(file);
        Mutations.Of(good.Length > 20_000 ? good[..20_000] : good).Sample(EndsAndSaysSomething, iter: 60);
    }

    [Fact]
    public void However_a_written_file_is_damaged_reading_it_ends_and_says_something() =>
        Gen.OneOf(Samples).SelectMany(Mutations.Of).Sample(EndsAndSaysSomething, iter: 1000);

    [Fact]
    public void Any_bytes_at_all_are_read_or_refused() =>
        Gen.Select(Gen.OneOf("<gpx>", "<TrainingCenterDatabase>", "PK\x03\x04", "\x1f", "Date,Exercise,Reps,isWarmup\n", ""), Gen.Byte.Array[0, 300])
            .Select((start, rest) => (byte[])[.. Encoding.Latin1.GetBytes(start), .. rest])
            .Sample(EndsAndSaysSomething, iter: 2000);

    static readonly byte[][] Samples =
    [
        Encoding.UTF8.GetBytes("<gpx><trk><name>a</name><trkseg><trkpt lat='1' lon='2'><ele>3</ele><time>2026-11-23T10:00:00Z</time></trkpt><trkpt lat='1' lon='2.1'><time>2026-11-23T10:01:00+01:00</time></trkpt></trkseg></trk></gpx>"),
        Encoding.UTF8.GetBytes("<TrainingCenterDatabase><Activities><Activity Sport='Running'><Id>2026-11-23T10:00:00Z</Id><Lap StartTime='2026-11-23T10:00:00Z'><TotalTimeSeconds>60</TotalTimeSeconds><DistanceMeters>200</DistanceMeters><AverageHeartRateBpm><Value>150</Value></AverageHeartRateBpm><Track><Trackpoint><Time>2026-11-23T10:00:30Z</Time><HeartRateBpm><Value>140</Value></HeartRateBpm></Trackpoint></Track></Lap></Activity></Activities></TrainingCenterDatabase>"),
        WorkoutReaderTests.Gzip(Encoding.UTF8.GetBytes("<gpx><trk/></gpx>")),
        WorkoutReaderTests.Zip(("a/b.csv", Encoding.UTF8.GetBytes("Date,Exercise,Reps,isWarmup\n2026-11-23,Squat,5,false\n")), ("c", [1])),
    ];

    /// <summary>Whatever comes out can be used: ends can be computed, numbers are numbers, and nothing vanishes silently.</summary>
    static void EndsAndSaysSomething(byte[] bytes)
    {
        var (workouts, findings) = WorkoutReader.Read(bytes);
        Assert.True(workouts.Count + findings.Count > 0);
        foreach (var workout in workouts)
        {
            Assert.True(workout.End >= workout.Start || workout.Start is null);
            Assert.All(workout.Track.Seconds.ToArray(), seconds => Assert.False(double.IsInfinity(seconds) || seconds < 0));
        }
    }
}
