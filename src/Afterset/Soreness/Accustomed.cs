namespace Afterset.Soreness;

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
    /// <param name="same">Loads of the same side, and the first of them before the bout.</param>
    /// <param name="other">Loads of the other side, likewise.</param>
    /// <param name="firstKnown">The end of the first workout that is looked at.</param>
    /// <param name="model">The numbers.</param>
    internal static Accustomed To(
        PastLoad bout, (PastLoads Loads, int From) same, (PastLoads Loads, int From) other, DateTimeOffset firstKnown, SorenessModel model)
    {
        var (rule, hardSets) = (model.Accustomed, bout.Muscle.Total);
        var comparable = rule.ComparableFromShare * hardSets;
        var isSeen = Latest(same, bout.End, TimeSpan.Zero, rule.SeenFromShare * hardSets) <= rule.UnseenFor;
        var protection = Math.Max(
            rule.Protection(Latest(same, bout.End, rule.BeginsAfter, comparable)),
            rule.OtherSide * rule.Protection(Latest(other, bout.End, rule.BeginsAfter, comparable)));
        var isKnown = isSeen || bout.End - firstKnown >= rule.UnseenFor;
        return new(rule.Novelty(isSeen, isKnown) * (1 - protection), isKnown, isKnown && !isSeen);
    }

    // How long ago the latest load of at least so many hard sets was. Protection only fades, so the latest protects most.
    static TimeSpan? Latest((PastLoads Loads, int From) past, DateTimeOffset bout, TimeSpan atLeastAgo, double hardSets)
    {
        for (var i = past.From; past.Loads.TryGet(i, bout - LooksBack, out var load); i++)
        {
            var ago = bout - load.End;
            if (ago > LooksBack)
                return null;
            if (ago >= atLeastAgo && load.Muscle.Total >= hardSets)
                return ago;
        }

        return null;
    }
}
