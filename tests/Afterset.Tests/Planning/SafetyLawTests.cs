using Afterset.Body;
using Afterset.Planning;
using Afterset.Protocols;
using Afterset.Safety;
using Afterset.Sessions;
using Afterset.Units;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Planning;

/// <summary>What must hold for every plan, tried on ten thousand random histories and profiles.</summary>
public sealed class SafetyLawTests
{
    const int Many = 10_000;

    [Fact]
    public void No_plan_of_ten_thousand_breaks_a_safety_law()
    {
        var (withSessions, withDeepWork, withMachines) = (0, 0, 0);
        Generators.SomeRequest.Sample(
            request =>
            {
                if (Planner.Plan(request) is not PlanOutcome.Planned { Plan: var plan })
                    return;
                foreach (var session in plan.Sessions)
                    Check(session, plan, request);
                CheckDeep(plan, request);
                if (plan.Sessions.Count > 0)
                    Interlocked.Increment(ref withSessions);
                if (plan.Sessions.Any(session => session.Deepest >= PressureLevel.Deep))
                    Interlocked.Increment(ref withDeepWork);
                if (plan.Sessions.Any(session => session.Steps.Any(step => step.Tool is "massage-gun" or "ball")))
                    Interlocked.Increment(ref withMachines);
            },
            iter: Many);
        Assert.True(withSessions > Many / 4 && withDeepWork > Many / 100 && withMachines > Many / 50, $"too few plans to learn from: {withSessions}, {withDeepWork}, {withMachines}");
    }

    [Fact]
    public void A_refusal_is_never_empty() =>
        Generators.SomeRequest.Sample(
            request => Planner.Plan(request) is not PlanOutcome.Withheld withheld
                || (withheld.Reasons.Count > 0 && (withheld.DoNow.Count > 0 || withheld.StillFine.Count > 0)),
            iter: 1000);

    [Fact]
    public void A_red_flag_anywhere_withholds_the_whole_plan() =>
        Gen.Select(Generators.SomeRequest, Gen.OneOf<string>(["dark-urine", "chest-pain", "swollen", "saddle-numbness", "tense-limb", "neck-alarm"])).Sample(
            (request, symptom) => Planner.Plan(request with
            {
                Profile = request.Profile with { Symptoms = [new(symptom, null)] },
            }) is PlanOutcome.Withheld,
            iter: 500);

    static void Check(RecoverySession session, RecoveryPlan plan, PlanRequest request)
    {
        Assert.True(session.End > session.Start);
        Assert.True(session.Duration <= session.End - session.Start, "the steps do not fit the session");
        Assert.DoesNotContain(request.Busy, busy => busy.Overlaps(new(session.Start, session.End)));
        Assert.True(session.Start >= request.AsOf && session.End <= plan.Until);
        foreach (var step in session.Steps)
            Check(step, session, plan, request);
    }

    static void Check(TreatmentStep step, RecoverySession session, RecoveryPlan plan, PlanRequest request)
    {
        var region = BodyCatalogue.Default[step.Where.Region];
        var profile = request.Profile;
        var work = step.Pressure.Work;
        Assert.True(work <= region.PressureCap);
        Assert.True(work <= step.Technique.PressureTo && work <= session.Protocol.PressureCap);
        Assert.True(step.Pressure.Open <= PressureLevel.Light && step.Pressure.Close <= PressureLevel.Light);
        Assert.NotEmpty(step.Because);
        Assert.NotEqual("tfl-itb", region.Id.Value);
        Assert.True(step.Tool is "none" || step.Tool == "hands" || request.Tools.Contains(step.Tool));
        Assert.True(step.Tool is "none" || step.Technique.Tools.Contains(step.Tool));
        Assert.Contains(step.HandsOnly.Tools, tool => tool is "hands" or "none");
        Assert.True(step.Technique.CanBeDoneOn(step.Where.Region, step.Tool) && step.HandsOnly.CanBeDoneOn(step.Where.Region, "hands"), "nobody can do that alone");

        var soreness = plan.Forecast.Of(step.Where)?.At(session.Start).Mean ?? 0;
        Assert.True(soreness < 7, "pressure on a muscle that is too sore");
        Assert.True(soreness < 4 || work <= PressureLevel.Gentle, "sorer must be lighter");
        Assert.True(soreness < 6 || work <= PressureLevel.Light, "sorer must be lighter");
        if (region.Id.Value == "neck")
            Assert.Equal("hands", step.Tool == "none" ? "hands" : step.Tool);
        CheckCareful(step, profile, work);
        CheckInjuries(step, request);
    }

