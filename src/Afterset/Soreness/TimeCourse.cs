namespace Afterset.Soreness;

/// <summary>How soreness comes and goes after one bout: a gamma-shaped curve with its highest point, 1, at the peak.</summary>
/// <param name="PeakHours">Hours from the end of the bout to the peak.</param>
/// <param name="Shape">How sharp the peak is: 1 is broad, 3 is sharp.</param>
public readonly record struct TimeCourse(double PeakHours, double Shape)
{
    /// <summary>Share of the peak that is felt so many hours after the bout; 0 before it.</summary>
    public double ShareAt(double hours)
    {
        if (hours <= 0)
            return 0;
        var relative = hours / PeakHours;
        return Math.Exp(Shape * (Math.Log(relative) + 1 - relative));
    }
}
