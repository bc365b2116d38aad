using System.Diagnostics;
using System.Globalization;
using Afterset.Soreness.Daily;

namespace Afterset.Bench;

/// <summary>One forecast and one report for each of many athletes, on all cores: `Afterset.Bench athletes [count] [days]`.</summary>
/// <remarks>Not a benchmark of the usual kind: all states must be in memory at once.</remarks>
static class ManyAthletes
{
    const int DaysBefore = 60;

    internal static void Run(int count, int rounds)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var athletes = new DailySoreness[count];
        Parallel.For(0, count, index => athletes[index] = DailySeries.Told(DailySeries.Days(DaysBefore, index)));
        var each = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)count;
        Say($"{count:N0} athletes after {DaysBefore} days: {each:N0} bytes each, {each * count / 1e6:N0} MB; {Environment.ProcessorCount} processors.");
        Say($"{"",8}{"ms",10}{"updates a second",20}{"state a second",16}{"bytes allocated",18}{"memory",10}");
        for (var round = 0; round < rounds; round++)
            Round(athletes, DailySeries.First.AddDays(DaysBefore + round), each);
    }

    static void Round(DailySoreness[] athletes, DateOnly day, double each)
    {
        var (allocated, since) = (GC.GetTotalAllocatedBytes(precise: true), Stopwatch.GetTimestamp());
        Parallel.For(0, athletes.Length, index =>
        {
            athletes[index].Forecast(day);
            athletes[index].Tell(new(day, index % 700, 1 + (index % 5)));
        });
        var took = Stopwatch.GetElapsedTime(since);
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        Say($"{day:MM-dd}{"",3}{took.TotalMilliseconds,10:0.0}{athletes.Length / took.TotalSeconds,20:N0}{each * athletes.Length / took.TotalSeconds / 1e6,11:N0} MB/s{allocated,18:N0}{GC.GetTotalMemory(false) / 1e6,7:N0} MB");
    }

    static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
