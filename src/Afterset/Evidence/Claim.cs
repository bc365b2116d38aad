using System.Text.Json.Serialization;

namespace Afterset.Evidence;

/// <summary>How far the evidence goes for a claim.</summary>
public enum ClaimGrade
{
    /// <summary>The evidence supports it.</summary>
    [JsonStringEnumMemberName("supported")]
    Supported,

    /// <summary>Part of it, or for some people, or the studies disagree.</summary>
    [JsonStringEnumMemberName("mixed")]
    Mixed,

    /// <summary>No adequate evidence was found. That does not prove it wrong.</summary>
    [JsonStringEnumMemberName("unsupported")]
    Unsupported,

    /// <summary>The evidence speaks against it.</summary>
    [JsonStringEnumMemberName("contradicted")]
    Contradicted,
}

/// <summary>Something people say about massage and recovery, and how far it is true.</summary>
/// <param name="Id">"claim-01" and so on; never reused.</param>
/// <param name="Says">The claim.</param>
/// <param name="Grade">How far the evidence goes.</param>
/// <param name="Reason">Why this grade.</param>
/// <param name="Sources">Keys of sources; never empty.</param>
/// <param name="WouldChangeOurMind">What would have to be found for another grade.</param>
public sealed record Claim(
    string Id,
    string Says,
    ClaimGrade Grade,
    string Reason,
    IReadOnlyList<string> Sources,
    string WouldChangeOurMind);

/// <summary>A source that is cited for something, beside what it really found.</summary>
/// <param name="Source">Key of the source.</param>
/// <param name="CitedFor">What it is said to show.</param>
/// <param name="Found">What it found.</param>
/// <param name="Claims">Ids of the claims concerned.</param>
public sealed record CitedReference(string Source, string CitedFor, string Found, IReadOnlyList<string> Claims);

/// <summary>A question that people ask, answered.</summary>
/// <param name="Id">"every-day", "it-band".</param>
/// <param name="Question">The question.</param>
/// <param name="InBrief">The answer in a breath.</param>
/// <param name="Text">The answer with its reasons.</param>
/// <param name="Claims">Ids of the claims it is built from.</param>
/// <param name="Sources">Keys of further sources; may be empty.</param>
public sealed record Answer(
    string Id,
    string Question,
    string InBrief,
    string Text,
    IReadOnlyList<string> Claims,
    IReadOnlyList<string> Sources);

/// <summary>All that can be said about one claim, ready to be shown.</summary>
/// <param name="Claim">The claim with its grade, the reason and what would change our mind.</param>
/// <param name="Sources">Its sources, strongest first: what each found and how much weight it bears.</param>
/// <param name="References">Where a source is cited for it that found something else; often empty.</param>
/// <param name="Strength">The strength of the strongest source.</param>
public sealed record Card(
    Claim Claim,
    IReadOnlyList<Source> Sources,
    IReadOnlyList<CitedReference> References,
    Strength Strength);
