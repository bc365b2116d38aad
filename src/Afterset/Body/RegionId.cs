namespace Afterset.Body;

/// <summary>The name of a treatable area, as data/body/regions.json has it: "quadriceps", "lower-back".</summary>
/// <param name="Value">Lower case, words joined by hyphens.</param>
public readonly record struct RegionId(string Value) : IComparable<RegionId>
{
    // A few dozen names: three of their letters tell nearly all apart, and every load and forecast looks places up.
    /// <inheritdoc />
    public override int GetHashCode() =>
        string.IsNullOrEmpty(Value) ? 0 : (Value.Length * 961) + (Value[0] * 31) + Value[^1] + Value[Value.Length / 2];

    /// <inheritdoc />
    public int CompareTo(RegionId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
