using Afterset.Body;
using Afterset.Soreness;

namespace Afterset.Journal;

/// <summary>A report beside what was expected of it, from what was known before it was written and nothing else.</summary>
/// <param name="Where">The place; null for the whole body.</param>
/// <param name="At">When it was felt.</param>
/// <param name="Told">What was told, 0 to 10.</param>
/// <param name="Expected">What was expected; null where nothing was known to make the place sore.</param>
/// <param name="LastTold">What was told of the place before; null when nothing was.</param>
/// <param name="OwnMean">The mean of all that was told of the place before; null when nothing was.</param>
public sealed record ForecastTrial(RegionSide? Where, DateTimeOffset At, double Told, SorenessEstimate? Expected, double? LastTold, double? OwnMean)
{
    /// <summary>Every report of a journal that counts, in the order in which they were written: see <see cref="ForecastTrials"/>.</summary>
    /// <param name="journal">The journal.</param>
    public static IReadOnlyList<ForecastTrial> Of(AthleteJournal journal) => ForecastTrials.Of(journal).All;
}
