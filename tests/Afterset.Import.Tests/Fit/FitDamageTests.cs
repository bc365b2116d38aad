using System.Diagnostics;
using Afterset.Fixtures;
using CsCheck;
using Xunit;

namespace Afterset.Import.Tests.Fit;

/// <summary>Whatever happened to a file: nothing throws, it ends soon, and what is lost is said.</summary>
public sealed class FitDamageTests
{
    static readonly TimeSpan Soon = Patience.Most;

    // Leading bytes, kinds of messages and fields, base types.
    static readonly byte[] Likely = [0, 1, 2, 18, 19, 20, 21, 34, 132, 134, 206, 225, 253, 255, 0x40, 0x60, 0x80, 0xE0];

    static readonly Gen<byte[]> SomeFile = Gen.Select(
        FitGenerators.SomeActivity, FitGenerators.SomeLayout, (activity, layout) => FitWriter.Write(activity, layout));

    [Fact]
    public void A_changed_byte_never_goes_unnoticed() =>
        Gen.Select(SomeFile, Gen.Int[0, int.MaxValue], Gen.Byte[1, 255]).Sample((file, at, change) =>
        {
            file[at % file.Length] ^= change;
            Assert.NotEmpty(Read(file).Findings);
        });

    [Fact]
    public void A_cut_file_gives_no_more_than_the_whole_one_and_says_so() =>
        Gen.Select(SomeFile, Gen.Int[0, int.MaxValue]).Sample((file, at) =>
        {
            var whole = Read(file);
            var cut = Read(file[..(at % file.Length)]);
            Assert.NotEmpty(cut.Findings);
            Assert.True(cut.Workouts.Count <= whole.Workouts.Count);
            Assert.True(cut.Workouts.Sum(workout => workout.Records) <= whole.Workouts.Sum(workout => workout.Records));
        });

    [Fact]
    public void A_cut_keeps_the_samples_before_it()
    {
        var ride = FitWriter.Write(FitExamples.Ride(1000));
        var half = Assert.Single(Read(ride[..(ride.Length / 2)]).Workouts);
        Assert.InRange(half.Records, 480, 510);
    }

    [Fact]
    public void Files_cut_and_glued_together_never_throw() =>
        Gen.Select(SomeFile, SomeFile, Gen.Int[0, int.MaxValue], Gen.Int[0, int.MaxValue]).Sample((one, other, from, to) =>
            Read([.. one[..(from % one.Length)], .. other[(to % other.Length)..]]));

    [Fact]
    public void Many_changed_bytes_never_throw() =>
        Gen.Select(SomeFile, Gen.Select(Gen.Int[0, int.MaxValue], Gen.Byte).Array[1, 30]).Sample((file, changes) =>
        {
            foreach (var (at, value) in changes)
                file[at % file.Length] = value;
            Read(file);
        });

    [Fact]
    public void Rubbish_behind_a_right_header_never_throws() =>
        Gen.Byte.Array[0, 500].Sample(rubbish => Read(FitWriter.File(rubbish)));

    [Fact]
    public void Rubbish_that_looks_like_messages_never_throws() =>
        Gen.Select(Gen.Int[0, Likely.Length - 1].Select(i => Likely[i]), Gen.Byte, Gen.Bool)
            .Select((likely, any, isLikely) => isLikely ? likely : any)
            .Array[0, 400]
            .Sample(rubbish => Read(FitWriter.File(rubbish)));

    [Theory]
    [MemberData(nameof(FitCorpusTests.Files), MemberType = typeof(FitCorpusTests))]
    public void A_damaged_real_file_never_throws(string file)
    {
        Assert.SkipWhen(Expectations.All is null, FitCorpusTests.NoFiles);
        var whole = File.ReadAllBytes(Path.Combine(Repository.RealFiles!, file));
        Gen.Select(Gen.Int[0, Math.Max(0, whole.Length - 1)], Gen.Byte).Array[1, 8].Sample(
            changes =>
            {
                var damaged = whole.ToArray();
                foreach (var (at, value) in changes.Where(change => change.Item1 < damaged.Length))
                    damaged[at] = value;
                Read(damaged);
                Read(damaged[..changes[0].Item1]);
            },
            iter: Math.Clamp(2_000_000 / (whole.Length + 1), 3, 30));
    }

    static ImportResult Read(byte[] file)
    {
        var start = Stopwatch.GetTimestamp();
        var result = WorkoutReader.Read(file);
        Assert.True(Stopwatch.GetElapsedTime(start) < Soon, "It took too long.");
        return result;
    }
}
