namespace Afterset.Scheduling;

/// <summary>Places sessions in time so that they are worth most.</summary>
public static class Scheduler
{
    /// <summary>The schedule that is worth most, and of those that are worth the same the one that starts earliest.</summary>
    /// <param name="request">What to place. The same request gives the same schedule, in whatever order its lists are.</param>
    /// <exception cref="ArgumentException">A rule or session is out of its documented range, or an id occurs twice.</exception>
    public static Schedule Schedule(ScheduleRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        throw new NotSupportedException("Not yet.");
    }
}
