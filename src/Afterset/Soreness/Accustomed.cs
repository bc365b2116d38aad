namespace Afterset.Soreness;

/// <summary>One earlier load of a region on one side.</summary>
/// <param name="End">When the workout ended.</param>
/// <param name="HardSets">What it did there.</param>
readonly record struct PastLoad(DateTimeOffset End, double HardSets);

/// <summary>How used a muscle is to what a bout asked of it.</summary>
/// <param name="Factor">Factor on the load: novelty times what the repeated-bout effect leaves.</param>
/// <param name="IsKnown">Whether the history reaches back far enough to say.</param>
/// <param name="IsNew">Whether it says that there was nothing like it.</param>
readonly record struct Accustomed(double Factor, bool IsKnown, bool IsNew)
{
    /// <summary>Further back nothing is looked at: so long before a bout hardly a trace of the repeated-bout effect is left.</summary>
    internal static TimeSpan LooksBack { get; } = SorenessForecast.OldestUsed - TimeSpan.FromDays(56);

    /// <summary>How used a region is to one of its bouts.</summary>
    /// <param name="bout">The bout in question.</param>
    /// <param name="same">Loads of the same side, in order of time; those from the bout on are not looked at.</param>
    /// <param name="other">Loads of the other side, likewise.</param>
    /// <param name="firstKnown">The end of the first workout that is looked at.</param>
    /// <param name="model">The numbers.</param>
    internal static Accustomed To(
        PastLoad bout, List<PastLoad> same, List<PastLoad> other, DateTimeOffset firstKnown, SorenessModel model)
    {
        var rule = model.Accustomed;
        var comparable = rule.ComparableFromShare * bout.HardSets;
        var isSeen = Latest(same, bout.End, TimeSpan.Zero, rule.SeenFromShare * bout.HardSets) <= rule.UnseenFor;
        var protection = Math.Max(
            rule.Protection(Latest(same, bout.End, rule.BeginsAfter, comparable)),
            rule.OtherSide * rule.Protection(Latest(other, bout.End, rule.BeginsAfter, comparable)));
        var isKnown = isSeen || bout.End - firstKnown >= rule.UnseenFor;
        return new(rule.Novelty(isSeen, isKnown) * (1 - protection), isKnown, isKnown && !isSeen);
    }

    // How long ago the latest load of at least so many hard sets was. Protection only fades, so the latest protects most.
    static TimeSpan? Latest(List<PastLoad> loads, DateTimeOffset bout, TimeSpan atLeastAgo, double hardSets)
    {
        for (var i = Before(loads, bout) - 1; i >= 0; i--)
        {
            var (past, ago) = (loads[i], bout - loads[i].End);
            if (ago > LooksBack)
                return null;
            if (ago >= atLeastAgo && past.HardSets >= hardSets)
                return ago;
        }

        return null;
    }

    // How many of them were before the bout.
    static int Before(List<PastLoad> loads, DateTimeOffset bout)
    {
        var (from, until) = (0, loads.Count);
        while (from < until)
        {
            var middle = (from + until) / 2;
            if (loads[middle].End < bout)
                from = middle + 1;
            else
                until = middle;
        }

        return from;
    }
}
