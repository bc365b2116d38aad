namespace Afterset.Workouts;

/// <summary>Tells when two workouts are one: the same file given twice, or two devices that recorded the same bout.</summary>
public static class SameWorkout
{
    /// <summary>Whether two recordings are of one bout. Without a start nobody can tell: then they are not.</summary>
    public static bool AreSame(Workout one, Workout other)
    {
        if (one.Start is not { } start || other.Start is not { } otherStart)
            return false;
        var model = WorkoutModel.Default;
        if ((start - otherStart).Duration() <= model.StartsTogether)
            return true;
        var (end, otherEnd) = (one.End!.Value, other.End!.Value);
        var common = Earlier(end, otherEnd) - Later(start, otherStart);
        var either = Later(end, otherEnd) - Earlier(start, otherStart);
        return common > TimeSpan.Zero && common >= either * model.OverlapShare;
    }

    /// <summary>The workouts without those that repeat an earlier one of the list.</summary>
    /// <param name="workouts">In order of trust: the first of two stays.</param>
    /// <param name="known">Workouts that are counted already; null for none.</param>
    public static IReadOnlyList<Workout> Once(IEnumerable<Workout> workouts, IReadOnlyList<Workout>? known = null)
    {
        var counted = known?.Count ?? 0;
        Workout[] all = [.. known ?? [], .. workouts];
        var repeats = Repeats(all, workout => workout, AreSame, (one, other) => one.CompareTo(other));
        return [.. all.Index().Skip(counted).Where(entry => repeats[entry.Index] < 0).Select(entry => entry.Item)];
    }

    /// <summary>For each item the index of the one that it repeats, or -1.</summary>
    /// <param name="items">The items.</param>
    /// <param name="workout">The workout of an item.</param>
    /// <param name="areSame">Whether two that may be one are one.</param>
    /// <param name="byTrust">Sorts indices of items, the most trusted first.</param>
    internal static int[] Repeats<T>(IReadOnlyList<T> items, Func<T, Workout> workout, Func<T, T, bool> areSame, Comparison<int> byTrust)
    {
        var repeats = new int[items.Count];
        Array.Fill(repeats, -1);
        var inTime = Enumerable.Range(0, items.Count).Where(index => workout(items[index]).Start is not null).ToArray();
        Array.Sort(Array.ConvertAll(inTime, index => workout(items[index]).Start!.Value.UtcTicks), inTime);
        var (first, until) = (0, long.MinValue);
        for (var at = 0; at <= inTime.Length; at++)
        {
            if (at < inTime.Length && workout(items[inTime[at]]).Start!.Value.UtcTicks <= until)
            {
                until = Math.Max(until, Reach(workout(items[inTime[at]])));
                continue;
            }

            Settle(items, inTime.AsSpan(first, at - first), repeats, areSame, byTrust);
            if (at < inTime.Length)
                (first, until) = (at, Reach(workout(items[inTime[at]])));
        }

        return repeats;
    }

    // A crowd of workouts that touch in time: each in order of trust against those that stay.
    static void Settle<T>(IReadOnlyList<T> items, Span<int> crowd, int[] repeats, Func<T, T, bool> areSame, Comparison<int> byTrust)
    {
        if (crowd.Length < 2)
            return;
        crowd.Sort(byTrust);
        for (var i = 1; i < crowd.Length; i++)
        {
            for (var j = 0; j < i && repeats[crowd[i]] < 0; j++)
            {
                if (repeats[crowd[j]] < 0 && areSame(items[crowd[j]], items[crowd[i]]))
                    repeats[crowd[i]] = crowd[j];
            }
        }
    }

    /// <summary>Until when (UTC ticks) another may start and be the same as one that has a start.</summary>
    internal static long Reach(Workout workout) =>
        Later(workout.End!.Value, workout.Start!.Value).UtcTicks + WorkoutModel.Default.StartsTogether.Ticks;

    static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
