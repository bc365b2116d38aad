using Afterset.Fixtures;
using Xunit;

namespace Afterset.Import.Tests.Fit;

public sealed class FitActivityTests
{
    static readonly FitActivity Run = new() { Sport = 1, Duration = TimeSpan.FromMinutes(30) };

    [Theory]
    [InlineData(75, 7.5)]
    [InlineData(0, 0.0)]
    [InlineData(100, 10.0)]
    public void The_rating_of_a_session_is_a_tenth_of_the_number(int number, double rating) =>
        Assert.Equal(rating, Read(Run with { Rpe = number / 10.0 }).Workouts.Single().Rpe?.Cr10);

    [Fact]
    public void No_rating_is_none() => Assert.Null(Read(Run).Workouts.Single().Rpe);

    [Fact]
    public void A_rating_off_the_scale_is_a_finding()
    {
        var result = Read(Run with { Rpe = 12 });
        Assert.Null(result.Workouts.Single().Rpe);
        Assert.Equal("FIT018", Assert.Single(result.Findings).Code);
    }

    [Theory]
    [InlineData("RPE", 7.0, 7.0)]
    [InlineData("Session RPE", 6.5, 6.5)]
    [InlineData("Perceived exertion", 4.0, 4.0)]
    [InlineData("WORKOUT RPE ESTIMATED", 7.0, null)]
    [InlineData("Torpedo", 7.0, null)]
    public void A_rating_in_an_apps_field_is_known_by_its_name(string name, double value, double? rating) =>
        Assert.Equal(rating, Read(Run with { AppFields = [new("Stride", 1.25), new(name, value)] }).Workouts.Single().Rpe?.Cr10);

    [Fact]
    public void A_rating_in_an_apps_field_is_known_by_the_field_it_stands_for() =>
        Assert.Equal(7, Read(Run with { AppFields = [new("How was it", 70, NativeField: 193)] }).Workouts.Single().Rpe?.Cr10);

    [Fact]
    public void The_watchs_own_rating_wins() =>
        Assert.Equal(5, Read(Run with { Rpe = 5, AppFields = [new("RPE", 7)] }).Workouts.Single().Rpe?.Cr10);

    [Fact]
    public void The_title_is_that_of_the_plan_that_was_followed() =>
        Assert.Equal("Hügel, 6 × 3 min", Read(Run with { PlanName = "Hügel, 6 × 3 min" }).Workouts.Single().Title);

    [Fact]
    public void A_sport_that_is_not_known_is_a_finding()
    {
        var result = Read(Run with { Sport = 203 });
        Assert.Null(result.Workouts.Single().Sport);
        Assert.Equal("FIT019", Assert.Single(result.Findings).Code);
    }

    [Fact]
    public void Heart_rate_zero_is_none() => Assert.Null(Read(Run with { AverageHeartRate = 0 }).Workouts.Single().AverageHeartRate);

    [Fact]
    public void An_impossible_heart_rate_is_a_finding()
    {
        var result = Read(Run with { MaxHeartRate = 254, Records = [new() { Seconds = 0, HeartRate = 5 }, new() { Seconds = 1, HeartRate = 120 }] });
        Assert.Null(result.Workouts.Single().MaxHeartRate);
        Assert.Equal([float.NaN, 120], result.Workouts.Single().Track.HeartRateBpm.ToArray());
        Assert.Equal("FIT017, FIT017", string.Join(", ", result.Findings.Select(finding => finding.Code)));
    }

    [Fact]
    public void Every_sport_of_a_triathlon_is_a_workout_with_its_own_samples_and_laps()
    {
        var start = Run.Start;
        FitSession Bout(int sport, int from, int seconds) =>
            new() { Sport = sport, Start = start.AddSeconds(from), Duration = TimeSpan.FromSeconds(seconds) };
        var triathlon = Run with
        {
            Sessions = [Bout(5, 0, 100), Bout(3, 100, 10), Bout(2, 110, 190)],
            Records = [.. Enumerable.Range(0, 300).Select(i => new FitRecord { Seconds = i, HeartRate = 100 + i % 50 })],
            Laps = [new() { Seconds = 0 }, new() { Seconds = 50 }, new() { Seconds = 100 }, new() { Seconds = 110 }],
        };

        foreach (var layout in new FitLayout[] { new(), new() { HasSummaryFirst = true } })
        {
            var workouts = WorkoutReader.Read(FitWriter.Write(triathlon, layout)).Workouts;
            Assert.Equal("swimming, transition, cycling", string.Join(", ", workouts.Select(workout => workout.Sport)));
            Assert.Equal([100, 10, 190], workouts.Select(workout => workout.Records));
            Assert.Equal([2, 1, 1], workouts.Select(workout => workout.Laps));
            Assert.All(workouts, workout => Assert.Equal(0, workout.Track.Seconds.Span[0]));
            Assert.Equal(100 + 110 % 50, workouts[2].Track.HeartRateBpm.Span[0]);
        }
    }

    [Fact]
    public void Without_a_summary_the_samples_tell()
    {
        var records = Enumerable.Range(0, 61).Select(i => new FitRecord { Seconds = i, HeartRate = i < 30 ? 100 : 150, DistanceM = i * 3 });
        var result = WorkoutReader.Read(FitWriter.Write(Run with { Records = [.. records] }, new() { HasSessions = false }));

        var workout = Assert.Single(result.Workouts);
        Assert.Equal((Run.Start, TimeSpan.FromSeconds(60)), (workout.Start, workout.Elapsed));
        Assert.Equal((180, 125, 150), (workout.Distance?.Metres, workout.AverageHeartRate?.Bpm, workout.MaxHeartRate?.Bpm));
        Assert.Equal("FIT013", Assert.Single(result.Findings).Code);
    }

    [Fact]
    public void Without_a_summary_pauses_are_told_by_the_timer()
    {
        var data = new FitData();
        void Timer(int second, int type) => data.Message(0, 21, FitField.Time(253, Run.Start.AddSeconds(second)), FitField.Enum(0, 0), FitField.Enum(1, type));
        void Sample(int second) => data.Message(1, 20, FitField.Time(253, Run.Start.AddSeconds(second)), FitField.Bits8(3, 100));
        Timer(0, 0);
        Sample(0);
        Timer(60, 4);
        Timer(360, 0);
        Sample(360);
        Sample(400);
        Timer(400, 4);

        var workout = Assert.Single(WorkoutReader.Read(FitWriter.File(data.ToArray())).Workouts);

        Assert.Equal((TimeSpan.FromSeconds(100), TimeSpan.FromSeconds(400)), (workout.Duration, workout.Elapsed));
    }

    [Fact]
    public void Without_summary_and_samples_the_laps_are_summed_up()
    {
        var laps = Run with { Laps = [new() { Seconds = 0, Duration = 60, DistanceM = 200 }, new() { Seconds = 60, Duration = 30, DistanceM = 100 }] };
        var workout = Assert.Single(WorkoutReader.Read(FitWriter.Write(laps, new() { HasSessions = false })).Workouts);
        Assert.Equal((Run.Start, TimeSpan.FromSeconds(90), 300, 2), (workout.Start, workout.Duration, workout.Distance?.Metres, workout.Laps));
    }

    static ImportResult Read(FitActivity activity) => WorkoutReader.Read(FitWriter.Write(activity));
}
