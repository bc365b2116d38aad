using Afterset.Body;
using Afterset.Evidence;
using Afterset.Planning;
using Afterset.Sessions;
using Afterset.Sessions.Guide;
using Afterset.Units;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Sessions;

public sealed class CalmSessionTests
{
    static readonly PlanRequest Sound = new() { Workouts = [], AsOf = Generators.Monday, Profile = Generators.Sound };

    [Fact]
    public void It_takes_five_minutes_with_breathing_alone_too()
    {
        Assert.Equal(TimeSpan.FromMinutes(5), Offered(Sound)!.Duration);
        Assert.Equal(TimeSpan.FromMinutes(5), Offered(WithSign("swollen"))!.Duration);
    }

    [Fact]
    public void It_keeps_off_face_and_neck_and_touches_lightly() => Assert.All(
        Offered(Sound)!.Steps, step =>
        {
            Assert.True(step.Deepest <= PressureLevel.Light);
            Assert.Contains(step.Where?.Region.Value, (string?[])[null, "forearm-flexors"]);
        });

    [Fact]
    public void A_plan_that_is_withheld_leaves_breathing_alone_where_that_is_still_fine_and_nothing_in_an_emergency()
    {
        Assert.All(Offered(WithSign("swollen"))!.Steps, step => Assert.Null(step.Where));
        Assert.Null(Offered(WithSign("dark-urine")));
        Assert.Null(Offered(WithSign("chest-pain")));
    }

    [Fact]
    public void A_forearm_that_must_not_be_touched_leaves_breathing_alone()
    {
        var place = new RegionSide(new("forearm-flexors"), Side.Left);
        var hurt = Generators.Sound with { Injuries = [new("strain", new([place], null, "left forearm"), Generators.Monday.AddHours(-5))] };
        Assert.All(Offered(Sound with { Profile = hurt })!.Steps, step => Assert.Null(step.Where));
    }

    [Fact]
    public void It_never_touches_what_safety_left_out_and_is_never_offered_against_the_rules() => Generators.SomeRequest.Sample(request =>
    {
        var outcome = Planner.Plan(request);
        var offered = CalmOffer.Of(request, outcome, GuideOptions.Usual);
        if (outcome is PlanOutcome.Withheld withheld)
            Assert.Equal(withheld.StillFine.Any(alternative => alternative.Id == "breathing"), offered is not null);
        if (outcome is PlanOutcome.Withheld)
            Assert.DoesNotContain(offered?.Steps ?? [], step => step.Where is not null);
    }, iter: 100);

    [Fact]
    public void The_first_three_breaths_are_spoken_and_every_one_is_sounded()
    {
        var first = Offered(Sound)!.Cues.Where(cue => cue is { Step: 0, Kind: GuideCueKind.BreatheIn or GuideCueKind.BreatheOut }).ToList();
        Assert.Equal(16, first.Count);
        Assert.Equal([5, 9, 15, 19, 25, 29], first.Where(cue => cue.Say.Count > 0).Select(cue => cue.At.TotalSeconds));
    }

    [Fact]
    public void Its_sources_are_known() => Assert.All(CalmSession.Default.Sources, key => Assert.NotNull(EvidenceCatalogue.Default.Find(key)));

    [Fact]
    public void It_takes_nothing_from_the_time_for_massage()
    {
        var request = Sound with { Workouts = [Presentation.Examples.Legs], AsOf = Presentation.Examples.Legs.End!.Value };
        var calm = new PastSession("calm-20261123T1800Z", PastSessionStatus.Done, request.AsOf, request.AsOf.AddMinutes(5), PressureLevel.Light);
        Assert.Equal(Minutes(request), Minutes(request with { Past = [calm] }));
        Assert.NotEqual(Minutes(request), Minutes(request with { Past = [calm with { Id = "right-after-20261122T1800Z", End = request.AsOf.AddMinutes(12) }] }));
    }

    static double Minutes(PlanRequest request) => ((PlanOutcome.Planned)Planner.Plan(request)).Plan.Sessions.Sum(session => session.Duration.TotalMinutes);

    static PlanRequest WithSign(string sign) => Sound with { Profile = Generators.Sound with { Symptoms = [new(sign, null)] } };

    static SessionGuide? Offered(PlanRequest request) => CalmOffer.Of(request, Planner.Plan(request), GuideOptions.Usual);
}
