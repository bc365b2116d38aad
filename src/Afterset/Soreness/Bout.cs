namespace Afterset.Soreness;

/// <summary>One workout's part in the soreness of one region on one side.</summary>
/// <param name="End">When it ended.</param>
/// <param name="Amplitude">Highest share of the ceiling that it alone would reach, 0 to 1.</param>
/// <param name="Main">Time course of the effort.</param>
/// <param name="Downhill">Time course of the braking part.</param>
/// <param name="DownhillShare">What share of the load was braking downhill, 0 to 1.</param>
/// <param name="RelativeSpread">Standard deviation of the amplitude as a share of it.</param>
readonly record struct Bout(
    DateTimeOffset End, double Amplitude, TimeCourse Main, TimeCourse Downhill, double DownhillShare, double RelativeSpread)
{
    /// <summary>Share of the ceiling at a moment.</summary>
    internal double At(DateTimeOffset moment)
    {
        var hours = (moment - End).TotalHours;
        var main = Main.ShareAt(hours);
        return Amplitude * (DownhillShare > 0 ? ((1 - DownhillShare) * main) + (DownhillShare * Downhill.ShareAt(hours)) : main);
    }
}
