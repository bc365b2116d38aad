namespace Afterset.Soreness;

/// <summary>One workout's part in the soreness of one region on one side.</summary>
/// <param name="End">When it ended.</param>
/// <param name="Amplitude">Highest share of the ceiling that it alone would reach, 0 to 1.</param>
/// <param name="Main">Time course of the effort.</param>
/// <param name="Downhill">Time course of the braking part.</param>
/// <param name="DownhillShare">What share of the load was braking downhill, 0 to 1.</param>
/// <param name="Doubt">Standard deviation of the amplitude as a share of it, beside how people differ.</param>
/// <param name="IsNoveltyKnown">Whether the history reached back far enough to know what was new.</param>
readonly record struct Bout(
    DateTimeOffset End, double Amplitude, TimeCourse Main, TimeCourse Downhill, double DownhillShare, double Doubt, bool IsNoveltyKnown)
{
    readonly double _logMain = Math.Log(Main.PeakHours);
    readonly double _logDownhill = Math.Log(Downhill.PeakHours);

    /// <summary>Share of the ceiling so many hours after it, more than 0.</summary>
    /// <param name="hours">Hours since the end.</param>
    /// <param name="logHours">Their logarithm less that of the recovery factor: the same for all bouts' courses.</param>
    /// <param name="recovery">Factor on the hours to the peak.</param>
    internal double At(double hours, double logHours, double recovery)
    {
        var main = Share(Main, hours / (Main.PeakHours * recovery), logHours - _logMain);
        return DownhillShare > 0
            ? Amplitude * (((1 - DownhillShare) * main) + (DownhillShare * Share(Downhill, hours / (Downhill.PeakHours * recovery), logHours - _logDownhill)))
            : Amplitude * main;
    }

    static double Share(TimeCourse course, double relative, double log) => Math.Exp(course.Shape * (log + 1 - relative));
}
