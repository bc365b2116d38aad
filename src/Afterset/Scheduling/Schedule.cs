namespace Afterset.Scheduling;

/// <summary>When the sessions take place.</summary>
/// <param name="Placed">The sessions that have a time, in order of time.</param>
/// <param name="Unplaced">The sessions that have none, in order of id.</param>
/// <param name="Benefit">What it is worth: the options' benefits less what is lost by starting away from the preferred times.</param>
/// <param name="IsOptimal">Whether it is proven that no schedule is worth more. False only when the search reached its limit.</param>
public sealed record Schedule(
    IReadOnlyList<PlacedSession> Placed,
    IReadOnlyList<UnplacedSession> Unplaced,
    double Benefit,
    bool IsOptimal);

/// <summary>A session that has a time.</summary>
/// <param name="Id">Its id in the request.</param>
/// <param name="Start">When it starts, with the offset that the person's clock has then.</param>
/// <param name="End">When it ends, with the offset that the person's clock has then.</param>
/// <param name="Option">How it is done.</param>
public sealed record PlacedSession(string Id, DateTimeOffset Start, DateTimeOffset End, SessionOption Option);

/// <summary>A session that has no time.</summary>
/// <param name="Id">Its id in the request.</param>
/// <param name="Reason">What stood in its way.</param>
public sealed record UnplacedSession(string Id, UnplacedReason Reason);

/// <summary>Why a session has no time. Where several things stand in its way, the first of them in this order.</summary>
public enum UnplacedReason
{
    /// <summary>The diary leaves no gap in its window that is long enough.</summary>
    NoFreeTime,

    /// <summary>The gaps that are long enough lie in the quiet hours.</summary>
    QuietHours,

    /// <summary>It is deep, and everything that is left lies too close before an event.</summary>
    BeforeEvent,

    /// <summary>It is deep, and everything that is left lies too close to other deep work, or the week has its share of it.</summary>
    TooSoonAfterDeep,

    /// <summary>The minutes of every day that is left are used up.</summary>
    DailyMinutesUsedUp,

    /// <summary>Everything that is left lies so far from its preferred time that nothing would be gained.</summary>
    NothingGained,

    /// <summary>Other sessions, which are worth more, took its place.</summary>
    BetterSessionTookItsPlace,
}
