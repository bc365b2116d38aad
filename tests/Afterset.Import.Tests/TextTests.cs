using System.Globalization;
using Afterset.Import.Text;
using Afterset.Import.Tracks;
using CsCheck;
using Xunit;

namespace Afterset.Import.Tests;

public sealed class TextTests
{
    [Fact]
    public void Numbers_are_read_as_the_runtime_reads_them() =>
        Gen.Select(Gen.OneOf("", "-", "+"), Gen.String[Gen.Char['0', '9'], 0, 24], Gen.OneOf("", "."), Gen.String[Gen.Char['0', '9'], 0, 24], Gen.OneOf("", "e3", "x"))
            .Select((sign, whole, point, fraction, tail) => sign + whole + point + fraction + tail)
            .Sample(text =>
            {
                var expected = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
                Assert.Equal(expected, SpanNumber.TryParse(text, out var actual));
                Assert.Equal(expected ? number : double.NaN, actual, Math.Abs(number) * 1e-14);
            }, iter: 20_000);

    [Fact]
    public void Times_are_read_as_the_runtime_reads_them() =>
        Gen.Select(Gen.DateTime[new DateTime(1900, 1, 1, 0, 0, 0, DateTimeKind.Unspecified), new DateTime(2199, 12, 31, 0, 0, 0, DateTimeKind.Unspecified)], Gen.Int[-14 * 60, 14 * 60]).Sample((time, minutes) =>
        {
            var instant = new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Unspecified), TimeSpan.FromMinutes(minutes));
            Assert.True(IsoTime.TryParse(instant.ToString("o", CultureInfo.InvariantCulture), out var read));
            Assert.Equal(instant, read.In(TimeZoneInfo.Utc));
            Assert.Equal(instant.Offset, read.Offset);
        }, iter: 5000);

    [Theory]
    [InlineData("2026-02-30T10:00:00Z")]
    [InlineData("2026-11-23T24:00:00Z")]
    [InlineData("2026-11-23T10:61:00Z")]
    [InlineData("2026-11-23T10:00:00+15:00")]
    [InlineData("1899-11-23T10:00:00Z")]
    [InlineData("2026-11-23")]
    [InlineData("2026-11-23T10:00:00.Z")]
    [InlineData("")]
    public void What_is_no_time_is_not_read(string text) => Assert.False(IsoTime.TryParse(text, out _));

    [Theory]
    [InlineData("1h 43m", 6180)]
    [InlineData("59m", 3540)]
    [InlineData("38min", 2280)]
    [InlineData("264h 1m", 950_460)]
    [InlineData("1267", 1267)]
    [InlineData("0:05:00", 300)]
    [InlineData("5:30", 330)]
    [InlineData("1h", 3600)]
    public void Durations_are_read_as_apps_write_them(string text, double seconds)
    {
        Assert.True(Durations.TryParse(text, out var duration));
        Assert.Equal(seconds, duration.TotalSeconds);
    }

    [Theory]
    [InlineData("12 parsecs")]
    [InlineData("h")]
    [InlineData("1:2:3:4")]
    [InlineData("-5")]
    [InlineData("999999999")]
    public void What_is_no_duration_is_not_read(string text) => Assert.False(Durations.TryParse(text, out _));

    [Fact]
    public void Distances_are_those_of_the_plain_formula() =>
        Gen.Select(Gen.Double[-89, 89], Gen.Double[-179, 179], Gen.Double[-1e-3, 1e-3], Gen.Double[-1e-3, 1e-3], Gen.OneOf(1.0, 1000.0)).Sample((latitude, longitude, north, east, scale) =>
        {
            var (toLatitude, toLongitude) = (Math.Clamp(latitude + (north * scale), -90, 90), longitude + (east * scale));
            var metres = GreatCircle.Metres(latitude, longitude, toLatitude, toLongitude);
            Assert.Equal(Haversine(latitude, longitude, toLatitude, toLongitude), metres, 1e-9 + (metres * 1e-12));
        });

    [Fact]
    public void A_hill_counts_in_full_and_flutter_does_not()
    {
        var climb = new Climb();
        foreach (var height in Enumerable.Range(0, 101).Concat([100, 100]).Concat(Enumerable.Range(0, 100).Reverse()))
            climb.Add(height);
        climb.EndSegment();
        Assert.Equal((100, 100), (climb.AscentM, climb.DescentM));

        for (var i = 0; i < 100; i++)
            climb.Add(500 + (i % 3));
        climb.EndSegment();
        Assert.Equal((100, 100), (climb.AscentM, climb.DescentM));
    }

    [Fact]
    public void What_is_climbed_less_what_is_descended_is_the_way_from_start_to_end() =>
        Gen.Double[0, 50].Array[2, 200].Sample(heights =>
        {
            var climb = new Climb();
            foreach (var height in heights)
                climb.Add(height);
            climb.EndSegment();
            Assert.Equal(heights[^1] - heights[0], climb.AscentM!.Value - climb.DescentM!.Value, 6.0);
            Assert.True(climb.AscentM <= heights.Zip(heights.Skip(1)).Sum(step => Math.Max(0, step.Second - step.First)) + 1e-9);
        });

    static double Haversine(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        static double Square(double x) => x * x;
        var a = Square(Math.Sin((latitude2 - latitude1) * Math.PI / 360))
            + (Math.Cos(latitude1 * Math.PI / 180) * Math.Cos(latitude2 * Math.PI / 180) * Square(Math.Sin((longitude2 - longitude1) * Math.PI / 360)));
        return 2 * 6_371_000 * Math.Asin(Math.Sqrt(Math.Min(1, a)));
    }
}
