using Afterset.Body;
using Afterset.Planning;
using Afterset.Protocols;
using Afterset.Safety;
using Afterset.Units;
using Afterset.Workouts;
using Xunit;

namespace Afterset.Tests.Protocols;

/// <summary>Every step can be done alone, on that place, with that tool.</summary>
public sealed class SelfReachTests
{
    static readonly DateTimeOffset Now = new(2026, 11, 23, 18, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Techniques => [.. ProtocolCatalogue.Default.Techniques.Keys];

    [Theory]
    [MemberData(nameof(Techniques))]
    public void A_technique_names_known_regions(string id)
    {
        var technique = ProtocolCatalogue.Default.Techniques[id];
        Assert.All([.. technique.OnlyOn ?? [], .. technique.NotByOwnHandsOn ?? []], region => Assert.True(BodyCatalogue.Default.Contains(new(region))));
    }

    [Theory]
    [InlineData("ball-roll", "foot-arch", "ball", true)]
    [InlineData("ball-roll", "lower-back", "ball", false)]
    [InlineData("petrissage", "lower-back", "hands", false)]
    [InlineData("petrissage", "quadriceps", "hands", true)]
    [InlineData("static-compression", "upper-back", "hands", false)]
    [InlineData("static-compression", "upper-back", "cane", true)]
    public void Nobody_kneads_their_own_back(string technique, string region, string tool, bool can) =>
        Assert.Equal(can, ProtocolCatalogue.Default.Techniques[technique].CanBeDoneOn(new(region), tool));

    [Fact]
    public void Without_a_tool_the_upper_back_is_left_out_and_the_plan_says_why()
    {
        var plan = After("barbell row", ["hands"]);
        Assert.DoesNotContain(plan.Sessions.SelectMany(session => session.Steps), step => step.Where.Region.Value == "upper-back");
        Assert.Contains(plan.Omissions, omission => omission.Because.Rule == "protocols/self-reach");
    }

    [Fact]
    public void With_a_roller_it_is_rolled()
    {
        var steps = After("barbell row", ["hands", "roller"]).Sessions.SelectMany(session => session.Steps).Where(step => step.Where.Region.Value == "upper-back").ToList();
        Assert.NotEmpty(steps);
        Assert.All(steps, step => Assert.True(step.Tool == "roller" && step.Pressure.Work <= PressureLevel.Moderate));
    }

    [Fact]
    public void A_hand_behind_the_back_stays_gentle()
    {
        var steps = After("deadlift", ["hands"]).Sessions.SelectMany(session => session.Steps).Where(step => step.Where.Region.Value == "lower-back").ToList();
        Assert.NotEmpty(steps);
        Assert.All(steps, step => Assert.True(step.Pressure.Work <= PressureLevel.Gentle));
    }

    [Fact]
    public void Cold_water_is_not_offered_after_training_for_strength()
    {
        Assert.DoesNotContain(After("deadlift", ["hands"]).Sessions.SelectMany(session => session.Companions), companion => companion.Id == "cold-water");
        var run = Plan(new() { Format = "case", Sport = "running", Start = Now.AddHours(-2), Duration = TimeSpan.FromHours(2), Rpe = Rpe.FromCr10(8) }, ["hands"]);
        Assert.Contains(run.Sessions.SelectMany(session => session.Companions), companion => companion.Id == "cold-water");
    }

    [Fact]
    public void What_is_over_is_not_worked_on()
    {
        var baseline = Afterset.Soreness.SorenessModel.Default.Baseline;
        var plan = Plan(new() { Format = "case", Sport = "swimming", Start = Now.AddHours(-1), Duration = TimeSpan.FromHours(1), Rpe = Rpe.FromCr10(8) }, ["hands", "roller"]);
        Assert.NotEmpty(plan.Sessions);
        Assert.All(plan.Sessions, session => Assert.All(session.Steps, step =>
            Assert.True(plan.Forecast.Of(step.Where)!.Peak(session.Start, plan.Until).Estimate.Mean - baseline >= 0.69)));
    }

    static RecoveryPlan After(string exercise, IReadOnlyList<string> tools)
    {
        var set = new ExerciseSet { Exercise = exercise, Pattern = ExerciseCatalogue.Default.Recognise(exercise).Pattern!, Repetitions = 10, LiftedMass = Mass.TryFromKilograms(60), Rpe = Rpe.FromCr10(9) };
        return Plan(new() { Format = "case", Sport = "training", Start = Now.AddHours(-1), Duration = TimeSpan.FromHours(1), Sets = [.. Enumerable.Repeat(set, 10)] }, tools);
    }

    static RecoveryPlan Plan(Workout workout, IReadOnlyList<string> tools)
    {
        var request = new PlanRequest
        {
            Workouts = [workout],
            Profile = new HealthProfile { Age = 34, Answers = SafetyRules.Default.Questions.ToDictionary(question => question.Id, _ => false, StringComparer.Ordinal) },
            Tools = tools,
            AsOf = Now,
        };
        return Assert.IsType<PlanOutcome.Planned>(Planner.Plan(request)).Plan;
    }
}
