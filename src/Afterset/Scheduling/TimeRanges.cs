namespace Afterset.Scheduling;

/// <summary>Sets of instants, as ranges in order of time that neither overlap nor touch.</summary>
public static class TimeRanges
{
    /// <summary>All instants that lie in at least one of the ranges.</summary>
    /// <param name="ranges">In any order; they may overlap, and empty ones count for nothing.</param>
    public static IReadOnlyList<TimeRange> Merge(IEnumerable<TimeRange> ranges)
    {
        ArgumentNullException.ThrowIfNull(ranges);
        var merged = new List<TimeRange>();
        foreach (var range in ranges.Where(range => !range.IsEmpty).OrderBy(range => range.Start))
        {
            if (merged.Count == 0 || merged[^1].End < range.Start)
                merged.Add(range);
            else if (merged[^1].End < range.End)
                merged[^1] = merged[^1] with { End = range.End };
        }

        return merged;
    }

    /// <summary>All instants that lie in one of the ranges and in none of the holes.</summary>
    /// <param name="ranges">In any order.</param>
    /// <param name="holes">What to take away, in any order.</param>
    public static IReadOnlyList<TimeRange> Subtract(IEnumerable<TimeRange> ranges, IEnumerable<TimeRange> holes)
    {
        var cuts = Merge(holes);
        var left = new List<TimeRange>();
        var first = 0;
        foreach (var range in Merge(ranges))
        {
            while (first < cuts.Count && cuts[first].End <= range.Start)
                first++;
            var start = range.Start;
            for (var i = first; i < cuts.Count && cuts[i].Start < range.End; i++)
            {
                if (start < cuts[i].Start)
                    left.Add(new(start, cuts[i].Start));
                start = cuts[i].End;
            }

            if (start < range.End)
                left.Add(range with { Start = start });
        }

        return left;
    }
}
