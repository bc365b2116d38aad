namespace Afterset.Body;

/// <summary>One treatable area on one side of the body.</summary>
/// <param name="Region">Which area.</param>
/// <param name="Side">Which side, the person's own.</param>
public readonly record struct RegionSide(RegionId Region, Side Side) : IComparable<RegionSide>
{
    /// <inheritdoc />
    public override int GetHashCode() => (Region.GetHashCode() * 2) + (int)Side;

    /// <inheritdoc />
    public int CompareTo(RegionSide other) =>
        Region.CompareTo(other.Region) is var order and not 0 ? order : Side.CompareTo(other.Side);

    /// <inheritdoc />
    public override string ToString() => $"{Region} {(Side == Side.Left ? "left" : "right")}";
}
