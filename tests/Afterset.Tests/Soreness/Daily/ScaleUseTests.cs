using Afterset.Soreness;
using Afterset.Soreness.Daily;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Soreness.Daily;

public sealed class ScaleUseTests
{
    static readonly Gen<(double, double, int)[]> Told = Gen.Select(Gen.Double[-2, 8], Gen.Double[0.01, 5], Gen.Int[0, 4]).Array[0, 60];

    [Fact]
    public void Shares_are_not_negative_and_add_up_to_one() => Told.Sample(told =>
    {
        var use = new ScaleUse(4, DailySorenessModel.Default);
        foreach (var (mean, deviation, number) in told)
        {
            var shares = use.Shares(mean, deviation).ToArray();
            if (shares.Any(share => share < 0) || Math.Abs(shares.Sum() - 1) > 1e-9)
                return false;
            use.Learn(number);
        }

        return true;
    });

    [Fact]
    public void A_number_that_is_never_told_loses_its_share()
    {
        var use = new ScaleUse(4, DailySorenessModel.Default);
        var before = use.Shares(2, 1)[2];
        for (var report = 0; report < 50; report++)
        {
            use.Shares(2, 1);
            use.Learn(report % 2 == 0 ? 1 : 3);
        }

        Assert.True(use.Shares(2, 1)[2] < before / 1.8);
    }

    [Fact]
    public void Telling_the_same_again_and_again_raises_the_share_of_the_last_number()
    {
        var use = new ScaleUse(4, DailySorenessModel.Default);
        for (var report = 0; report < 60; report++)
        {
            use.Shares(2, 1);
            use.Learn(report / 15 % 2 == 0 ? 1 : 3);
        }

        // Both were told equally often; the last was 3.
        var shares = use.Shares(2, 1);
        Assert.True(shares[3] > 1.5 * shares[1]);
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.8413447)]
    [InlineData(-1.2815516, 0.1)]
    [InlineData(-6, 0)]
    [InlineData(9, 1)]
    public void The_normal_distribution_is_that_of_the_tables(double x, double below) => Assert.Equal(below, NormalDistribution.Below(x), 1e-7);

    [Fact]
    public void A_range_of_a_single_liked_number_leaves_it_out_on_one_day_in_five()
    {
        var range = new DrawnRange(DailySorenessModel.Default);
        var inside = 0;
        for (var report = 0; report < 1000; report++)
        {
            range.Find([0.02, 0.01, 0.95, 0.01, 0.01]);
            Assert.Equal((2, 2), (range.WholeLow, range.WholeHigh));
            inside += range is { Low: <= 2, High: >= 2 } ? 1 : 0;
            range.Learn(2);
        }

        Assert.InRange(inside, 790, 810);
    }
}
