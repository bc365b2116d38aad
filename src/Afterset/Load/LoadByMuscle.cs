using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using Afterset.Body;

namespace Afterset.Load;

/// <summary>One kind of work of a workout, and how it is shared among regions.</summary>
/// <param name="Shares">What each region gets of it, 0 to 1.</param>
/// <param name="Side">The one side that worked; null for both.</param>
/// <param name="Whole">All of it.</param>
readonly record struct SharedWork(IReadOnlyDictionary<RegionId, double> Shares, Side? Side, MuscleLoad Whole)
{
    internal MuscleLoad Of(double share) => new(Whole.HardSets * share, Whole.DownhillHardSets * share);
}

/// <summary>Load by region and side, kept as what it is made of: a tenth of the size of a table, and ten years of it are asked for few places.</summary>
/// <param name="work">The kinds of work, in the order in which they are added up.</param>
sealed class LoadByMuscle(SharedWork[] work) : IReadOnlyDictionary<RegionSide, MuscleLoad>
{
    // Most workouts load about so many places: a dictionary that grows is filled several times.
    const int UsualPlaces = 24;

    internal static LoadByMuscle None { get; } = new([]);

    /// <summary>Whether no region has any load.</summary>
    internal bool IsEmpty => Array.TrueForAll(work, part => part.Shares.Count == 0);

    public int Count => work.Length == 0 ? 0 : Whole().Count;

    public IEnumerable<RegionSide> Keys => Whole().Keys;

    public IEnumerable<MuscleLoad> Values => Whole().Values;

    public MuscleLoad this[RegionSide key] => TryGetValue(key, out var load) ? load : throw new KeyNotFoundException($"No load of {key}.");

    public bool ContainsKey(RegionSide key) => TryGetValue(key, out _);

    public bool TryGetValue(RegionSide key, [MaybeNullWhen(false)] out MuscleLoad value)
    {
        var isLoaded = false;
        value = default;
        foreach (ref readonly var part in work.AsSpan())
        {
            if (part.Side is { } only && only != key.Side)
                continue;
            if (!part.Shares.TryGetValue(key.Region, out var share))
                continue;
            value += part.Of(share);
            isLoaded = true;
        }

        return isLoaded;
    }

    public IEnumerator<KeyValuePair<RegionSide, MuscleLoad>> GetEnumerator() => Whole().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    Dictionary<RegionSide, MuscleLoad> Whole()
    {
        var muscles = new Dictionary<RegionSide, MuscleLoad>(UsualPlaces);
        foreach (var part in work)
        {
            foreach (var (region, share) in part.Shares)
            {
                if (part.Side is not Side.Right)
                    CollectionsMarshal.GetValueRefOrAddDefault(muscles, new(region, Side.Left), out _) += part.Of(share);
                if (part.Side is not Side.Left)
                    CollectionsMarshal.GetValueRefOrAddDefault(muscles, new(region, Side.Right), out _) += part.Of(share);
            }
        }

        return muscles;
    }
}
