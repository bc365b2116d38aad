using System.Text.Json;
using Xunit;

namespace Afterset.Import.Tests;

public sealed class OtherCorpusTests
{
    public static TheoryData<string> Refused => Corpus.Files("csv-other/", "garmin-csv/", "unsupported/", "apple/Nico");

    public static TheoryData<string> Archives => Corpus.Files("archives/", "composed/", "strava/");

    [Theory, MemberData(nameof(Refused))]
    public void What_is_not_read_is_refused_with_a_reason(string file)
    {
        Corpus.Facts(file);
        var result = Corpus.Read(file);
        Assert.Empty(result.Workouts);
        Assert.Contains(result.Findings, finding => finding.Severity == FindingSeverity.Refused);
    }

    [Theory, MemberData(nameof(Archives))]
    public void An_archive_gives_what_its_members_give(string file)
    {
        var facts = Corpus.Facts(file);
        var result = Corpus.Read(file);
        if (!facts.TryGetProperty("members", out var members))
            return;
        foreach (var member in members.EnumerateArray().Where(member => member.TryGetProperty("summary", out _)))
            Compare(member, result);
    }

    static void Compare(JsonElement member, ImportResult result)
    {
        if (member.Text("verdict") is not "accept")
        {
            Assert.Empty(result.Workouts);
            Assert.NotEmpty(result.Findings);
            return;
        }

        var start = Corpus.Time(member.GetProperty("summary").Text("start_time_utc"));
        var workout = Assert.Single(result.Workouts, workout => workout.Start?.UtcDateTime == start);
        Corpus.IsNear(member.Number("summary", "distance_m"), workout.Distance?.Metres, 0.01, 1);
        Corpus.IsNear(member.Number("summary", "total_timer_time_s"), workout.Duration?.TotalSeconds, 0.01, 1);
    }
}
