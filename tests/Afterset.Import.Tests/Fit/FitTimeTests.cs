using Afterset.Fixtures;
using Xunit;

namespace Afterset.Import.Tests.Fit;

public sealed class FitTimeTests
{
    static readonly DateTimeOffset Start = new(2026, 5, 3, 7, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(7200, 2.0)]
    [InlineData(7213, 2.0)]
    [InlineData(-12_600, -3.5)]
    [InlineData(225, 0.0)]
    [InlineData(20_700, 5.75)]
    [InlineData(50_400, 14.0)]
    public void Local_time_is_rounded_to_quarter_hours(int seconds, double hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), ReadWithLocalTime(seconds).Workouts.Single().Start?.Offset);

    [Theory]
    [InlineData(60_000)]
    [InlineData(-1_000_000)]
    public void An_impossible_local_time_is_a_finding(int seconds)
    {
        var result = ReadWithLocalTime(seconds);
        Assert.Equal((Start, TimeSpan.Zero), (result.Workouts.Single().Start, result.Workouts.Single().Start?.Offset));
        Assert.Equal("FIT015", Assert.Single(result.Findings).Code);
    }

    [Fact]
    public void A_device_that_does_not_know_the_date_gives_no_start_and_still_a_track()
    {
        var activity = new FitActivity { Sport = 1, Start = FitWriter.Epoch.AddDays(100), Records = [new() { Seconds = 0, HeartRate = 100 }, new() { Seconds = 5, HeartRate = 101 }] };
        var result = WorkoutReader.Read(FitWriter.Write(activity));

        Assert.Null(result.Workouts.Single().Start);
        Assert.Equal([0.0, 5], result.Workouts.Single().Track.Seconds.ToArray());
        Assert.Equal("FIT014", Assert.Single(result.Findings).Code);
    }

    [Fact]
    public void Samples_with_times_that_fall_back_stay_in_order_and_are_a_finding()
    {
        var result = WorkoutReader.Read(FitWriter.Write(Samples(0, 1, 2, 1, 2, 3)));
        Assert.Equal([0.0, 1, 1, 1, 2, 3], result.Workouts.Single().Track.Seconds.ToArray());
        Assert.Equal("FIT016", Assert.Single(result.Findings).Code);
    }

    [Fact]
    public void One_time_far_in_the_future_does_not_spoil_the_rest() =>
        Assert.Equal([0.0, 1, 1, 3, 4], WorkoutReader.Read(FitWriter.Write(Samples(0, 1, 90_000, 3, 4))).Workouts.Single().Track.Seconds.ToArray());

    [Fact]
    public void A_sample_without_a_time_has_none() =>
        Assert.Equal([0.0, double.NaN, 2], WorkoutReader.Read(FitWriter.Write(Samples(0, null, 2))).Workouts.Single().Track.Seconds.ToArray());

    static FitActivity Samples(params IEnumerable<int?> seconds) =>
        new() { Sport = 1, Start = Start, Records = [.. seconds.Select(second => new FitRecord { Seconds = second, HeartRate = 100 })] };

    static ImportResult ReadWithLocalTime(int offset)
    {
        var data = new FitData()
            .Message(0, 18, FitField.Time(2, Start), FitField.Enum(5, 1))
            .Message(1, 34, FitField.Time(253, Start.AddHours(1)), FitField.Time(5, Start.AddHours(1).AddSeconds(offset)));
        return WorkoutReader.Read(FitWriter.File(data.ToArray()));
    }
}
