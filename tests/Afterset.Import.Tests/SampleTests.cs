using Afterset.Fixtures;
using Afterset.Workouts;
using Xunit;

namespace Afterset.Import.Tests;

public sealed class SampleTests
{
    static readonly ImportOptions Options = new() { TimeZone = TimeZoneInfo.CreateCustomTimeZone("+1", TimeSpan.FromHours(1), "+1", "+1") };

    public static TheoryData<string> Names => [.. SampleFiles.All.Keys];

    static Workout Read(string name)
    {
        var result = WorkoutReader.Read(SampleFiles.All[name], Options);
        Assert.Empty(result.Findings);
        return Assert.Single(result.Workouts);
    }

    [Theory, MemberData(nameof(Names))]
    public void Each_sample_is_what_the_writers_make(string name) =>
        Assert.Equal(SampleFiles.All[name], File.ReadAllBytes(Path.Combine(SampleFiles.Folder, name)));

    [Fact]
    public void Nothing_else_lies_among_the_samples() =>
        Assert.Equal(
            string.Join(' ', SampleFiles.All.Keys.Append("README.md").Order(StringComparer.Ordinal)),
            string.Join(' ', Directory.EnumerateFiles(SampleFiles.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)));

    [Fact]
    public void The_leg_day_has_24_hard_sets_in_72_minutes_rated_8()
    {
        var watch = Read("leg-day.fit");
        Assert.Equal(("training", "strength_training", 8d), (watch.Sport, watch.SubSport, watch.Rpe!.Value.Cr10));
        Assert.Equal(TimeSpan.FromMinutes(72), watch.Duration);
        Assert.Equal(24, watch.Sets.Count(set => set.Kind == SetKind.Active));
        Assert.All(watch.Sets.Where(set => set.Kind != SetKind.Rest), set => Assert.NotNull(set.Pattern));
    }

    [Theory]
    [InlineData("leg-day.fit", "leg-day-hevy.csv")]
    [InlineData("overused-forearm.fit", "overused-forearm-strong.csv")]
    public void Watch_and_app_tell_the_same_sets(string onWatch, string inApp)
    {
        var (watch, app) = (Read(onWatch), Read(inApp));
        Assert.Equal((watch.Start, watch.Duration), (app.Start, app.Duration));
        Assert.Equal(
            string.Join('\n', watch.Sets.Where(set => set.Kind != SetKind.Rest).Select(Told)),
            string.Join('\n', app.Sets.Select(Told)));
    }

    [Theory]
    [InlineData("hilly-run.fit")]
    [InlineData("hilly-run.tcx")]
    [InlineData("hilly-run.gpx")]
    public void One_run_in_three_formats_is_one_workout(string name)
    {
        var run = Read(name);
        Assert.Equal("running", run.Sport);
        Assert.Equal(new DateTime(2026, 11, 22, 8, 0, 0, DateTimeKind.Utc), run.Start!.Value.UtcDateTime);
        Assert.Equal(TimeSpan.FromHours(2), run.Duration);
        Assert.Equal(TimeSpan.FromHours(2), run.Elapsed);
        Assert.Equal(19_000, run.Distance!.Value.Metres, 19_000 * 0.005);
        Assert.Equal(800, run.Ascent!.Value.Metres, 8.0);
        Assert.Equal(800, run.Descent!.Value.Metres, 8.0);
        Assert.Equal(Read("hilly-run.fit").AverageHeartRate!.Value.Bpm, run.AverageHeartRate!.Value.Bpm, 1.0);
        Assert.Equal(Read("hilly-run.fit").MaxHeartRate, run.MaxHeartRate);
        Assert.Equal(Read("hilly-run.fit").Track.HeartRateBpm.ToArray(), run.Track.HeartRateBpm.ToArray());
        Assert.Equal(Read("hilly-run.fit").Track.Seconds.ToArray(), run.Track.Seconds.ToArray());
        Assert.Equal(Read("hilly-run.fit").Records, run.Records);
    }

    [Fact]
    public void The_intervals_are_hard_for_half_an_hour()
    {
        var hiit = Read("hiit.fit");
        Assert.Equal(("hiit", 9d, 32d), (hiit.Sport, hiit.Rpe!.Value.Cr10, hiit.Duration!.Value.TotalMinutes));
        Assert.InRange(hiit.MaxHeartRate!.Value.Bpm, 175, 195);
    }

    /// <summary>What both sources tell; masses as a watch rounds them.</summary>
    static string Told(ExerciseSet set) => FormattableString.Invariant(
        $"{set.Exercise} {set.Repetitions} × {set.LiftedMass?.Kilograms:0.#} kg");
}
