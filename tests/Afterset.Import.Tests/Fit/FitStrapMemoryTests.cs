using Afterset.Fixtures;
using Xunit;

namespace Afterset.Import.Tests.Fit;

public sealed class FitStrapMemoryTests
{
    static readonly DateTimeOffset Start = new(2026, 5, 3, 7, 30, 0, TimeSpan.Zero);

    [Fact]
    public void A_sample_gets_the_mean_of_the_beats_since_the_one_before() =>
        Assert.Equal([100, 125, 140], HeartRates([(0, 100), (0.5, 120), (1, 130), (2, 140)], 3));

    [Fact]
    public void After_ten_seconds_without_a_beat_there_is_no_heart_rate() =>
        Assert.Equal([100, 100, float.NaN, 120], HeartRates([(0, 100), (30, 120)], 4, apart: 10));

    [Fact]
    public void What_the_strap_remembered_replaces_what_the_watch_measured()
    {
        var swim = new FitActivity { Sport = 5, Start = Start, Records = [new() { Seconds = 0, HeartRate = 80 }, new() { Seconds = 20, HeartRate = 81 }] };
        var result = WorkoutReader.Read(FitWriter.Chain(FitWriter.Write(swim), FitWriter.File(Memory([(0, 140)]).ToArray())));

        Assert.Equal([140, 81], Assert.Single(result.Workouts).Track.HeartRateBpm.ToArray());
        Assert.Equal("FIT021", Assert.Single(result.Findings).Code);
    }

    static float[] HeartRates((double Second, int Bpm)[] beats, int samples, int apart = 1)
    {
        var records = Enumerable.Range(0, samples).Select(i => new FitRecord { Seconds = i * apart });
        var swim = FitWriter.Write(new() { Sport = 5, Start = Start, Records = [.. records] });
        var result = WorkoutReader.Read(FitWriter.Chain(swim, FitWriter.File(Memory(beats).ToArray())));
        return Assert.Single(result.Workouts).Track.HeartRateBpm.ToArray();
    }

    // The first beat is written with its whole time, the others by twos with twelve bits each.
    static FitData Memory((double Second, int Bpm)[] beats)
    {
        const double StrapClock = 5_000_000;
        var data = new FitData().Message(
            0, 132, FitField.Time(253, Start), FitField.Bits32(9, StrapClock + beats[0].Second * 1024), FitField.Bits8(6, beats[0].Bpm));
        var filled = 0.0;
        foreach (var (second, bpm) in beats.Skip(1))
        {
            // A strap beats at least every two seconds, and twelve bits are four of them.
            for (; second - filled > 3; filled += 2)
                data.Message(1, 132, Packed(StrapClock + (filled + 2) * 1024), new(6, 0x02, 1, [255, 255]));
            data.Message(1, 132, Packed(StrapClock + second * 1024), new(6, 0x02, 1, [(byte)bpm, 255]));
            filled = second;
        }

        return data;
    }

    static FitField Packed(double ticks)
    {
        var low = (int)((long)ticks & 0xFFF);
        return new(10, 0x0D, 1, [(byte)(low & 0xFF), (byte)(low >> 8 | (low & 0x0F) << 4), (byte)(low >> 4)]);
    }
}
