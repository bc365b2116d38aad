using Afterset.Scheduling;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Scheduling;

public sealed class TimeRangesTests
{
    static readonly DateTimeOffset Monday = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    static readonly Gen<TimeRange> SomeRange =
        Gen.Select(Gen.Int[0, 40], Gen.Int[0, 40], (start, end) => new TimeRange(Monday.AddHours(start), Monday.AddHours(end)));

    static readonly Gen<TimeRange[]> SomeRanges = SomeRange.Array[0, 8];

    [Fact]
    public void Merged_ranges_hold_the_instants_that_any_range_holds() =>
        SomeRanges.Sample(ranges => AssertHolds(TimeRanges.Merge(ranges), hour => ranges.Any(range => range.Contains(hour))));

    [Fact]
    public void What_is_left_lies_in_a_range_and_in_no_hole() =>
        Gen.Select(SomeRanges, SomeRanges).Sample((ranges, holes) => AssertHolds(
            TimeRanges.Subtract(ranges, holes),
            hour => ranges.Any(range => range.Contains(hour)) && !holes.Any(hole => hole.Contains(hour))));

    [Fact]
    public void Two_ranges_overlap_when_an_instant_lies_in_both() =>
        Gen.Select(SomeRange, SomeRange).Sample((a, b) =>
            a.Overlaps(b) == Hours.Any(hour => a.Contains(hour) && b.Contains(hour)));

    [Fact]
    public void A_range_contains_another_when_it_contains_its_instants() =>
        Gen.Select(SomeRange, SomeRange).Sample((a, b) =>
            a.Contains(b) == Hours.Where(b.Contains).All(a.Contains));

    [Fact]
    public void A_range_is_as_long_as_its_instants() =>
        SomeRange.Sample(range => range.Duration == TimeSpan.FromHours(Hours.Count(range.Contains)));

    static IEnumerable<DateTimeOffset> Hours => Enumerable.Range(-1, 43).Select(hour => Monday.AddHours(hour));

    static void AssertHolds(IReadOnlyList<TimeRange> ranges, Func<DateTimeOffset, bool> holds)
    {
        Assert.All(Hours, hour => Assert.Equal(holds(hour), ranges.Any(range => range.Contains(hour))));
        Assert.All(ranges, range => Assert.False(range.IsEmpty));
        Assert.All(ranges.Zip(ranges.Skip(1)), pair => Assert.True(pair.First.End < pair.Second.Start));
    }
}
