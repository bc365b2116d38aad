using Afterset.Body;

namespace Afterset.Journal;

/// <summary>What was told so far of each place, and of the whole body, which is named by null.</summary>
sealed class ToldSoFar
{
    readonly Dictionary<RegionSide, Sums> _places = [];
    Sums _wholeBody;

    readonly record struct Sums(double Sum, int Count, double Last)
    {
        internal Sums And(double score) => new(Sum + score, Count + 1, score);
    }

    internal ToldSoFar()
    {
    }

    ToldSoFar(ToldSoFar of) => (_places, _wholeBody) = (new(of._places), of._wholeBody);

    internal ToldSoFar Copy() => new(this);

    internal void Add(RegionSide? where, double score)
    {
        var sums = Of(where).And(score);
        if (where is { } place)
            _places[place] = sums;
        else
            _wholeBody = sums;
    }

    /// <summary>The last number; null when nothing was told.</summary>
    internal double? Last(RegionSide? where) => Of(where) is { Count: > 0 } told ? told.Last : null;

    /// <summary>The mean; null when nothing was told.</summary>
    internal double? Mean(RegionSide? where) => Of(where) is { Count: > 0 } told ? told.Sum / told.Count : null;

    Sums Of(RegionSide? where) => where is { } place ? _places.GetValueOrDefault(place) : _wholeBody;
}
