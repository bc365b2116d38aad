using Afterset.Body;
using Afterset.Load;

namespace Afterset.Soreness;

/// <summary>How used a muscle is to what a bout asked of it.</summary>
/// <param name="Factor">Factor on the load: novelty times what the repeated-bout effect leaves.</param>
/// <param name="IsKnown">Whether the history reaches back far enough to say.</param>
readonly record struct Accustomed(double Factor, bool IsKnown)
{
    /// <summary>How used a region is to the last of its bouts.</summary>
    /// <param name="region">The region and side.</param>
    /// <param name="bout">The workout in question.</param>
    /// <param name="earlier">Workouts before it, in any order.</param>
    /// <param name="model">The numbers.</param>
    internal static Accustomed To(RegionSide region, WorkoutLoad bout, IEnumerable<WorkoutLoad> earlier, SorenessModel model)
    {
        var asked = bout.Muscles[region].Total;
        var other = region with { Side = region.Side == Side.Left ? Side.Right : Side.Left };
        var (isSeen, reachesBack, protection) = (false, false, 0.0);
        foreach (var past in earlier)
        {
            var ago = bout.End - past.End;
            reachesBack |= ago >= model.Novelty.Hours("unseenFor");
            var same = past.Muscles.GetValueOrDefault(region).Total;
            isSeen |= same >= model.Novelty["seenFromShare"] * asked && ago <= model.Novelty.Hours("unseenFor");
            var comparable = model.RepeatedBout["comparableFromShare"] * asked;
            if (same >= comparable)
                protection = Math.Max(protection, Protection(ago, model));
            if (past.Muscles.GetValueOrDefault(other).Total >= comparable)
                protection = Math.Max(protection, model.RepeatedBout["otherSide"] * Protection(ago, model));
        }

        var isKnown = isSeen || reachesBack;
        var novelty = isSeen ? 1 : reachesBack ? model.Novelty["factor"] : model.Novelty["factorWhenUnknown"];
        return new(novelty * (1 - protection), isKnown);
    }

    static double Protection(TimeSpan ago, SorenessModel model)
    {
        var rule = model.RepeatedBout;
        if (ago < rule.Hours("beginsAfter"))
            return 0;
        var beyond = Math.Max(0, (ago - rule.Hours("fullUntil")).TotalHours);
        return rule["most"] * Math.Exp(-beyond / rule["fadesOver"]);
    }
}
