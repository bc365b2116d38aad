using Afterset.Body;
using Afterset.Safety;
using Afterset.Soreness;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Safety;

public sealed class ScreeningTests
{
    static readonly RegionSide[] Everywhere =
        [.. BodyCatalogue.Default.Regions.SelectMany(region => (RegionSide[])[new(region.Id, Side.Left), new(region.Id, Side.Right)])];

    public static TheoryData<string> Questions() => [.. SafetyRules.Default.Questions.Select(question => question.Id)];

    [Theory]
    [MemberData(nameof(Questions))]
    public void No_answer_never_allows_more_than_a_no_and_a_yes_never_more_than_no_answer(string question) =>
        Generators.SomeProfile.Sample(
            profile =>
            {
                var yes = Screen(With(profile, question, true));
                var unanswered = Screen(With(profile, question, null));
                var no = Screen(With(profile, question, false));
                Assert.True(IsAtMost(unanswered, no), "no answer allowed more than a no");
                Assert.True(IsAtMost(yes, unanswered), "a yes allowed more than no answer");
            },
            iter: 30);

    [Fact]
    public void One_more_injury_never_allows_more() =>
        Gen.Select(Generators.SomeProfile, Generators.SomeInjury).Sample(
            (profile, injury) => IsAtMost(Screen(profile with { Injuries = [.. profile.Injuries, injury] }), Screen(profile)), iter: 500);

    [Fact]
    public void One_more_symptom_never_allows_more() =>
        Gen.Select(Generators.SomeProfile, Generators.SomeSymptom).Sample(
            (profile, symptom) => IsAtMost(Screen(profile with { Symptoms = [.. profile.Symptoms, symptom] }), Screen(profile)), iter: 500);

    [Fact]
    public void An_unknown_age_never_allows_more_than_a_known_one_in_its_prime() =>
        Generators.SomeProfile.Sample(profile => IsAtMost(Screen(profile with { Age = null }), Screen(profile with { Age = 30 })), iter: 200);

    [Fact]
    public void Of_two_reports_at_the_same_time_the_sorer_counts()
    {
        var quad = new RegionSide(new("quadriceps"), Side.Left);
        SorenessReport Report(double score) => new(quad, Units.SorenessScore.TryFrom(score)!.Value, Generators.Monday);
        var screened = Screening.Of(new(Generators.Sound, [Report(3), Report(8)], [], Generators.Monday));
        Assert.True(Assert.IsType<Clearance.Given>(screened).Of(quad).IsExcluded);
    }

    [Fact]
    public void Nobody_knows_anything_and_the_plan_is_careful()
    {
        var given = Assert.IsType<Clearance.Given>(Screen(HealthProfile.Unknown));
        foreach (var place in Everywhere)
        {
            var left = given.Of(place);
            Assert.True(left.PressureCap <= Units.PressureLevel.Moderate);
            Assert.False(left.AllowsTool("massage-gun"));
            Assert.False(left.AllowsTool("ball"));
        }

        Assert.True(given.Of(new(new("quadriceps"), Side.Left)).AllowsTool("roller"));
        Assert.Equal(SafetyRules.Default.Questions.Count, given.Unanswered.Count);
    }

    [Theory]
    [InlineData("dark-urine", Urgency.Now)]
    [InlineData("swollen", Urgency.Today)]
    [InlineData("bone-pain", Urgency.Soon)]
    public void A_red_flag_says_how_soon(string symptom, Urgency urgency)
    {
        var withheld = Assert.IsType<Clearance.Withheld>(Screen(Generators.Sound with { Symptoms = [new(symptom, null)] }));
        Assert.Equal(urgency, withheld.Urgency);
        Assert.NotEmpty(withheld.DoNow);
    }

    [Fact]
    public void A_strain_of_the_calf_is_left_alone_for_three_days_and_touched_gently_for_six_weeks()
    {
        Injury Strain(int hours) => new("strain", new([new(new("calves"), Side.Left)], null, "left calf"), Generators.Monday.AddHours(-hours));
        var fresh = Assert.IsType<Clearance.Given>(Screen(Generators.Sound with { Injuries = [Strain(71)] }));
        var healing = Assert.IsType<Clearance.Given>(Screen(Generators.Sound with { Injuries = [Strain(100)] }));
        var healed = Assert.IsType<Clearance.Given>(Screen(Generators.Sound with { Injuries = [Strain(1100)] }));
        var (calf, deepCalf, other) = (new RegionSide(new("calves"), Side.Left), new RegionSide(new("soleus"), Side.Left), new RegionSide(new("calves"), Side.Right));
        Assert.True(fresh.Of(calf).IsExcluded && fresh.Of(deepCalf).IsExcluded);
        Assert.False(fresh.Of(other).IsExcluded);
        Assert.Equal(Units.PressureLevel.Gentle, healing.Of(calf).PressureCap);
        Assert.False(healing.Of(calf).AllowsTool("roller"));
        Assert.True(healed.Of(calf).AllowsTool("roller"));
    }

    static Clearance Screen(HealthProfile profile) => Screening.Of(new(profile, [], [], Generators.Monday));

    static HealthProfile With(HealthProfile profile, string question, bool? answer)
    {
        var answers = profile.Answers.Where(pair => pair.Key != question).ToDictionary(StringComparer.Ordinal);
        if (answer is { } isYes)
            answers[question] = isYes;
        return profile with { Answers = answers };
    }

    internal static bool IsAtMost(Clearance less, Clearance more) => (less, more) switch
    {
        (Clearance.Withheld, _) => true,
        (Clearance.Given, Clearance.Withheld) => false,
        (Clearance.Given a, Clearance.Given b) => Everywhere.All(place => IsAtMost(a.Of(place), b.Of(place))),
        _ => false,
    };

    static bool IsAtMost(RegionClearance less, RegionClearance more) =>
        (less.IsExcluded || !more.IsExcluded)
        && (less.IsExcluded || (less.PressureCap <= more.PressureCap
            && less.DurationShare <= more.DurationShare
            && Generators.AllTools.All(tool => !less.AllowsTool(tool) || more.AllowsTool(tool))
            && more.WithoutTechniques.All(technique => !less.AllowsTechnique(technique))));
}
