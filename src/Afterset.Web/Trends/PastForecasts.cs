using System.Diagnostics;
using Afterset.Journal;

namespace Afterset.Web.Trends;

/// <summary>Makes the forecasts of past reports anew, in slices. The journal keeps them: later only what is new is forecast.</summary>
static class PastForecasts
{
    const int BetweenLooks = 3;

    static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(30);

    /// <summary>All trials of a journal. The page stays alive meanwhile; null when nobody waits for it any more.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="isStillWanted">Whether somebody still waits for it.</param>
    internal static async Task<IReadOnlyList<ForecastTrial>?> OfAsync(AthleteJournal journal, Func<bool> isStillWanted)
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            if (ForecastTrials.Of(journal, BetweenLooks) is { IsWhole: true } trials)
                return trials.All;
            if (Stopwatch.GetElapsedTime(since) < Slice)
                continue;
            await Task.Delay(1);
            if (!isStillWanted())
                return null;
            since = Stopwatch.GetTimestamp();
        }
    }
}
