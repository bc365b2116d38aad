using Afterset.Units;
using Afterset.Workouts;

namespace Afterset.Load;

/// <summary>Load from heart rate, for workouts that nobody rated: each minute counts by its share of the highest heart rate.</summary>
static class HeartRateLoad
{
    /// <summary>The load in the units of <see cref="SessionRpeLoad"/>; null when no heart rate is known.</summary>
    /// <param name="workout">The workout.</param>
    /// <param name="duration">How long it lasted.</param>
    /// <param name="highest">The person's highest heart rate; null when not known.</param>
    /// <param name="model">The numbers.</param>
    internal static TrainingLoad? Of(Workout workout, TimeSpan duration, HeartRate? highest, LoadModel model)
    {
        var top = Math.Max(
            highest?.Bpm ?? model.HeartRate["highestWhenUnknown"],
            workout.MaxHeartRate?.Bpm ?? 0);
        if (MeanRating(workout, top, model) is not { } rating)
            return null;

        return TrainingLoad.FromArbitraryUnits(rating * duration.TotalMinutes);
    }

    static double? MeanRating(Workout workout, double top, LoadModel model)
    {
        var samples = workout.Track.HeartRateBpm.Span;
        var (sum, count) = (0.0, 0L);
        foreach (var bpm in samples)
        {
            if (float.IsNaN(bpm))
                continue;
            sum += Rating(bpm / top, model);
            count++;
        }

        foreach (var (bpm, times) in workout.HeartRates)
        {
            sum += times * Rating(bpm / top, model);
            count += times;
        }

        return count > 0 ? sum / count
            : workout.AverageHeartRate is { } mean ? Rating(mean.Bpm / top, model)
            : null;
    }

    static double Rating(double share, LoadModel model) => share switch
    {
        _ when share < model.HeartZones.Until1 => model.HeartZones.Rating1,
        _ when share < model.HeartZones.Until2 => model.HeartZones.Rating2,
        _ when share < model.HeartZones.Until3 => model.HeartZones.Rating3,
        _ when share < model.HeartZones.Until4 => model.HeartZones.Rating4,
        _ => model.HeartZones.Rating5,
    };
}
