using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Planning;
using Afterset.Web.Demo;
using CsCheck;
using Xunit;

namespace Afterset.Web.Tests.Demo;

public sealed class DemoAthleteTests
{
    static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void Whenever_it_is_made_it_is_understood_in_the_past_and_leads_to_a_plan() => Gen.Int[0, 24 * 400].Sample(LeadsToAPlan, iter: 4);

    // Its chance is always the same: the hour is what differs from one to the next.
    [Fact]
    public void At_every_hour_of_the_day_it_leads_to_a_plan() => Assert.All(Enumerable.Range(0, 24), hour => Assert.True(LeadsToAPlan(hour)));

    static bool LeadsToAPlan(int hours)
    {
        var now = TimeZoneInfo.ConvertTime(Noon.AddHours(hours), Berlin);
        var entries = new DemoAthlete(now, Berlin).Entries().ToList();
        var journal = AthleteJournal.Of(entries);
        return entries.TrueForAll(entry => entry.IsReadBack && entry.At <= now)
            && entries.Select(entry => entry.Id).Distinct().Count() == entries.Count
            && journal.Workouts.All(told => told.Repeats is null)
            && JournalPlan.Of(journal, now, Berlin) is PlanOutcome.Planned { Plan: { Sessions.Count: > 0, Workouts.Count: > 0 } };
    }

    [Fact]
    public void The_same_moment_gives_the_same_athlete()
    {
        var (one, other) = (Made(), Made());
        Assert.Equal(one.Select(entry => entry.Json[entry.Json.IndexOf("\"kind\"", StringComparison.Ordinal)..]), other.Select(entry => entry.Json[entry.Json.IndexOf("\"kind\"", StringComparison.Ordinal)..]));
    }

    [Fact]
    public void There_is_something_to_see_on_every_page()
    {
        var journal = AthleteJournal.Of(Made());
        Assert.InRange(journal.Workouts.Count, 30, 45);
        Assert.Equal("Leg day", journal.Workouts.MaxBy(told => told.Workout.End)!.Workout.Title);
        Assert.InRange(journal.All<CheckInEntry>().Count(), 40, 70);
        Assert.InRange(journal.All<RecoverySessionEntry>().Count(), 10, 40);
        Assert.InRange(journal.All<HomeMeasureEntry>().Count(), 5, 10);
        var plan = ((PlanOutcome.Planned)JournalPlan.Of(journal, Noon, Berlin)).Plan;
        Assert.Contains(plan.Forecast.Regions, region => region.At(Noon.AddDays(1)).Mean >= 3);
    }

    [Fact]
    public void Its_reports_wander_about_the_forecast_as_those_of_people_do()
    {
        var score = ForecastScore.Of(ForecastTrial.Of(AthleteJournal.Of(Made())));
        Assert.True(score.IsEnough);
        Assert.InRange(score.MeanError!.Value, 0.3, 1.5);
        Assert.InRange(score.InRangeShare!.Value, 0.6, 1);
    }

    static List<JournalEntry> Made() => [.. new DemoAthlete(Noon, Berlin).Entries()];
}
