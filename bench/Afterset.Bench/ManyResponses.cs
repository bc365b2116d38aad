using System.Diagnostics;
using System.Globalization;
using Afterset.Body;
using Afterset.Load;
using Afterset.Soreness;
using Afterset.Units;

namespace Afterset.Bench;

/// <summary>One check-in of four places for each of many athletes, whose learned responses are all in memory, on all cores: `Afterset.Bench responses [count] [rounds]`.</summary>
/// <remarks>Loads are worked out before and shared by all: a journal keeps them. What a response allocates when it learns is the next response.</remarks>
static class ManyResponses
{
    const int DaysBefore = 20;

    static readonly DateTimeOffset First = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);
    static readonly RegionSide[] Places = [new(new("quadriceps"), Side.Left), new(new("quadriceps"), Side.Right), new(new("calves"), Side.Left), new(new("lower-back"), Side.Left)];

    internal static void Run(int count, int rounds)
    {
        List<WorkoutLoad> loads = [.. Enumerable.Range(0, DaysBefore + rounds).Select(day => MuscleLoads.Of(Workout(day), LoadContext.Unknown))];
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var athletes = new AthleteResponse[count];
        Parallel.For(0, count, index => athletes[index] = AthleteResponse.From(
            loads[..DaysBefore], Enumerable.Range(0, DaysBefore).SelectMany(day => Told(index, day)), SorenessContext.Unknown));
        var each = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)count;
        Say($"{count:N0} athletes after {DaysBefore} days of {Places.Length} places: {each:N0} bytes each, {each * count / 1e6:N0} MB; {Environment.ProcessorCount} processors.");
        Say($"{"day",6}{"ms",10}{"processor ms",14}{"check-ins a second",20}{"bytes each allocated",22}{"memory after",14}{"of it in use",14}");
        for (var round = 0; round < rounds; round++)
            Round(athletes, loads, DaysBefore + round);
    }

    static void Round(AthleteResponse[] athletes, List<WorkoutLoad> loads, int day)
    {
        var recent = loads[Math.Max(0, day - 14)..day];
        var (allocated, processor, since) = (GC.GetTotalAllocatedBytes(precise: true), Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        Parallel.For(0, athletes.Length, index => athletes[index] = athletes[index].With(recent, Told(index, day), SorenessContext.Unknown));
        var (took, worked) = (Stopwatch.GetElapsedTime(since), Environment.CpuUsage.TotalTime - processor);
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        var memory = GC.GetTotalMemory(forceFullCollection: false);
        Say($"{day,6}{took.TotalMilliseconds,10:0}{worked.TotalMilliseconds,14:0}{athletes.Length / took.TotalSeconds,20:N0}{allocated / (double)athletes.Length,22:N0}{memory / 1e6,11:N0} MB{GC.GetTotalMemory(forceFullCollection: true) / 1e6,11:N0} MB");
    }

    static SorenessReport[] Told(int athlete, int day) =>
        Array.ConvertAll(Places, place => new SorenessReport(place, SorenessScore.Nearest((athlete + (day * 7) + place.GetHashCode()) % 6), First.AddDays(day)));

    static Workouts.Workout Workout(int day) =>
        day % 3 == 1 ? PlanBenchmarks.Running(First.AddDays(day).AddHours(10)) : PlanBenchmarks.Lifting(First.AddDays(day).AddHours(10), day);

    static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
