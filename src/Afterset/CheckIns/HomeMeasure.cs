using System.Text.Json.Serialization;
using Afterset.Evidence;

namespace Afterset.CheckIns;

/// <summary>Something that anyone can measure at home, in centimetres, to see over weeks whether it changes.</summary>
/// <param name="Id">"knee-to-wall".</param>
/// <param name="Name">Lay name.</param>
/// <param name="How">How to measure it, in two sentences.</param>
/// <param name="Tells">What it tells, and which way is further.</param>
/// <param name="Sides">Whether left and right are measured apart.</param>
/// <param name="Least">The lowest that can be meant, in centimetres; below is a slip of the finger.</param>
/// <param name="Most">The highest that can be meant, in centimetres.</param>
/// <param name="Error">How far two measurements of the same thing lie apart; a smaller change is none.</param>
/// <param name="Source">Key in data/sources.json.</param>
/// <param name="Strength">How good the source is.</param>
public sealed record HomeMeasure(
    string Id, string Name, string How, string Tells, bool Sides, double Least, double Most, KnownValue Error, string Source, string Strength);

/// <summary>Every measure for home, from data/measures.</summary>
public sealed class HomeMeasures
{
    static readonly Lazy<HomeMeasures> TheDefault = new(() => new(KnowledgeFile.Read("measures/home.json", HomeMeasuresJson.Default.HomeMeasuresFile).Measures));

    HomeMeasures(IReadOnlyList<HomeMeasure> all) => All = all;

    /// <summary>What data/measures says.</summary>
    public static HomeMeasures Default => TheDefault.Value;

    /// <summary>Every measure, in the order in which they are offered.</summary>
    public IReadOnlyList<HomeMeasure> All { get; }

    /// <summary>The measure of this id; null when there is none.</summary>
    public HomeMeasure? Find(string id) => All.FirstOrDefault(measure => measure.Id == id);
}

sealed record HomeMeasuresFile(string Says, string Source, string Strength, IReadOnlyList<HomeMeasure> Measures);

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(HomeMeasuresFile))]
sealed partial class HomeMeasuresJson : JsonSerializerContext;
