using Xunit;
using static Afterset.Tests.Scheduling.ScheduleExamples;

namespace Afterset.Tests.Scheduling;

/// <summary>Berlin puts its clock back on 2026-10-25 (03:00 becomes 02:00) and forward on 2027-03-28 (02:00 becomes 03:00).</summary>
public sealed class DaylightSavingTests
{
    [Theory]
    [InlineData("2026-10-25T01:59+02:00", "a 10-25 02:00 +02:00")]
    [InlineData("2026-10-25T02:20+02:00", "a 10-25 02:00 +02:00")]
    [InlineData("2026-10-25T01:59+01:00", "a 10-25 02:00 +01:00")]
    [InlineData("2026-10-25T02:40+01:00", "a 10-25 03:00 +01:00")]
    public void The_hour_that_comes_twice_can_be_used_twice(string preferred, string start) => Assert.Equal(
        start,
        Times(Request(
            ScheduleGenerators.NoRules with { Grid = TimeSpan.FromHours(1) },
            Session("a", "2026-10-25T00:00+02:00", "2026-10-25T06:00+01:00", preferred))));

    [Fact]
    public void Quiet_hours_last_longer_when_an_hour_comes_twice() => Assert.Equal(
        "a 10-24 21:30 +02:00, b 10-25 03:00 +01:00",
        Times(Request(
            ScheduleGenerators.NoRules with { QuietFrom = new(22, 0), QuietUntil = new(3, 0) },
            Session("a", "2026-10-24T20:00+02:00", "2026-10-25T06:00+01:00", "2026-10-24T23:30+02:00"),
            Session("b", "2026-10-24T23:00+02:00", "2026-10-25T06:00+01:00", "2026-10-25T02:15+02:00"))));

    [Fact]
    public void Quiet_hours_that_end_in_the_hour_that_comes_twice_come_twice() => Assert.Equal(
        "a 10-25 02:30 +02:00, b 10-25 02:30 +01:00",
        Times(Request(
            ScheduleGenerators.NoRules with { QuietFrom = new(22, 0), QuietUntil = new(2, 30) },
            Session("a", "2026-10-24T23:00+02:00", "2026-10-25T06:00+01:00", "2026-10-25T02:00+02:00"),
            Session("b", "2026-10-24T23:00+02:00", "2026-10-25T06:00+01:00", "2026-10-25T02:10+01:00"))));

    [Theory]
    [InlineData("2027-03-28T01:20+01:00", "a 03-28 01:00 +01:00")]
    [InlineData("2027-03-28T01:40+01:00", "a 03-28 03:00 +02:00")]
    [InlineData("2027-03-28T02:00+01:00", "a 03-28 03:00 +02:00")]
    [InlineData("2027-03-28T02:40+01:00", "a 03-28 04:00 +02:00")]
    public void A_time_that_the_clock_skips_is_never_a_start(string preferred, string start) => Assert.Equal(
        start,
        Times(Request(
            ScheduleGenerators.NoRules with { Grid = TimeSpan.FromHours(1) },
            Session("a", "2027-03-28T00:00+01:00", "2027-03-28T06:00+02:00", preferred))));

    [Fact]
    public void Quiet_hours_that_would_end_in_the_hour_that_is_skipped_end_with_the_skip() => Assert.Equal(
        "a 03-28 03:00 +02:00",
        Times(Request(
            ScheduleGenerators.NoRules with { QuietFrom = new(22, 0), QuietUntil = new(2, 30) },
            Session("a", "2027-03-27T23:00+01:00", "2027-03-28T06:00+02:00", "2027-03-28T01:00+01:00"))));

    [Fact]
    public void A_session_across_the_skip_lasts_as_long_as_any_other()
    {
        var session = Session("a", "2027-03-28T00:00+01:00", "2027-03-28T06:00+02:00", "2027-03-28T01:45+01:00");
        var placed = Assert.Single(Afterset.Scheduling.Scheduler.Schedule(Request(ScheduleGenerators.NoRules, session)).Placed);
        Assert.Equal("01:45 +01:00 to 03:15 +02:00", $"{placed.Start:HH:mm zzz} to {placed.End:HH:mm zzz}");
    }

    [Theory]
    [InlineData("Asia/Kolkata", "2026-06-01T12:20Z", "a 06-01 18:00 +05:30")]
    [InlineData("Asia/Kathmandu", "2026-06-01T12:20Z", "a 06-01 18:00 +05:45")]
    [InlineData("UTC", "2026-06-01T12:20Z", "a 06-01 12:00 +00:00")]
    public void The_grid_is_that_of_the_clock_on_the_wall(string zone, string preferred, string start) => Assert.Equal(
        start,
        Times(Request(
            ScheduleGenerators.NoRules with { Grid = TimeSpan.FromHours(1) },
            Session("a", "2026-06-01T00:00Z", "2026-06-02T00:00Z", preferred)) with
        {
            Zone = TimeZoneInfo.FindSystemTimeZoneById(zone),
        }));

    [Theory]
    [InlineData("2026-04-04T14:40Z", "a 04-05 01:00 +11:00")]
    [InlineData("2026-04-04T15:20Z", "a 04-05 02:00 +10:30")]
    public void A_clock_that_changes_by_half_an_hour_keeps_its_grid(string preferred, string start) => Assert.Equal(
        start,
        Times(Request(
            ScheduleGenerators.NoRules with { Grid = TimeSpan.FromHours(1) },
            Session("a", "2026-04-04T00:00Z", "2026-04-05T00:00Z", preferred)) with
        {
            Zone = TimeZoneInfo.FindSystemTimeZoneById("Australia/Lord_Howe"),
        }));
}
