using Afterset.Evidence;

namespace Afterset.Load;

/// <summary>The numbers behind muscle load, from data/load/model.json.</summary>
public sealed class LoadModel
{
    static readonly Lazy<LoadModel> TheDefault = new(() =>
        new(KnowledgeFile.Read("load/model.json", KnownValuesJson.Default.IReadOnlyListKnownValues)));

    /// <summary>A model from its values.</summary>
    /// <param name="rules">All rules of data/load/model.json, by any order.</param>
    public LoadModel(IReadOnlyList<KnownValues> rules)
    {
        Rules = rules;
        var byId = rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        Closeness = new(byId["load/closeness-to-failure"]);
        SetSize = new(byId["load/set-size"]);
        SessionRpe = byId["load/session-rpe"];
        HeartRate = byId["load/heart-rate"];
        HeartZones = new(HeartRate);
        Downhill = byId["load/downhill"];
    }

    /// <summary>What data/load/model.json says.</summary>
    public static LoadModel Default => TheDefault.Value;

    /// <summary>Every rule with its numbers and sources.</summary>
    public IReadOnlyList<KnownValues> Rules { get; }

    internal ClosenessValues Closeness { get; }

    internal SetSizeValues SetSize { get; }

    internal KnownValues SessionRpe { get; }

    internal KnownValues HeartRate { get; }

    internal HeartZoneValues HeartZones { get; }

    internal KnownValues Downhill { get; }
}

/// <summary>load/closeness-to-failure, read once: it is asked for every set of a year.</summary>
readonly struct ClosenessValues(KnownValues rule)
{
    internal readonly double LostPerRepetitionInReserve = rule["lostPerRepetitionInReserve"];
    internal readonly double Least = rule["least"];
    internal readonly double ReserveWhenUnknown = rule["repetitionsInReserveWhenUnknown"];
    internal readonly double WarmUp = rule["warmUp"];
    internal readonly double DropSet = rule["dropSet"];
}

/// <summary>load/set-size, read once.</summary>
readonly struct SetSizeValues(KnownValues rule)
{
    internal readonly double FullFromRepetitions = rule["fullFromRepetitions"];
    internal readonly double FullFromSeconds = rule["fullFromSeconds"];
}

/// <summary>load/heart-rate, read once: it is asked for every sample of a track.</summary>
readonly struct HeartZoneValues(KnownValues rule)
{
    internal readonly double Until1 = rule["zone1Until"];
    internal readonly double Until2 = rule["zone2Until"];
    internal readonly double Until3 = rule["zone3Until"];
    internal readonly double Until4 = rule["zone4Until"];
    internal readonly double Rating1 = rule["zone1Rating"];
    internal readonly double Rating2 = rule["zone2Rating"];
    internal readonly double Rating3 = rule["zone3Rating"];
    internal readonly double Rating4 = rule["zone4Rating"];
    internal readonly double Rating5 = rule["zone5Rating"];
}
