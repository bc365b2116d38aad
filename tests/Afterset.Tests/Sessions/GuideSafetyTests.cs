using Afterset.Planning;
using Afterset.Safety;
using Afterset.Sessions.Guide;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Sessions;

public sealed class GuideSafetyTests
{
    static readonly Gen<(PlanRequest Request, SessionGuide Guide)> Planned = Gen.Select(Generators.SomeRequest, Gen.Int[0, 20], Gen.Bool, Gen.Bool)
        .Select((request, number, partner, hands) => (request, Planner.Plan(request) is PlanOutcome.Planned { Plan.Sessions: { Count: > 0 } sessions }
            ? SessionGuide.Of(sessions[number % sessions.Count], new(partner, hands))
            : null))
        .Where(given => given.Item2 is { Steps.Count: > 0 })
        .Select(given => (given.request, given.Item2!));

    [Fact]
    public void What_was_just_planned_is_within_what_safety_leaves() => Planned.Sample(
        given => SessionProgress.Of(given.Guide).IsWithin(Assert.IsType<Clearance.Given>(Planner.Clear(given.Request))), iter: 300);

    [Fact]
    public void A_sign_at_a_place_that_came_meanwhile_is_against_it() => Planned.Sample(
        given =>
        {
            var place = given.Guide.Steps[0].Where!.Value;
            var told = given.Request.Profile with { Symptoms = [.. given.Request.Profile.Symptoms, new("sharp", new([place], null, "there"))] };
            return Planner.Clear(given.Request with { Profile = told }) is not Clearance.Given clearance || !SessionProgress.Of(given.Guide).IsWithin(clearance);
        },
        iter: 300);

    [Fact]
    public void Safety_leaves_a_plan_exactly_where_a_plan_may_be() => Generators.SomeRequest.Sample(
        request => Planner.Clear(request) is Clearance.Given || Planner.Plan(request) is PlanOutcome.Withheld, iter: 300);
}
