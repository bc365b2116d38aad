using System.Text.Json.Serialization;

namespace Afterset.Evidence;

/// <summary>How much weight a source or a rule can bear.</summary>
public enum Strength
{
    /// <summary>Nobody here has read it; shown as such, never as a fact.</summary>
    [JsonStringEnumMemberName("unverified")]
    Unverified,

    /// <summary>What experienced people do or say; nothing was measured.</summary>
    [JsonStringEnumMemberName("expert-opinion")]
    ExpertOpinion,

    /// <summary>Small, uncontrolled, at high risk of bias, or not in people.</summary>
    [JsonStringEnumMemberName("weak")]
    Weak,

    /// <summary>One good trial, or several that mostly agree.</summary>
    [JsonStringEnumMemberName("moderate")]
    Moderate,

    /// <summary>Many trials that agree, carefully pooled.</summary>
    [JsonStringEnumMemberName("strong")]
    Strong,
}

/// <summary>What sort of source it is.</summary>
public enum SourceKind
{
    /// <summary>Many trials, pooled.</summary>
    [JsonStringEnumMemberName("meta-analysis")]
    MetaAnalysis,

    /// <summary>Many studies, described.</summary>
    [JsonStringEnumMemberName("review")]
    Review,

    /// <summary>Chance decided who got what.</summary>
    [JsonStringEnumMemberName("rct")]
    RandomisedTrial,

    /// <summary>An experiment in people, with or without comparison.</summary>
    [JsonStringEnumMemberName("trial")]
    Trial,

    /// <summary>People were watched, not treated.</summary>
    [JsonStringEnumMemberName("observational")]
    Observational,

    /// <summary>A panel of experts agreed.</summary>
    [JsonStringEnumMemberName("consensus")]
    Consensus,

    /// <summary>A guideline of an agency or a society.</summary>
    [JsonStringEnumMemberName("guideline")]
    Guideline,

    /// <summary>What happened to one person.</summary>
    [JsonStringEnumMemberName("case-report")]
    CaseReport,

    /// <summary>An experiment in animals.</summary>
    [JsonStringEnumMemberName("animal")]
    Animal,

    /// <summary>A calculation or simulation.</summary>
    [JsonStringEnumMemberName("model")]
    Model,

    /// <summary>What people in the trade teach and do.</summary>
    [JsonStringEnumMemberName("practice")]
    Practice,

    /// <summary>Our own judgement, search or drawing.</summary>
    [JsonStringEnumMemberName("own")]
    Own,
}

/// <summary>A paper, guideline or other place where knowledge comes from.</summary>
/// <param name="Key">As rules name it: "takayama-2017".</param>
/// <param name="What">What it is, in our words; not its title.</param>
/// <param name="Year">When it appeared; null when unknown or when it has no single year.</param>
/// <param name="Kind">What sort of source it is.</param>
/// <param name="Strength">How much weight it can bear.</param>
/// <param name="Found">What it found, in a sentence.</param>
/// <param name="Doi">Its DOI, "10.…"; null when unknown.</param>
/// <param name="Address">Where it can be read; null when unknown. See <see cref="Link"/>.</param>
public sealed record Source(
    string Key,
    string What,
    int? Year,
    SourceKind Kind,
    Strength Strength,
    string Found,
    string? Doi = null,
    string? Address = null)
{
    /// <summary>An address to open: the DOI's where there is one; null when neither is known.</summary>
    [JsonIgnore]
    public string? Link => Doi is null ? Address : $"https://doi.org/{Doi}";
}
