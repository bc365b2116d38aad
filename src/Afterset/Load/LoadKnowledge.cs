using System.Text.Json.Serialization;

namespace Afterset.Load;

/// <summary>How the load of a sport is worked out.</summary>
public enum LoadMode
{
    /// <summary>Steady work: effort times time, with the time course of endurance.</summary>
    Endurance,

    /// <summary>Stops, turns and bursts: effort times time.</summary>
    Games,

    /// <summary>Sets, or effort times time where there are none.</summary>
    Strength,

    /// <summary>Massage, mobility, rest, driving: no load at all.</summary>
    Rest,
}

sealed record SportsFile(
    string Says, string Source, string Strength, DownhillEntry Downhill, IReadOnlyList<SportEntry> Sports);

sealed record DownhillEntry(string Says, string Source, string Strength, IReadOnlyDictionary<string, double> Shares);

sealed record SportEntry(
    string Sport,
    LoadMode Mode,
    double UsualRpe,
    string? SubSport = null,
    string? Pattern = null,
    bool OnFoot = false,
    IReadOnlyDictionary<string, double>? Shares = null,
    string? Source = null,
    string? Strength = null);

sealed record BodyPartsFile(string Says, string Source, string Strength, IReadOnlyList<BodyPartEntry> Parts);

sealed record BodyPartEntry(string Name, IReadOnlyDictionary<string, double> Shares);

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(SportsFile))]
[JsonSerializable(typeof(BodyPartsFile))]
sealed partial class LoadKnowledge : JsonSerializerContext;
