using Afterset.Body;
using Afterset.CheckIns;
using Afterset.Load;
using Afterset.Planning;
using Afterset.Safety;
using Afterset.Soreness;
using Afterset.Units;
using Afterset.Workouts;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Safety;

/// <summary>One number for the whole body names no place: what it must forbid.</summary>
public sealed class OverallSorenessTests
{
    static readonly RegionSide LeftQuad = new(new("quadriceps"), Side.Left);
    static readonly RegionSide LeftCalf = new(new("calves"), Side.Left);
    static readonly RegionSide RightCalf = new(new("calves"), Side.Right);

    [Fact]
    public void It_never_allows_more_than_before_it_was_told() =>
        Gen.Select(Generators.SomeRequest, Generators.SomeOverall).Sample(
            (request, overall) => ScreeningTests.IsAtMost(Planner.Clear(request with { Overall = [overall] }), Planner.Clear(request with { Overall = [] })), iter: 2000);

    [Fact]
    public void A_higher_number_never_allows_more_than_a_lower_one() =>
        Gen.Select(Generators.SomeRequest, Generators.SomeOverall, Gen.Int[0, 10]).Sample(
            (request, overall, other) =>
            {
                var (low, high) = (Math.Min(overall.Score.Value, other), Math.Max(overall.Score.Value, other));
                Clearance Screened(double score) => Planner.Clear(request with { Overall = [overall with { Score = SorenessScore.Nearest(score) }] });
                // Which of them is said to be somewhere else is another question.
                return request.Reports.Any(report => report.Score.Value >= low) || ScreeningTests.IsAtMost(Screened(high), Screened(low));
            },
            iter: 2000);

    [Fact]
    public void From_seven_on_nothing_presses_on_what_worked_in_the_week_before()
    {
        var plans = 0;
        Gen.Select(Generators.SomeRequest, Gen.Int[7, 10], Gen.Int[0, 20]).Sample(
            (request, score, ago) =>
            {
                var told = new OverallReport(SorenessScore.Nearest(score), request.AsOf.AddHours(-ago));
                request = request with { Reports = [.. request.Reports.Where(report => report.At < told.At && report.Score.Value < score)], Overall = [told] };
                if (Planner.Plan(request) is not PlanOutcome.Planned { Plan: var plan })
                    return;
                Interlocked.Increment(ref plans);
                var worked = request.Workouts.Concat(request.History).Select(workout => MuscleLoads.Of(workout, new(null)))
                    .Where(load => load.End <= told.At && told.At - load.End < TimeSpan.FromDays(7)).SelectMany(load => load.Muscles.Keys).ToHashSet();
                var steps = plan.Sessions.SelectMany(session => session.Steps).Where(step => step.Tool != "none").ToList();
                Assert.DoesNotContain(steps, step => worked.Count == 0 || worked.Contains(step.Where));
            },
            iter: 3000);
        Assert.True(plans > 20, $"too few plans to learn from: {plans}");
    }

    [Fact]
    public void For_a_day_no_step_goes_by_less_than_what_was_told() =>
        Gen.Select(Generators.SomeRequest, Gen.Int[0, 10], Gen.Int[0, 23]).Sample((request, score, ahead) =>
        {
            var told = new OverallReport(SorenessScore.Nearest(score), request.AsOf);
            var forecast = Planner.Forecast(request with { Reports = [], Overall = [told] });
            return forecast.Regions.All(region => region.Overall is null || region.ToGoBy(request.AsOf.AddHours(ahead)) >= score)
                && (score == 0 || forecast.Regions.Count == 0) == forecast.Regions.All(region => region.Overall is null);
        });

    [Fact]
    public void Where_it_is_said_where_it_is_only_that_place_counts()
    {
        var clearance = Given("overall 8, quads 8", LegDay(20));
        Assert.True(clearance.Of(LeftQuad).IsExcluded);
        Assert.False(clearance.Of(LeftCalf).IsExcluded);
        Assert.True(Given("overall 8", LegDay(20)).Of(LeftCalf).IsExcluded);
        Assert.True(Given("overall 8, quads 5", LegDay(20)).Of(LeftCalf).IsExcluded);
    }

    [Fact]
    public void A_place_that_was_rated_at_the_same_time_goes_by_its_own_number()
    {
        var clearance = Given("overall 7, left calf 2", LegDay(20));
        Assert.Null(clearance.Of(LeftCalf).ExcludedBy);
        Assert.Equal("safety/too-sore", clearance.Of(RightCalf).ExcludedBy?.Rule);
    }

    [Fact]
    public void The_last_number_takes_back_an_earlier_one()
    {
        var request = Request(LegDay(20)) with { Overall = [Told(7, 5), Told(2, 1)] };
        Assert.False(Assert.IsType<Clearance.Given>(Planner.Clear(request)).Of(LeftQuad).IsExcluded);
        request = Request(LegDay(20)) with { Overall = [Told(2, 1), Told(7, 1)] };
        Assert.True(Assert.IsType<Clearance.Given>(Planner.Clear(request)).Of(LeftQuad).IsExcluded);
    }

    [Fact]
    public void Very_sore_two_days_after_something_worked_is_no_day_for_a_massage()
    {
        var withheld = Assert.IsType<Clearance.Withheld>(Screened("overall 8", LegDay(50)));
        Assert.Equal(["safety/very-sore-after-two-days"], withheld.Reasons.Select(reason => reason.Rule));
        Assert.IsType<Clearance.Given>(Screened("overall 8", LegDay(40)));
        Assert.IsType<Clearance.Withheld>(Screened("overall 9", LegDay(2)));
    }

    [Fact]
    public void What_no_workout_of_the_week_explains_may_be_anything()
    {
        Assert.IsType<Clearance.Withheld>(Screened("overall 5", LegDay(8 * 24)));
        Assert.False(Given("overall 3", LegDay(8 * 24)).Of(LeftQuad).IsExcluded);
        var clearance = Assert.IsType<Clearance.Given>(Planner.Clear(Request(LegDay(20)) with { Workouts = [], Overall = [Told(5, 1)] }));
        Assert.All(BodyCatalogue.Default.Regions, region => Assert.True(clearance.Of(new(region.Id, Side.Left)).IsExcluded));
        Assert.Equal(["the whole body"], clearance.Advice.Where(advice => advice.Because.Rule == "safety/sore-without-cause").Select(advice => advice.Place));
    }

    static Clearance.Given Given(string told, Workout workout) => Assert.IsType<Clearance.Given>(Screened(told, workout));

    static Clearance Screened(string told, Workout workout)
    {
        var said = Assert.IsType<CheckInOutcome.Understood>(CheckInText.Parse(told, Generators.Monday)).CheckIn;
        return Planner.Clear(Request(workout) with { Reports = said.Reports, Overall = said.Overall is { } overall ? [overall] : [] });
    }

    static PlanRequest Request(Workout workout) => new() { Workouts = [workout], Profile = Generators.Sound, AsOf = Generators.Monday };

    static OverallReport Told(int score, int hoursAgo) => new(SorenessScore.Nearest(score), Generators.Monday.AddHours(-hoursAgo));

    static Workout LegDay(int hoursAgo) => new()
    {
        Format = "test",
        Sport = "running",
        Start = Generators.Monday.AddHours(-hoursAgo - 1),
        Duration = TimeSpan.FromHours(1),
        Rpe = Rpe.FromCr10(7),
    };
}
