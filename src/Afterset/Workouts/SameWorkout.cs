namespace Afterset.Workouts;

/// <summary>Tells when two workouts are one: the same file given twice, or two devices that recorded the same bout.</summary>
public static class SameWorkout
{
    // Nobody starts two workouts within half a minute; the legs of a triathlon are further apart.
    static readonly TimeSpan Apart = TimeSpan.FromSeconds(30);

    /// <summary>The workouts without those that repeat an earlier one of the list.</summary>
    /// <param name="workouts">In order of trust: the first of two stays.</param>
    /// <param name="known">Workouts that are counted already; null for none.</param>
    public static IReadOnlyList<Workout> Once(IEnumerable<Workout> workouts, IReadOnlyList<Workout>? known = null)
    {
        var starts = new SortedSet<DateTimeOffset>((known ?? []).Select(workout => workout.Start).OfType<DateTimeOffset>());
        var once = new List<Workout>();
        foreach (var workout in workouts)
        {
            if (workout.Start is { } start && starts.GetViewBetween(start - Apart, start + Apart).Count > 0)
                continue;
            once.Add(workout);
            if (workout.Start is { } first)
                starts.Add(first);
        }

        return once;
    }
}
