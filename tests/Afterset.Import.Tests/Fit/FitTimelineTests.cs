using Afterset.Import.Fit;
using CsCheck;
using Xunit;

namespace Afterset.Import.Tests.Fit;

public sealed class FitTimelineTests
{
    [Fact]
    public void Settled_times_never_fall_and_times_in_order_stay_as_they_are() =>
        Gen.UInt[1, 1000].Array.Sample(times =>
        {
            var settled = times.ToArray();
            var changed = FitTimeline.Settle(settled);
            Assert.Equal(settled.Order(), settled);
            Assert.Equal(times.SequenceEqual(times.Order()), changed == 0);
            uint[] ordered = [.. times.Order()];
            Assert.Equal(0, FitTimeline.Settle(ordered));
        });
}
