using Afterset.Scheduling;
using BenchmarkDotNet.Attributes;

namespace Afterset.Bench;

/// <summary>The scheduler on weeks as people have them, and on a problem that is small enough to try every schedule.</summary>
[MemoryDiagnoser]
public class SchedulerBenchmarks
{
    readonly ScheduleRequest _three = SchedulerProblems.OneEvening(3);
    readonly ScheduleRequest _week = SchedulerProblems.Week;
    readonly ScheduleRequest _crowd = SchedulerProblems.OneEvening(6);
    readonly ScheduleRequest _jam = SchedulerProblems.Jam;

    [Benchmark(Baseline = true, Description = "3 sessions, 1 evening: every schedule")]
    public double BruteForce() => SchedulerProblems.BestByTrying(_three, [], 0);

    [Benchmark(Description = "3 sessions, 1 evening")]
    public Schedule Three() => Scheduler.Schedule(_three);

    [Benchmark(Description = "6 sessions, 7 days, busy diary")]
    public Schedule Week() => Scheduler.Schedule(_week);

    [Benchmark(Description = "6 sessions, 1 evening")]
    public Schedule Crowd() => Scheduler.Schedule(_crowd);

    [Benchmark(Description = "8 sessions, 7 days, all on the same evening at best")]
    public Schedule Jam() => Scheduler.Schedule(_jam);
}
