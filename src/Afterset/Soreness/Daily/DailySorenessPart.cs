namespace Afterset.Soreness.Daily;

/// <summary>A part of the daily model that can be left out, to see what it is worth.</summary>
public enum DailySorenessPart
{
    /// <summary>The loads of the last four days.</summary>
    RecentLoad,

    /// <summary>What the athlete is used to.</summary>
    Accustomed,

    /// <summary>The day of the week.</summary>
    Weekday,

    /// <summary>What carries over for some days.</summary>
    CarryOver,

    /// <summary>What drifts over months.</summary>
    Drift,

    /// <summary>That athletes differ in how they respond to load.</summary>
    OwnResponse,

    /// <summary>What the population says before the athlete's own reports do.</summary>
    Population,

    /// <summary>Several assumptions side by side, weighed by how well each foretold the reports so far.</summary>
    Weighing,

    /// <summary>The numbers that this athlete likes and avoids, and telling the same as yesterday.</summary>
    ScaleUse,
}
