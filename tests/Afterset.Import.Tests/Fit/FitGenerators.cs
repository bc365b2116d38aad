using Afterset.Fixtures;
using CsCheck;

namespace Afterset.Import.Tests.Fit;

/// <summary>Activities and ways to write them.</summary>
static class FitGenerators
{
    static readonly DateTimeOffset Earliest = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);

    static readonly Gen<int?> SomeHeartRate = Maybe(Gen.Int[20, 250]);

    static readonly Gen<FitRecord> SomeRecord = Gen.Select(
        SomeHeartRate,
        Maybe(Gen.Int[0, 2000]),
        Maybe(Gen.Int[0, 20_000]),
        Maybe(Gen.Int[0, 40_000]),
        Maybe(Gen.Int[0, 10_000_000]),
        (heartRate, power, speed, altitude, distance) => new FitRecord
        {
            HeartRate = heartRate,
            PowerW = power,
            SpeedMps = speed / 1000.0,
            AltitudeM = altitude / 5.0 - 500,
            DistanceM = distance / 100.0,
        });

    static readonly Gen<FitSet> SomeSet = Gen.Select(
        Gen.Int[0, 5000],
        Maybe(Gen.Int[0, 300_000]),
        Maybe(Gen.Int[0, 100]),
        Maybe(Gen.Int[0, 5000]),
        Gen.Bool,
        (seconds, duration, repetitions, weight, isRest) => new FitSet
        {
            Seconds = seconds,
            Duration = duration / 1000.0,
            Repetitions = repetitions,
            WeightKg = weight / 16.0,
            IsRest = isRest,
            Category = isRest ? null : 28,
            Exercise = isRest ? null : 6,
        });

    static readonly Gen<FitActivity> SomeSummary = Gen.Select(
        Gen.Int[0, 300_000_000],
        Gen.Int[-56, 56],
        Maybe(Gen.Int[0, 100_000_000]),
        Maybe(Gen.Int[0, 100_000_000]),
        Maybe(Gen.Int[0, 60_000]),
        Gen.Select(SomeHeartRate, SomeHeartRate, Maybe(Gen.Int[0, 100]), Maybe(Gen.Int[0, 100])),
        (start, quarters, duration, distance, metres, felt) => new FitActivity
        {
            Sport = 1,
            SubSport = 3,
            Start = Earliest.AddSeconds(start).ToOffset(TimeSpan.FromMinutes(15 * quarters)),
            Duration = duration is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null,
            Elapsed = duration is { } longer ? TimeSpan.FromMilliseconds(longer + 5000L) : null,
            DistanceM = distance / 100.0,
            AscentM = metres,
            DescentM = metres / 2,
            Kilocalories = metres,
            AverageHeartRate = felt.Item1,
            MaxHeartRate = felt.Item2,
            Rpe = felt.Item3 / 10.0,
            Feel = felt.Item4,
        });

    /// <summary>Activities with up to forty samples, some without a value, and a few sets.</summary>
    internal static readonly Gen<FitActivity> SomeActivity = Gen.Select(
        SomeSummary,
        SomeRecord.Array[0, 40],
        Gen.Int[1, 50],
        SomeSet.Array[0, 6],
        (summary, records, apart, sets) => summary with
        {
            Records = [.. records.Select((record, i) => record with { Seconds = i * apart })],
            Laps = [new() { Seconds = 0, Duration = 60 }, new() { Seconds = 60, Duration = 30.5, DistanceM = 100 }],
            Sets = [.. sets.OrderBy(set => set.Seconds)],
            Titles = [new(28, 6, "Back Squat")],
        });

    /// <summary>Ways to write the same.</summary>
    internal static readonly Gen<FitLayout> SomeLayout = Gen.Select(
        Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, Gen.Bool, Gen.Bool),
        Maybe(Gen.Int[1, 5]),
        Maybe(Gen.Int[1, 5]),
        (flags, again, unknown) => new FitLayout
        {
            IsBigEndian = flags.Item1,
            HasCompressedTimes = flags.Item2,
            HeaderSize = flags.Item3 ? 12 : 14,
            HasEnhancedFields = flags.Item4,
            HasSummaryFirst = flags.Item5,
            DefinesAgainAfter = again,
            UnknownMessageAfter = unknown,
        });

    static Gen<int?> Maybe(Gen<int> some) => Gen.Select(some, Gen.Int[0, 4], (value, dice) => dice == 0 ? (int?)null : value);
}
