using Afterset.Units;

namespace Afterset.Load;

/// <summary>Session-RPE training load: how hard it felt times how long it lasted.</summary>
/// <remarks>Load (AU) = rating on the 0 to 10 scale × duration (min). Works for any sport. Source: foster-srpe.</remarks>
public static class SessionRpeLoad
{
    /// <summary>The load; null when nobody rated the effort.</summary>
    public static TrainingLoad? Of(Rpe? rating, TimeSpan duration) =>
        rating is { } rpe ? TrainingLoad.FromArbitraryUnits(rpe.Cr10 * duration.TotalMinutes) : null;
}
