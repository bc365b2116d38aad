namespace Afterset.Scheduling;

/// <summary>The first sessions of a schedule, in order of time, and what matters for those that follow.</summary>
/// <param name="Before">All but the last of them; null: this is the empty one.</param>
/// <param name="Last">The last of them.</param>
/// <param name="IsDeep">Whether the last of them is deep.</param>
/// <param name="Members">Which sessions have a place: one bit for each member of the group.</param>
/// <param name="Value">What they are worth together.</param>
/// <param name="Day">The day of the first start that is left; -1 when none is.</param>
/// <param name="Used">Ticks used on that day.</param>
sealed record Label(Label? Before, Candidate Last, bool IsDeep, ulong Members, long Value, int Day, long Used)
{
    internal static readonly Label Empty = new(null, default, IsDeep: false, 0, 0, 0, 0);

    /// <summary>The first place in the grid that is left.</summary>
    internal int Next => Last.Next;

    Label? LastDeep => IsDeep ? this : Before?.LastDeep;

    /// <summary>
    /// Whether whatever can follow the other can also follow this and is then worth no less: this ends no later, is worth no
    /// less, leaves as much of the day, and its deep sessions start no later. Both have the same members.
    /// </summary>
    /// <remarks>Holds only where dates never go back.</remarks>
    internal bool IsAsGoodAs(Label other)
    {
        if (Next > other.Next || Value < other.Value || (Day == other.Day && Used > other.Used))
            return false;
        var (mine, theirs) = (LastDeep, other.LastDeep);
        while (mine is not null && theirs is not null)
        {
            if (mine.Last.Start > theirs.Last.Start)
                return false;
            (mine, theirs) = (mine.Before?.LastDeep, theirs.Before?.LastDeep);
        }

        return true;
    }
}
