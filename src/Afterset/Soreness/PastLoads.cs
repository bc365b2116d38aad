using Afterset.Body;
using Afterset.Load;

namespace Afterset.Soreness;

/// <summary>One earlier load of a region on one side.</summary>
/// <param name="Workout">The workout.</param>
/// <param name="Muscle">What it did there.</param>
readonly record struct PastLoad(WorkoutLoad Workout, MuscleLoad Muscle)
{
    /// <summary>When the workout ended.</summary>
    internal DateTimeOffset End => Workout.End;
}

/// <summary>The loads of a region on one side, the latest first.</summary>
/// <remarks>They are looked up as far back as somebody asks: a forecast needs a few weeks of most places, and of the others a year.</remarks>
/// <param name="known">All loads, in order of time; each does something somewhere.</param>
/// <param name="place">The place.</param>
sealed class PastLoads(List<WorkoutLoad> known, RegionSide place)
{
    // Two weeks of daily work.
    const int Usual = 16;

    readonly List<PastLoad> _found = new(Usual);
    int _left = known.Count;

    /// <summary>A load, counted from the latest; false when there are no more, or none that is not older.</summary>
    /// <param name="index">Which, from 0.</param>
    /// <param name="oldest">An older one need not be found.</param>
    /// <param name="load">The load.</param>
    internal bool TryGet(int index, DateTimeOffset oldest, out PastLoad load)
    {
        while (index >= _found.Count)
        {
            if (_left == 0 || known[_left - 1].End < oldest)
            {
                load = default;
                return false;
            }

            var workout = known[--_left];
            if (workout.Muscles.TryGetValue(place, out var muscle))
                _found.Add(new(workout, muscle));
        }

        load = _found[index];
        return true;
    }

    /// <summary>How many there are that are not older.</summary>
    internal int CountFrom(DateTimeOffset oldest)
    {
        var count = 0;
        while (TryGet(count, oldest, out var load) && load.End >= oldest)
            count++;
        return count;
    }

    /// <summary>The first, counted from the latest, that ended before a moment.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="from">A later one that may be it.</param>
    internal int Before(DateTimeOffset moment, int from)
    {
        while (TryGet(from, moment - Accustomed.LooksBack, out var load) && load.End >= moment)
            from++;
        return from;
    }
}
