using Afterset.Workouts;

namespace Afterset.Load;

/// <summary>How far down a workout went: the part of the work in which muscles brake while they lengthen.</summary>
static class DownhillMetres
{
    /// <summary>Metres descended, from the altitude track, else as the file says, else a guess for "hilly".</summary>
    /// <returns>The metres, and whether they are a guess.</returns>
    internal static (double Metres, bool IsGuess) Of(Workout workout, LoadModel model)
    {
        var track = workout.Track.AltitudeM.Span;
        if (track.Length > 1)
            return (Descent(track, model.Downhill["smallestDrop"]), false);
        if (workout.Descent is { } descent)
            return (descent.Metres, false);
        return workout.Title?.Contains("hilly", StringComparison.OrdinalIgnoreCase) == true && workout.Distance is { } distance
            ? (distance.Kilometres * model.Downhill["hillyMetresPerKilometre"], true)
            : (0, false);
    }

    /// <summary>Descent of a track, where turns smaller than a threshold are noise.</summary>
    internal static double Descent(ReadOnlySpan<float> altitude, double smallest)
    {
        var (descended, anchor) = (0.0, double.NaN);
        foreach (var height in altitude)
        {
            if (float.IsNaN(height))
                continue;
            if (double.IsNaN(anchor) || height - anchor >= smallest)
            {
                anchor = height;
            }
            else if (anchor - height >= smallest)
            {
                descended += anchor - height;
                anchor = height;
            }
        }

        return descended;
    }
}
