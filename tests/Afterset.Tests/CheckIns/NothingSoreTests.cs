using Afterset.CheckIns;
using Afterset.Evidence;
using Afterset.Planning;
using Afterset.Safety;
using Afterset.Soreness;
using CsCheck;
using Xunit;

namespace Afterset.Tests.CheckIns;

public sealed class NothingSoreTests
{
    [Fact]
    public void Nothing_is_sore_is_a_zero_where_something_was_expected_and_silence_elsewhere() =>
        Generators.SomeRequest.Sample(request =>
        {
            var forecast = Planner.Forecast(request);
            var told = NothingSore.Of(forecast, forecast.AsOf);
            return told.All(report => report.Score.Value == 0 && report.At == forecast.AsOf)
                && forecast.Regions.All(region => told.Any(report => report.Where == region.Where) == (region.HasCause && region.At(forecast.AsOf).Mean >= 1.5));
        });

    [Fact]
    public void Where_nothing_is_expected_nothing_is_said() =>
        Assert.Empty(NothingSore.Of(SorenessForecast.From([], [], new(34), Generators.Monday), Generators.Monday));

    [Fact]
    public void Every_sign_that_a_person_can_feel_is_asked_about_as_widely_as_its_rule_reaches()
    {
        foreach (var sign in SafetyRules.Default.Symptoms.Where(sign => sign.Scope != SignScope.NotAsked))
        {
            var rules = SafetyRules.Default.Rules.Where(rule => rule.When.Any(condition => condition.Symptom == sign.Id)).ToList();
            Assert.NotEmpty(rules);
            Assert.All(rules, rule => Assert.Equal(sign.Scope == SignScope.Place, rule.Effect.Site));
        }

        Assert.Equal(["entry-not-understood", "workout-not-understood"], SafetyRules.Default.Symptoms.Where(sign => sign.Scope == SignScope.NotAsked).Select(sign => sign.Id));
    }

    [Fact]
    public void A_measure_for_home_says_how_in_two_sentences_and_where_it_comes_from() => Assert.All(HomeMeasures.Default.All, measure =>
    {
        Assert.Equal(2, measure.How.Split(". ").Length);
        Assert.NotNull(EvidenceCatalogue.Default.Find(measure.Source));
        Assert.NotNull(EvidenceCatalogue.Default.Find(measure.Error.Source));
        Assert.True(measure.Least < measure.Most);
        Assert.InRange(measure.Error.Value, measure.Error.Plausible[0], measure.Error.Plausible[1]);
    });
}
