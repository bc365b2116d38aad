namespace Afterset.Body;

/// <summary>The name of a treatable area, as data/body/regions.json has it: "quadriceps", "lower-back".</summary>
/// <param name="Value">Lower case, words joined by hyphens.</param>
public readonly record struct RegionId(string Value) : IComparable<RegionId>
{
    /// <inheritdoc />
    public int CompareTo(RegionId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
