using Afterset.Journal;
using Afterset.Journal.Entries;

namespace Afterset.Web.Today;

/// <summary>Whether it is time to ask how it feels.</summary>
static class CheckInDue
{
    // Right after training there is nothing to rate yet: soreness of it comes with the next morning.
    static readonly TimeSpan Earliest = TimeSpan.FromHours(6);
    static readonly TimeSpan Latest = TimeSpan.FromDays(5);

    /// <summary>Whether there was training some hours to some days ago, and no check-in today.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="now">Now, on the person's clock.</param>
    internal static bool Is(AthleteJournal journal, DateTimeOffset now) =>
        journal.Workouts.Any(told => told.Workout.End is { } end && now - end >= Earliest && now - end <= Latest)
        && !journal.All<CheckInEntry>().Any(checkIn => checkIn.AskedAt.ToOffset(now.Offset).Date == now.Date);
}
