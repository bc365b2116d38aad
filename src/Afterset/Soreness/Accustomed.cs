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
        var isSeen = Latest(same, bout.End, TimeSpan.Zero, model.Novelty["seenFromShare"] * bout.HardSets) <= model.Novelty.Hours("unseenFor");
        var comparable = model.RepeatedBout["comparableFromShare"] * bout.HardSets;
        var begins = model.RepeatedBout.Hours("beginsAfter");
        var protection = Math.Max(
            Protection(Latest(same, bout.End, begins, comparable), model),
            model.RepeatedBout["otherSide"] * Protection(Latest(other, bout.End, begins, comparable), model));
        var isKnown = isSeen || bout.End - firstKnown >= model.Novelty.Hours("unseenFor");
        var novelty = isSeen ? 1 : isKnown ? model.Novelty["factor"] : model.Novelty["factorWhenUnknown"];
        return new(novelty * (1 - protection), isKnown);
    }

    // How long ago the latest load of at least so many hard sets was. Protection only fades, so the latest protects most.
    static TimeSpan? Latest(IReadOnlyList<PastLoad> loads, DateTimeOffset bout, TimeSpan atLeastAgo, double hardSets)
    {
        for (var i = loads.Count - 1; i >= 0; i--)
        {
            var past = loads[i];
            if (past.End < bout && bout - past.End >= atLeastAgo && past.HardSets >= hardSets)
                return bout - past.End;
        }

        return null;
    }

    static double Protection(TimeSpan? ago, SorenessModel model)
    {
        if (ago is not { } since)
            return 0;
        var rule = model.RepeatedBout;
        var beyond = Math.Max(0, (since - rule.Hours("fullUntil")).TotalHours);
        return rule["most"] * Math.Exp(-beyond / rule["fadesOver"]);
    }
}
