using Afterset.Units;

namespace Afterset.Protocols;

/// <summary>What one session would do, and when it may be.</summary>
/// <param name="Protocol">The stage.</param>
/// <param name="From">Not before.</param>
/// <param name="Until">Not after.</param>
/// <param name="Preferred">Best.</param>
/// <param name="Steps">What is done, the neediest place first.</param>
public sealed record Treatment(
    Protocol Protocol,
    DateTimeOffset From,
    DateTimeOffset Until,
    DateTimeOffset Preferred,
    IReadOnlyList<TreatmentStep> Steps)
{
    /// <summary>How long all steps take.</summary>
    public TimeSpan Duration => TimeSpan.FromSeconds(Steps.Sum(step => step.Seconds));

    /// <summary>Whether any step goes deep.</summary>
    public bool IsDeep => Steps.Any(step => step.Pressure.Work >= PressureLevel.Deep);

    /// <summary>What it is worth: need met, with less added by each further second at a place.</summary>
    public double Benefit => Steps.GroupBy(step => step.Where).Sum(place =>
        place.First().Need * Math.Sqrt(Math.Min(1, place.Sum(step => step.Seconds) / (double)place.Sum(step => step.Technique.Seconds))));

    /// <summary>The same in less time: every step shorter; then one step a place; then fewer places.</summary>
    /// <param name="limit">The time there is.</param>
    /// <param name="leastSeconds">A step shorter than this is not worth doing.</param>
    public Treatment Within(TimeSpan limit, int leastSeconds)
    {
        var places = Steps.Select(step => step.Where.Region).Distinct().ToList();
        for (var count = places.Count; count > 0; count--)
        {
            var kept = Steps.Where(step => places.IndexOf(step.Where.Region) < count).ToList();
            var firstOnly = kept.DistinctBy(step => step.Where).ToList();
            if ((Shorten(kept, limit.TotalSeconds, leastSeconds) ?? Shorten(firstOnly, limit.TotalSeconds, leastSeconds)) is { } steps)
                return this with { Steps = steps };
        }

        return this with { Steps = [] };
    }

    // Five-second marks, so that a person can follow.
    static List<TreatmentStep>? Shorten(List<TreatmentStep> steps, double limit, int leastSeconds)
    {
        var share = Math.Min(1, limit / steps.Sum(step => step.Seconds));
        var shorter = steps
            .Select(step => step with { Seconds = Math.Min(step.Seconds, Math.Max(leastSeconds, (int)(step.Seconds * share / 5) * 5)) })
            .ToList();
        return shorter.Sum(step => step.Seconds) <= limit ? shorter : null;
    }
}
