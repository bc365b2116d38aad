using Afterset.Fixtures;
using Xunit;

namespace Afterset.Import.Tests.Fit;

public sealed class FitLimitTests
{
    static readonly FitActivity Run = new()
    {
        Sport = 1,
        Records = [.. Enumerable.Range(0, 10).Select(i => new FitRecord { Seconds = i, HeartRate = 100 + i })],
    };

    [Fact]
    public void Samples_beyond_the_limit_are_counted_only()
    {
        var result = Read(FitWriter.Write(Run), new() { MaxRecords = 4 });
        var workout = Assert.Single(result.Workouts);
        Assert.Equal((10, 4), (workout.Records, workout.Track.Count));
        Assert.Equal("FIT022", Assert.Single(result.Findings).Code);
    }

    [Fact]
    public void The_limit_of_samples_holds_for_a_whole_chain()
    {
        var result = Read(FitWriter.Chain(FitWriter.Write(Run), FitWriter.Write(Run)), new() { MaxRecords = 14 });
        Assert.Equal([10, 4], result.Workouts.Select(workout => workout.Track.Count));
        Assert.Equal([10, 10], result.Workouts.Select(workout => workout.Records));
    }

    [Fact]
    public void Workouts_beyond_the_limit_are_left_out_and_said_once()
    {
        var result = Read(FitWriter.Chain(Enumerable.Repeat(FitWriter.Write(Run), 5)), new() { MaxWorkouts = 2 });
        Assert.Equal(2, result.Workouts.Count);
        Assert.Single(result.Findings, finding => finding.Code is "FIT022");
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused()
    {
        var finding = Assert.Single(Read(FitWriter.Write(Run), new() { MaxBytes = 100 }).Findings);
        Assert.Equal(("IMP003", FindingSeverity.Refused), (finding.Code, finding.Severity));
    }

    [Fact]
    public void Findings_beyond_the_limit_are_counted_in_the_last()
    {
        var sets = Enumerable.Range(0, 9).Select(i => new FitSet { Seconds = i, Category = 999, Exercise = i });
        var result = Read(FitWriter.Write(Run with { Sets = [.. sets] }), new() { MaxFindingsOfACode = 3 });
        Assert.Equal(3, result.Findings.Count);
        Assert.EndsWith("6 more like this.", result.Findings[^1].Message, StringComparison.Ordinal);
    }

    static ImportResult Read(byte[] file, ImportOptions options) => WorkoutReader.Read(file, options);
}
