namespace Afterset.Protocols;

/// <summary>A number to set or to keep to, with what is known about it.</summary>
/// <param name="Of">What it is a number of: "time a muscle", "water temperature".</param>
/// <param name="Value">What we suggest.</param>
/// <param name="Unit">Its unit: "s", "min", "h", "°C", "Hz", "per min", "of 10", "count".</param>
/// <param name="Plausible">Lowest and highest value that make sense.</param>
/// <param name="Source">Where it comes from, a key of data/sources.json.</param>
public sealed record Setting(string Of, double Value, string Unit, IReadOnlyList<double> Plausible, string Source);
