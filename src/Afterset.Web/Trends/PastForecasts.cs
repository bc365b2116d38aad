using System.Diagnostics;
using Afterset.Journal;
using Afterset.Web.Device;

namespace Afterset.Web.Trends;

/// <summary>Makes the forecasts of all past reports anew, in slices, and keeps them as long as the journal is the same.</summary>
sealed class PastForecasts(DeviceClock clock)
{
    static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(30);

    AthleteJournal? _journal;
    IReadOnlyList<ForecastTrial> _trials = [];

    /// <summary>All trials of a journal. The page stays alive meanwhile; with another journal it stops.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="isStillWanted">Whether somebody still waits for it.</param>
    internal async Task<IReadOnlyList<ForecastTrial>?> OfAsync(AthleteJournal journal, Func<bool> isStillWanted)
    {
        if (ReferenceEquals(_journal, journal))
            return _trials;
        var trials = new List<ForecastTrial>();
        var since = Stopwatch.GetTimestamp();
        foreach (var trial in ForecastTrial.Of(journal, clock.Zone))
        {
            trials.Add(trial);
            if (Stopwatch.GetElapsedTime(since) < Slice)
                continue;
            await Task.Delay(1);
            if (!isStillWanted())
                return null;
            since = Stopwatch.GetTimestamp();
        }

        (_journal, _trials) = (journal, trials);
        return trials;
    }
}
