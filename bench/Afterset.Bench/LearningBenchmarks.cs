using System.Runtime.InteropServices;
using Afterset.Body;
using Afterset.Load;
using Afterset.Soreness;
using Afterset.Units;
using BenchmarkDotNet.Attributes;

namespace Afterset.Bench;

/// <summary>
/// What check-ins teach: ten years of daily ones folded, and one more. Loads are worked out before, as a journal keeps them. Budget: 5 ms
/// for the fold. The bare pass works out what workouts explain at each check-in and learns nothing; the ratio is the price of learning.
/// </summary>
[MemoryDiagnoser]
public class LearningBenchmarks
{
    const int Athletes = 100_000;
    const int States = 1_000;

    static readonly DateTimeOffset End = new(2026, 11, 23, 18, 42, 0, TimeSpan.FromHours(1));
    static readonly RegionSide Quadriceps = new(new("quadriceps"), Side.Left);

    readonly List<WorkoutLoad> _loads = [.. Enumerable.Range(0, 3650).Reverse().Select(day => MuscleLoads.Of(Workout(day), LoadContext.Unknown))];
    readonly List<SorenessReport> _reports = [.. Enumerable.Range(0, 3650).Reverse().Select(Report)];
    readonly List<WorkoutLoad> _lastYear;
    readonly List<WorkoutLoad> _lastWeeks;
    readonly AthleteResponse _yesterday;
    readonly AthleteResponse[] _athletes;

    public LearningBenchmarks()
    {
        _lastYear = _loads[^365..];
        _lastWeeks = _loads[^14..];
        _yesterday = AthleteResponse.From(_loads, _reports[..^1], SorenessContext.Unknown);
        _athletes = [.. Enumerable.Range(1, States).Select(athlete => AthleteResponse.From(_lastYear, _reports[^((athlete % 90) + 2)..^1], SorenessContext.Unknown))];
    }

    [Benchmark(Baseline = true)]
    public double A_bare_pass_that_learns_nothing()
    {
        var history = new BoutHistory(BoutHistory.Ordered(_loads, End), [Quadriceps], DateTimeOffset.MinValue, SorenessContext.Unknown, SorenessModel.Default);
        var bouts = CollectionsMarshal.AsSpan(history.Bouts(Quadriceps, DateTimeOffset.MinValue));
        Span<Explained> explained = stackalloc Explained[ResponsePrior.Recoveries];
        var (first, end, sum) = (0, 0, 0.0);
        foreach (var report in _reports)
        {
            while (end < bouts.Length && bouts[end].End < report.At)
                end++;
            while (first < end && report.At - bouts[first].End > SorenessModel.Default.Forgotten)
                first++;
            Explained.By(bouts[first..end], report.At, SorenessModel.Default, explained);
            sum += explained[1].Rise;
        }

        return sum;
    }

    [Benchmark]
    public AthleteResponse Ten_years() => AthleteResponse.From(_loads, _reports, SorenessContext.Unknown);

    [Benchmark]
    public AthleteResponse One_more_check_in() => _yesterday.With(_lastYear, [_reports[^1]], SorenessContext.Unknown);

    [Benchmark]
    public AthleteResponse One_more_check_in_of_someone_who_trained_for_two_weeks() => Update(0);

    /// <summary>One check-in each, on all cores. A thousand different states take turns, so that memory holds no more than that.</summary>
    [Benchmark]
    public int A_hundred_thousand_athletes()
    {
        var ratings = 0;
        Parallel.For(0, Athletes, () => 0, (athlete, _, sum) => sum + Update(athlete).Ratings, sum => Interlocked.Add(ref ratings, sum));
        return ratings;
    }

    AthleteResponse Update(int athlete) => _athletes[athlete % States].With(_lastWeeks, [_reports[^1]], SorenessContext.Unknown);

    static Workouts.Workout Workout(int day) => day % 3 == 1 ? PlanBenchmarks.Running(End.AddDays(-day)) : PlanBenchmarks.Lifting(End.AddDays(-day), day);

    static SorenessReport Report(int day) => new(Quadriceps, SorenessScore.Nearest(day % 5), End.AddDays(-day).AddHours(-10));
}
