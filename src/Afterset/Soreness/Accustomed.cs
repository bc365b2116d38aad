namespace Afterset.Soreness;

/// <summary>One earlier load of a region on one side.</summary>
/// <param name="End">When the workout ended.</param>
/// <param name="HardSets">What it did there.</param>
readonly record struct PastLoad(DateTimeOffset End, double HardSets);

/// <summary>How used a muscle is to what a bout asked of it.</summary>
/// <param name="Factor">Factor on the load: novelty times what the repeated-bout effect leaves.</param>
/// <param name="IsKnown">Whether the history reaches back far enough to say.</param>
readonly record struct Accustomed(double Factor, bool IsKnown)
{
    /// <summary>How used a region is to one of its bouts.</summary>
    /// <param name="bout">The bout in question.</param>
    /// <param name="same">Loads of the same side, in order of time; those from the bout on are not looked at.</param>
    /// <param name="other">Loads of the other side, likewise.</param>
    /// <param name="firstKnown">The end of the first workout that is known at all.</param>
    /// <param name="model">The numbers.</param>
    internal static Accustomed To(
        PastLoad bout, IReadOnlyList<PastLoad> same, IReadOnlyList<PastLoad> other, DateTimeOffset firstKnown, SorenessModel model)
    {
        var unseenFor = model.Novelty.Hours("unseenFor");
        var seenFrom = model.Novelty["seenFromShare"] * bout.HardSets;
        var comparable = model.RepeatedBout["comparableFromShare"] * bout.HardSets;
        var (isSeen, protection) = (false, 0.0);
        foreach (var past in same)
        {
            if (past.End >= bout.End)
                break;
            isSeen |= past.HardSets >= seenFrom && bout.End - past.End <= unseenFor;
            if (past.HardSets >= comparable)
                protection = Math.Max(protection, Protection(bout.End - past.End, model));
        }

        foreach (var past in other)
        {
            if (past.End < bout.End && past.HardSets >= comparable)
                protection = Math.Max(protection, model.RepeatedBout["otherSide"] * Protection(bout.End - past.End, model));
        }

        var isKnown = isSeen || bout.End - firstKnown >= unseenFor;
        var novelty = isSeen ? 1 : isKnown ? model.Novelty["factor"] : model.Novelty["factorWhenUnknown"];
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
