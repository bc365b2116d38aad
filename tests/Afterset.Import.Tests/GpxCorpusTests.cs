using System.Text.Json;
using Xunit;

namespace Afterset.Import.Tests;

public sealed class GpxCorpusTests
{
    public static TheoryData<string> Files => Corpus.Files("gpx/", "apple/workout-routes/");

    [Theory, MemberData(nameof(Files))]
    public void A_real_GPX_file_gives_what_others_found_in_it(string file)
    {
        var facts = Corpus.Facts(file);
        var result = Corpus.Read(file);
        if (Corpus.IsRefused(facts))
        {
            Assert.Empty(result.Workouts);
            Assert.NotEmpty(result.Findings);
            return;
        }

        var details = facts.GetProperty("details");
        Assert.Equal((int)details.Number("trackpoints")!.Value, result.Workouts.Sum(workout => workout.Records));
        Assert.Equal(Corpus.Time(facts.GetProperty("summary").Text("start_time_utc")), result.Workouts[0].Start!.Value.UtcDateTime, TimeSpan.FromMilliseconds(1));
        Assert.Equal(Corpus.Time(facts.GetProperty("summary").Text("end_time_utc")), result.Workouts[^1].End!.Value.UtcDateTime, TimeSpan.FromMilliseconds(1));
        Corpus.IsNear(facts.Number("summary", "distance_m"), result.Workouts.Sum(workout => workout.Distance?.Metres ?? 0), 0.001, 0.1);
        if (result.Workouts.Count == 1)
        {
            Corpus.IsNear(facts.Number("summary", "avg_hr"), result.Workouts[0].AverageHeartRate?.Bpm, 0, 0.51);
            Corpus.IsNear(facts.Number("summary", "max_hr"), result.Workouts[0].MaxHeartRate?.Bpm, 0, 0.51);
        }

        AscentLiesAmongOthers(facts, result);
    }

    /// <summary>Not more than every step up; where others smoothed, not far below the lowest of them.</summary>
    static void AscentLiesAmongOthers(JsonElement facts, ImportResult result)
    {
        var ascent = result.Workouts.Sum(workout => workout.Ascent?.Metres ?? 0);
        Assert.InRange(ascent, 0, facts.Number("summary", "ascent_naive_m")!.Value + 0.1);
        if (facts.Number("gpxpy", "uphill_m") is > 40 and var other)
            Assert.InRange(ascent, 0.4 * other, 1.1 * other);
    }
}
