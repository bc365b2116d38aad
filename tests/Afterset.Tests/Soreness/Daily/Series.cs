using Afterset.Soreness.Daily;
using CsCheck;

namespace Afterset.Tests.Soreness.Daily;

/// <summary>Series to test with.</summary>
static class Series
{
    internal static readonly DateOnly Monday = new(2026, 1, 5);
    internal static readonly SorenessScale OneToFive = SorenessScale.TryFrom(1, 5, isLowSorest: true)!;

    /// <summary>Days with gaps, rest days and missing reports.</summary>
    internal static readonly Gen<List<SeriesDay>> Some =
        Gen.Select(Gen.Int[1, 4], Gen.OneOf(Gen.Const(0.0), Gen.Double[1, 1500]), Gen.Int[0, 6])
            .List[1, 70].Select(days => Of(days, gap => gap == 4 ? 9 : 1));

    internal static List<SeriesDay> Of(IEnumerable<(int Gap, double Load, int Told)> days, Func<int, int> gap)
    {
        var (date, series) = (Monday, new List<SeriesDay>());
        foreach (var (wait, load, told) in days)
        {
            series.Add(new(date, load, told is >= 1 and <= 5 ? told : null));
            date = date.AddDays(gap(wait));
        }

        return series;
    }

    /// <summary>An athlete whose soreness follows yesterday's load, told in whole numbers.</summary>
    internal static List<SeriesDay> Simulated(int days, int seed, double gain = 1)
    {
        var (chance, load, series) = (new Random(seed), 0.0, new List<SeriesDay>());
        for (var day = 0; day < days; day++)
        {
            var felt = 1.2 + (gain * load / 500) + (0.5 * Normal(chance));
            series.Add(new(Monday.AddDays(day), 0, 5 - Math.Clamp(Math.Round(felt), 0, 4)));
            load = chance.Next(3) == 0 ? 0 : chance.Next(200, 800);
            series[^1] = series[^1] with { Load = load };
        }

        return series;
    }

    internal static double Normal(Random chance) => Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
}
