namespace Afterset.Scheduling;

/// <summary>What every schedule obeys. None of it has a default: the numbers are knowledge or the person's wish.</summary>
public sealed record SchedulingRules
{
    /// <summary>
    /// Most time in sessions on one calendar day of the person's clock; zero allows none. A session across midnight
    /// counts on each day with the part that lies there.
    /// </summary>
    public required TimeSpan DailyLimit { get; init; }

    /// <summary>From when on the person's clock no session may lie. The same as <see cref="QuietUntil"/>: no quiet hours.</summary>
    public required TimeOnly QuietFrom { get; init; }

    /// <summary>Until when no session may lie. Earlier than <see cref="QuietFrom"/>: on the next morning.</summary>
    /// <remarks>
    /// An instant is quiet when the clock then shows a time of the quiet hours. Of an hour that the clock skips nothing is
    /// quiet, and of an hour that it shows twice both are.
    /// </remarks>
    public required TimeOnly QuietUntil { get; init; }

    /// <summary>Least time from the end of one session to the start of the next; zero or more.</summary>
    public required TimeSpan Gap { get; init; }

    /// <summary>Least time from the start of one deep session to the start of the next; zero or more.</summary>
    public required TimeSpan DeepSpacing { get; init; }

    /// <summary>Most deep sessions that start in any 7 × 24 hours; zero allows none.</summary>
    public required int MostDeepInSevenDays { get; init; }

    /// <summary>
    /// Sessions start when the time since the person's midnight is a multiple of this: 5 min gives 18:00, 18:05, …
    /// At least one minute, at most one day.
    /// </summary>
    public required TimeSpan Grid { get; init; }

    /// <summary>Benefit lost for each hour between the start and the preferred start, in either direction; zero or more.</summary>
    public required double LatenessPerHour { get; init; }

    /// <summary>Races and the like, when they begin.</summary>
    public required IReadOnlyList<DateTimeOffset> Events { get; init; }

    /// <summary>No deep session touches this long a stretch before an event; zero or more.</summary>
    public required TimeSpan NoDeepBeforeEvent { get; init; }

    /// <summary>
    /// How many placements the search may try before it settles for the best schedule found. A step takes some thirty
    /// nanoseconds. Zero: no search; sessions that do not compete are placed at their best all the same.
    /// </summary>
    public required int MostSteps { get; init; }
}
