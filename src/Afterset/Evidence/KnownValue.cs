using System.Text.Json.Serialization;

namespace Afterset.Evidence;

/// <summary>A number that encodes knowledge, as a file of data/ has it.</summary>
/// <param name="Value">The number we use.</param>
/// <param name="Unit">Its unit; "1" for a plain factor.</param>
/// <param name="Plausible">The lowest and highest value that a reasonable person could defend.</param>
/// <param name="Source">Key in data/sources.json; "expert-opinion" when nothing better was found.</param>
/// <param name="Strength">How good the source is for this number: "strong", "moderate", "weak", "calibrated", "expert-opinion", "unverified".</param>
/// <param name="Why">How it follows from the source, where that is not plain.</param>
public sealed record KnownValue(
    double Value,
    string Unit,
    IReadOnlyList<double> Plausible,
    string Source,
    string Strength,
    string? Why = null);

/// <summary>A set of numbers that belong together, under one rule id.</summary>
/// <param name="Id">The rule's id: "soreness/time-course".</param>
/// <param name="Says">What the numbers mean, in a sentence.</param>
/// <param name="Values">The numbers by name.</param>
public sealed record KnownValues(string Id, string Says, IReadOnlyDictionary<string, KnownValue> Values)
{
    /// <summary>One of the numbers.</summary>
    /// <exception cref="KeyNotFoundException">There is none of this name: our bug.</exception>
    public double this[string name] => Values.TryGetValue(name, out var known)
        ? known.Value
        : throw new KeyNotFoundException($"{Id} has no value {name}.");

    /// <summary>One of the numbers, as hours.</summary>
    public TimeSpan Hours(string name) => TimeSpan.FromHours(this[name]);
}

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(IReadOnlyList<KnownValues>))]
sealed partial class KnownValuesJson : JsonSerializerContext;
