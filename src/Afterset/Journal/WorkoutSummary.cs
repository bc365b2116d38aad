using Afterset.Load;
using Afterset.Units;
using Afterset.Workouts;

namespace Afterset.Journal;

/// <summary>A workout as the journal keeps it: without samples, but with all that load is worked out from.</summary>
public static class WorkoutSummary
{
    /// <summary>The workout without its track. Its load is the same, for heart rates in whole beats.</summary>
    public static Workout Of(Workout workout)
    {
        ArgumentNullException.ThrowIfNull(workout);
        if (workout.Track.Count == 0)
            return workout;
        return workout with
        {
            Track = Track.Empty,
            HeartRates = Count(workout.Track.HeartRateBpm.Span),
            Descent = workout.Track.AltitudeM.Length > 1
                ? Length.TryFromMetres(Math.Round(DownhillMetres.Of(workout, LoadModel.Default).Metres, 3))
                : workout.Descent,
        };
    }

    static HeartRateCount[] Count(ReadOnlySpan<float> samples)
    {
        var counts = new SortedDictionary<int, int>();
        foreach (var bpm in samples)
        {
            if (!float.IsNaN(bpm) && bpm is >= 0 and <= 300)
                counts[(int)MathF.Round(bpm)] = counts.GetValueOrDefault((int)MathF.Round(bpm)) + 1;
        }

        return [.. counts.Select(count => new HeartRateCount(count.Key, count.Value))];
    }
}
