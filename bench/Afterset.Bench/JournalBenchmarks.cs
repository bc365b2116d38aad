using System.Text;
using Afterset.Body;
using Afterset.CheckIns;
using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Planning;
using Afterset.Units;
using BenchmarkDotNet.Attributes;

namespace Afterset.Bench;

/// <summary>From a journal of ten years (3,650 workouts, 3,650 check-ins) to a plan. Budgets: 5 ms from entries, 0.5 ms from a snapshot.</summary>
[MemoryDiagnoser]
public class JournalBenchmarks
{
    internal static readonly DateTimeOffset End = new(2026, 11, 23, 18, 42, 0, TimeSpan.FromHours(1));
    static readonly RegionSide Quadriceps = new(new("quadriceps"), Side.Left);

    readonly JournalEntry[] _entries = [.. Entries()];
    readonly AthleteJournal _yesterday;
    readonly AthleteJournal _snapshot;
    readonly JournalEntry _last;
    readonly byte[] _lines;

    public JournalBenchmarks()
    {
        _last = _entries[^1];
        _yesterday = AthleteJournal.Of(_entries[..^1]);
        _snapshot = AthleteJournal.Of(_entries);
        JournalPlan.Of(_yesterday, End);
        JournalPlan.Of(_snapshot, End);
        _lines = Encoding.UTF8.GetBytes(string.Concat(_entries.Select(JournalLines.Line)));
    }

    [Benchmark(Baseline = true)]
    public PlanOutcome From_entries() => JournalPlan.Of(AthleteJournal.Of(_entries), End);

    [Benchmark]
    public PlanOutcome From_a_snapshot() => JournalPlan.Of(_snapshot, End);

    [Benchmark]
    public PlanOutcome From_a_snapshot_and_one_more_entry() => JournalPlan.Of(_yesterday.With([_last]), End);

    [Benchmark]
    public PlanOutcome From_the_lines_of_a_file() => JournalPlan.Of(AthleteJournal.Of(JournalLines.Read(_lines).Entries), End);

    internal static IEnumerable<JournalEntry> Entries()
    {
        var id = 0L;
        for (var day = 3649; day >= 0; day--)
        {
            var end = End.AddDays(-day);
            var workout = day % 3 == 1 ? PlanBenchmarks.Running(end) : PlanBenchmarks.Lifting(end, day);
            yield return JournalEntry.Of(Guid.CreateVersion7(end.AddTicks(id++)), end, new WorkoutEntry(workout, null));
            var asked = end.AddHours(-10);
            var checkIn = new CheckIn([new(Quadriceps, SorenessScore.Nearest(day % 5), asked)], []);
            yield return JournalEntry.Of(Guid.CreateVersion7(end.AddTicks(id++)), end.AddSeconds(1), new CheckInEntry(checkIn, asked, new(7, 3, 7)));
        }
    }
}
