using Afterset.Workouts;

namespace Afterset.Fixtures;

/// <summary>The four scenes that Afterset is shown with, made up, the same on every machine.</summary>
public static class Scenes
{
    /// <summary>A heavy leg day as a watch writes it.</summary>
    public static FitActivity LegDay => Fixtures.LegDay.OnWatch;

    /// <summary>The same leg day as an app writes it.</summary>
    public static Workout LegDayInApp => Fixtures.LegDay.InHevy;

    /// <summary>Half an hour of intervals.</summary>
    public static FitActivity Hiit => Fixtures.Hiit.OnWatch;

    /// <summary>A long run over hills as a watch writes it.</summary>
    public static FitActivity HillyRun => Fixtures.HillyRun.OnWatch;

    /// <summary>The same run as a track; the sport in the words of the format.</summary>
    public static RecordedTrack HillyRunAs(string sport) => Fixtures.HillyRun.As(sport);

    /// <summary>Pull-ups and carries on overused forearms.</summary>
    public static FitActivity OverusedForearm => Fixtures.OverusedForearm.OnWatch;

    /// <summary>The same as an app writes it.</summary>
    public static Workout OverusedForearmInApp => Fixtures.OverusedForearm.InStrong;
}
