using System.Text.Json;
using Afterset.Workouts;
using Xunit;

namespace Afterset.Import.Tests;

public sealed class TcxCorpusTests
{
    public static TheoryData<string> Files => Corpus.Files("tcx/");

    [Theory, MemberData(nameof(Files))]
    public void A_real_TCX_file_gives_what_others_found_in_it(string file)
    {
        var facts = Corpus.Facts(file);
        var workouts = Corpus.Read(file).Workouts;

        var activities = facts.GetProperty("activities").EnumerateArray().ToList();
        Assert.Equal(activities.Count, workouts.Count);
        foreach (var (activity, workout) in activities.Zip(workouts))
            Compare(activity, workout);
    }

    static void Compare(JsonElement activity, Workout workout)
    {
        Assert.Equal(activity.Text("sport") switch { "Running" or "running" => "running", "Biking" => "cycling", _ => "generic" }, workout.Sport);
        Assert.Equal(Corpus.Time(activity.GetProperty("lap_starts")[0].ToString()), workout.Start!.Value.UtcDateTime, TimeSpan.FromMilliseconds(1));
        Assert.Equal((int)activity.Number("laps")!.Value, workout.Laps);
        Assert.Equal((int)activity.Number("trackpoints")!.Value, workout.Records);
        Corpus.IsNear(activity.Number("lap_time_sum_s"), workout.Duration?.TotalSeconds, 0, 0.01);
        Corpus.IsNear(activity.Number("lap_distance_sum_m"), workout.Distance?.Metres, 0, 0.01);
        Corpus.IsNear(activity.Number("lap_calories_sum"), workout.Energy?.Kilocalories, 0, 0.01);
        Corpus.IsNear(activity.Number("lap_avg_hr_time_weighted") ?? activity.Number("hr", "mean"), workout.AverageHeartRate?.Bpm, 0, 0.51);
        Corpus.IsNear(activity.Number("lap_max_hr") ?? activity.Number("hr", "max"), workout.MaxHeartRate?.Bpm, 0, 0.51);
        Assert.Equal((int)activity.Number("hr", "n")!.Value, Known(workout.Track.HeartRateBpm));
        Assert.Equal((int)activity.Number("watts", "n")!.Value, Known(workout.Track.PowerW));
        Assert.Equal((int)activity.Number("alt_n")!.Value, Known(workout.Track.AltitudeM));
    }

    static int Known(ReadOnlyMemory<float> channel) => channel.ToArray().Count(value => !float.IsNaN(value));
}
