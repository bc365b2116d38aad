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
        Closeness = byId["load/closeness-to-failure"];
        SetSize = byId["load/set-size"];
        SessionRpe = byId["load/session-rpe"];
        HeartRate = byId["load/heart-rate"];
        Downhill = byId["load/downhill"];
    }

    /// <summary>What data/load/model.json says.</summary>
    public static LoadModel Default => TheDefault.Value;

    /// <summary>Every rule with its numbers and sources.</summary>
    public IReadOnlyList<KnownValues> Rules { get; }

    internal KnownValues Closeness { get; }

    internal KnownValues SetSize { get; }

    internal KnownValues SessionRpe { get; }

    internal KnownValues HeartRate { get; }

    internal KnownValues Downhill { get; }
}
