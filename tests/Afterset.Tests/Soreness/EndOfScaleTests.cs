using Afterset.Soreness;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Soreness;

/// <summary>That a rating at an end of the scale is learned from as what it stands for, held against adding up.</summary>
public sealed class EndOfScaleTests
{
    [Fact]
    public void After_it_mean_and_variance_of_what_was_felt_are_those_of_what_is_left_when_the_rest_is_cut_off() =>
        Gen.Select(Gen.Bool, Gen.Double[-4, 14], Gen.Double[0.3, 9]).Sample((isZero, mean, variance) =>
        {
            var site = EndOfScale.Of(isZero ? 0 : 10, mean, variance);
            var (share, first, second) = Left(isZero, mean, variance);
            if (share < 1e-6)
                return;
            var weight = variance / (variance + site.Noise);
            Assert.Equal(first, mean + (weight * (site.Rating - mean)), 1e-6);
            Assert.Equal(second - (first * first), variance * (1 - weight), 1e-6);
            var together = variance + site.Noise;
            var stands = -((site.Rating - mean) * (site.Rating - mean) / together) - Math.Log(together);
            Assert.Equal(Math.Log(share), (stands - site.Misfit) / 2, 1e-6);
        });

    [Fact]
    public void However_far_from_the_end_something_was_expected_a_number_comes_out_and_nothing_is_unlearned() =>
        Gen.Select(Gen.Bool, Gen.Double[-1000, 1000], Gen.Double[0.01, 100]).Sample((isZero, mean, variance) =>
        {
            var site = EndOfScale.Of(isZero ? 0 : 10, mean, variance);
            return site.Noise > 0 && double.IsFinite(site.Noise) && double.IsFinite(site.Rating) && double.IsFinite(site.Misfit)
                && (isZero ? site.Rating < Math.Max(0.5, mean) : site.Rating > Math.Min(9.5, mean));
        });

    [Fact]
    public void Where_a_0_comes_as_a_great_surprise_about_a_half_was_felt_and_where_it_was_certain_nothing_is_learned()
    {
        var surprise = EndOfScale.Of(0, 9, 2);
        Assert.InRange(surprise.Rating, 0, 0.5);
        Assert.InRange(surprise.Noise, 0, 0.2);
        Assert.True(EndOfScale.Of(0, -20, 2).Noise > 1e9);
        Assert.False(EndOfScale.IsAt(0.5) || EndOfScale.IsAt(5) || EndOfScale.IsAt(9.5));
        Assert.True(EndOfScale.IsAt(0) && EndOfScale.IsAt(10));
    }

    [Theory]
    [InlineData(0, 1.2533141373155003)]
    [InlineData(0.3, 1.0018374009921557)]
    [InlineData(1, 0.65567954241879847)]
    [InlineData(5, 0.19280810471531576)]
    [InlineData(7.97, 0.12358190772597)]
    [InlineData(12, 0.082766286501369177)]
    [InlineData(40, 0.024984404205720571)]
    public void The_share_above_by_the_density_is_what_is_known_of_it(double x, double ratio) =>
        Assert.Equal(1, NormalDistribution.ShareAboveByDensity(x) / ratio, 1e-12);

    [Fact]
    public void What_is_told_on_average_is_what_adding_up_says_and_rises_with_what_is_felt() =>
        Gen.Select(Gen.Double[-8, 18], Gen.Double[0.3, 4], Gen.Double[0, 1]).Sample((mean, deviation, more) =>
        {
            var told = NormalDistribution.MeanWithin(0, 10, mean, deviation);
            var sum = Between(mean - (9 * deviation), mean + (9 * deviation), felt => Math.Clamp(felt, 0, 10) * Density(felt, mean, deviation));
            Assert.Equal(sum, told, 1e-4);
            Assert.InRange(told, 0, 10);
            Assert.True(NormalDistribution.MeanWithin(0, 10, mean + more, deviation) >= told);
        });

    [Fact]
    public void People_who_rest_are_expected_to_tell_the_usual_level()
    {
        var (model, prior) = (SorenessModel.Default, SorenessModel.Default.Prior);
        Assert.Equal(model.Baseline, SorenessModel.Told(model.Level, prior.Rest + prior.BaselineOfPerson + prior.BaselineOfMuscle), 1e-12);
        Assert.Equal(0.34, model.Level, 0.01);
    }

    static (double Share, double First, double Second) Left(bool isZero, double mean, double variance)
    {
        var deviation = Math.Sqrt(variance);
        var (from, until) = isZero ? (Math.Min(mean, 0.5) - (12 * deviation), 0.5) : (9.5, Math.Max(mean, 9.5) + (12 * deviation));
        double Of(Func<double, double> value) => Between(from, until, felt => value(felt) * Density(felt, mean, deviation));
        var share = Of(_ => 1);
        return (share, Of(felt => felt) / share, Of(felt => felt * felt) / share);
    }

    static double Density(double x, double mean, double deviation) =>
        Math.Exp(-(x - mean) * (x - mean) / (2 * deviation * deviation)) / (deviation * Math.Sqrt(2 * Math.PI));

    // Simpson's rule.
    static double Between(double from, double until, Func<double, double> value)
    {
        const int Steps = 4000;
        var step = (until - from) / Steps;
        return step / 3 * Enumerable.Range(0, Steps + 1).Sum(i => (i is 0 or Steps ? 1 : i % 2 == 1 ? 4 : 2) * value(from + (i * step)));
    }
}
