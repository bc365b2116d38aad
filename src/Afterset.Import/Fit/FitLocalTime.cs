namespace Afterset.Import.Fit;

/// <summary>The local offset that an activity message tells: local time less UTC.</summary>
static class FitLocalTime
{
    const double QuarterHour = 900;

    static readonly TimeSpan Furthest = TimeSpan.FromHours(14);

    /// <summary>The offset in quarter hours; zero where the file does not say, or says something impossible.</summary>
    internal static TimeSpan Offset(FitActivity activity, FitFindings findings)
    {
        if (activity.LocalOffset is not { } seconds)
            return TimeSpan.Zero;
        var offset = TimeSpan.FromSeconds(Math.Round(seconds / QuarterHour) * QuarterHour);
        if (offset.Duration() <= Furthest)
            return offset;
        findings.Add(FitFindings.LocalTime, activity.Place("activity"), "The local time is more than 14 hours from UTC; times are given in UTC.", FindingSeverity.ValueDropped);
        return TimeSpan.Zero;
    }
}
