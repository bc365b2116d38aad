using Afterset.Body;
using Afterset.CheckIns;
using Afterset.Safety;
using Xunit;

namespace Afterset.Tests.CheckIns;

/// <summary>What frightened, careless and hurried people write never loses a warning sign or a high number.</summary>
public sealed class CheckInSafetyTests
{
    [Theory]
    [InlineData("dark urine no swelling", "dark-urine")]
    [InlineData("dark urine and no swelling", "dark-urine")]
    [InlineData("dark urine without pain", "dark-urine")]
    [InlineData("calf swollen not sore", "swollen")]
    [InlineData("left calf swollen no pain", "swollen")]
    [InlineData("cannot walk without pain", "tear")]
    public void A_denial_takes_back_only_what_follows_it(string text, string sign) =>
        Assert.Equal([sign], Understood(text).Symptoms.Select(symptom => symptom.Symptom));

    [Theory]
    [InlineData("quads 8 not swollen")]
    [InlineData("no swelling quads 8")]
    public void A_denied_sign_does_not_take_the_number_with_it(string text)
    {
        var read = Understood(text);
        Assert.Empty(read.Symptoms);
        Assert.All(read.Reports, report => Assert.Equal(8, report.Score.Value));
        Assert.Equal(2, read.Reports.Count);
    }

    [Theory]
    [InlineData("no swelling")]
    [InlineData("left calf not swollen")]
    [InlineData("my left calf is not swollen")]
    [InlineData("no fever and no swelling")]
    [InlineData("without fever")]
    public void A_denied_sign_is_none(string text) => Assert.Empty(Understood(text).Symptoms);

    [Theory]
    [InlineData("no swelling dark urine")]
    [InlineData("no fever and dark urine")]
    [InlineData("no dark urine and left calf swollen")]
    [InlineData("no pain cannot walk")]
    [InlineData("not sore swollen calf")]
    [InlineData("no left calf is swollen")]
    [InlineData("no numb calf rock hard")]
    [InlineData("not not swollen")]
    [InlineData("swollen no")]
    [InlineData("swollen not")]
    [InlineData("no can't walk")]
    [InlineData("never can't breathe")]
    [InlineData("quads 8 no pain")]
    public void A_denial_that_could_mean_two_things_is_not_understood(string text) =>
        Assert.IsType<CheckInOutcome.NotUnderstood>(CheckInText.Parse(text, Generators.Monday));

    [Theory]
    [InlineData("quads 3, quads 8")]
    [InlineData("quads 8, quads 3")]
    [InlineData("legs 3, quads 8")]
    [InlineData("quads 8; legs 3")]
    public void Of_two_numbers_for_one_place_the_higher_counts(string text) =>
        Assert.All(
            Understood(text).Reports.Where(report => report.Where.Region == new RegionId("quadriceps")),
            report => Assert.Equal(8, report.Score.Value));

    [Theory]
    [InlineData("pee is brown", "dark-urine")]
    [InlineData("my urine is dark", "dark-urine")]
    [InlineData("coke coloured pee", "dark-urine")]
    [InlineData("Dark urine!", "dark-urine")]
    [InlineData("blood in my urine", "dark-urine")]
    [InlineData("can’t feel my foot", "numb")]
    [InlineData("cant feel my foot", "numb")]
    [InlineData("no feeling in my left foot", "numb")]
    [InlineData("groin numb", "saddle-numbness")]
    [InlineData("heard a pop in my hamstring", "tear")]
    [InlineData("chest hurts", "chest-pain")]
    [InlineData("pain in my chest 6", "chest-pain")]
    [InlineData("calf red and warm", "swollen")]
    [InlineData("shortness of breath", "breathless")]
    [InlineData("left calf swollen", "swollen")]
    public void What_people_write_for_a_sign_is_understood(string text, string sign) =>
        Assert.Equal([sign], Understood(text).Symptoms.Select(symptom => symptom.Symptom));

    [Theory]
    [InlineData("right knee 8", true)]
    [InlineData("right knee 6.5", false)]
    public void From_seven_on_the_muscles_around_a_joint_are_left_out(string text, bool isLeftOut)
    {
        var given = Assert.IsType<Clearance.Given>(Screening.Of(new(Generators.Sound with { Symptoms = Understood(text).Symptoms }, [], [], Generators.Monday)));
        Assert.Equal(isLeftOut, given.Of(new(new("quadriceps"), Side.Right)).IsExcluded);
        Assert.False(given.Of(new(new("quadriceps"), Side.Left)).IsExcluded);
    }

    [Theory]
    [InlineData("left arm numb", "forearm-extensors")]
    [InlineData("left arms tingling", "hands")]
    [InlineData("left leg numb", "foot-arch")]
    [InlineData("shooting pain left leg", "hip-flexors")]
    public void A_sign_in_a_limb_leaves_out_the_whole_limb(string text, string region)
    {
        var given = Assert.IsType<Clearance.Given>(Screening.Of(new(Generators.Sound with { Symptoms = Understood(text).Symptoms }, [], [], Generators.Monday)));
        Assert.True(given.Of(new(new(region), Side.Left)).IsExcluded);
        Assert.False(given.Of(new(new(region), Side.Right)).IsExcluded);
    }

    static CheckIn Understood(string text) => Assert.IsType<CheckInOutcome.Understood>(CheckInText.Parse(text, Generators.Monday)).CheckIn;
}