    static void CheckCareful(TreatmentStep step, HealthProfile profile, PressureLevel work)
    {
        bool Safe(string id) => profile.Answers.TryGetValue(id, out var isYes) && !isYes;
        if (SafetyRules.Default.Questions.Any(question => question.Id is not ("neck-vessels" or "varicose-veins" or "blood-clot") && !Safe(question.Id)) || profile.Age is null)
        {
            Assert.True(work <= PressureLevel.Moderate, "deep without the answers");
            Assert.True(step.Tool is "hands" or "roller" or "none");
            Assert.False(step.Technique.Id is "stripping" or "static-compression" or "friction" or "percussion" or "tapotement");
        }

        if (!Safe("blood-thinners") && profile.Answers.ContainsKey("blood-thinners"))
            Assert.True(work <= PressureLevel.Light && step.Tool is "hands" or "none");
        if (!Safe("neck-vessels"))
            Assert.NotEqual("neck", step.Where.Region.Value);
        if (profile.Age < 16)
            Assert.True(work <= PressureLevel.Light);
    }

    static void CheckInjuries(TreatmentStep step, PlanRequest request)
    {
        foreach (var injury in request.Profile.Injuries.Where(injury => injury.Where.Regions.Contains(step.Where)))
        {
            Assert.False(injury.Kind is "wound" or "burn" or "skin-infection" or "radiation" or "implant" or "tumour" or "hernia" or "numbness");
            var isFresh = injury.Since is not { } since || request.AsOf - since <= TimeSpan.FromHours(72);
            Assert.False(isFresh && (injury.Kind is "strain" or "sprain" or "bruise" or "swelling" or "blow"), "a fresh injury is touched");
        }

        var lastReport = request.Reports.Where(report => report.Where == step.Where).OrderBy(report => report.At).ThenBy(report => report.Score.Value).LastOrDefault();
        Assert.True(lastReport is null || lastReport.Score.Value < 7, "a place reported at 7 or more is touched");
        Assert.True(lastReport is null || lastReport.Score.Value < 4 || step.Pressure.Work <= PressureLevel.Gentle);
    }

    static void CheckDeep(RecoveryPlan plan, PlanRequest request)
    {
        var deep = plan.Sessions.Where(session => session.Deepest >= PressureLevel.Deep).ToList();
        Assert.DoesNotContain(deep, session => request.Events.Any(race => race > session.Start && race - session.Start < TimeSpan.FromDays(7)));
        foreach (var (first, second) in deep.Zip(deep.Skip(1)))
            Assert.True(second.Start - first.Start >= TimeSpan.FromHours(48));
        foreach (var day in plan.Sessions.GroupBy(session => TimeZoneInfo.ConvertTime(session.Start, request.Zone).Date))
            Assert.True(day.Sum(session => session.Duration.TotalMinutes) <= plan.DailyLimit.TotalMinutes + 1e-9);
        foreach (var (first, second) in plan.Sessions.Zip(plan.Sessions.Skip(1)))
            Assert.True(second.Start >= first.End);
        Assert.DoesNotContain(plan.Sessions, session => TimeZoneInfo.ConvertTime(session.Start, request.Zone).Hour is < 7 or >= 22);
    }
}
