using System.Runtime.InteropServices;

namespace Afterset.Scheduling;

/// <summary>A candidate with what it takes from the others.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="NextDeep">The first start that another deep session may have after it; its own when it is not deep.</param>
/// <param name="Day">The day it starts on.</param>
/// <param name="Seconds">How many whole seconds of that day it takes.</param>
[StructLayout(LayoutKind.Auto)]
readonly record struct PricedPlace(Candidate Candidate, int NextDeep, int Day, long Seconds)
{
    internal static PricedPlace Of(SchedulingProblem problem, DayLoad days, in Candidate candidate)
    {
        var isDeep = problem.Sessions[candidate.Session].IsDeep;
        var nextDeep = isDeep
            ? problem.Clock.SlotAt(candidate.Start + problem.Request.Rules.DeepSpacing.Ticks)
            : candidate.Slot;
        var dayEnds = problem.Clock.Parts[problem.Clock.PartOf(candidate.Slot)].End;
        var seconds = (Math.Min(candidate.End, dayEnds) - candidate.Start) / TimeSpan.TicksPerSecond;
        return new(candidate, nextDeep, days.DayOf(candidate.Slot), seconds);
    }
}
