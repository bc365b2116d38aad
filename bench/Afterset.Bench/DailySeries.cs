using Afterset.Soreness.Daily;

namespace Afterset.Bench;

/// <summary>Athletes whose soreness follows yesterday's load, told on each day from 1 to 5.</summary>
static class DailySeries
{
    internal static readonly DateOnly First = new(2016, 1, 4);
    internal static readonly SorenessScale OneToFive = SorenessScale.TryFrom(1, 5, isLowSorest: true)!;

    internal static IEnumerable<SeriesDay> Days(int count, int seed)
    {
        var (chance, load) = (new Random(seed), 0.0);
        for (var day = 0; day < count; day++)
        {
            var told = 5 - Math.Clamp(Math.Round(0.7 + (load / 500) + chance.NextDouble()), 0, 4);
            load = chance.Next(3) == 0 ? 0 : chance.Next(200, 800);
            yield return new(First.AddDays(day), load, told);
        }
    }

    internal static DailySoreness Told(IEnumerable<SeriesDay> days)
    {
        var athlete = new DailySoreness(OneToFive);
        foreach (var day in days)
            athlete.Tell(day);
        return athlete;
    }
}
