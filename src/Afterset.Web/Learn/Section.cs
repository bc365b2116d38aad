using Afterset.Body;
using Afterset.Evidence;
using Afterset.Protocols;

namespace Afterset.Web.Learn;

/// <summary>A section of what can be learned.</summary>
/// <param name="Id">As in its address.</param>
/// <param name="Name">Its name, in English.</param>
/// <param name="Says">What is in it, in English.</param>
/// <param name="Count">How many things.</param>
sealed record Section(string Id, string Name, string Says, int Count)
{
    internal static IReadOnlyList<Section> All { get; } =
    [
        new("techniques", "Techniques", "What to do with the hands or a tool: how, how fast, how deep, how long, where not.", ProtocolCatalogue.Default.Techniques.Count),
        new("tools", "Tools", "What each can do and cannot, what to look at before buying one, and how to do without.", ToolCatalogue.Default.All.Count),
        new("answers", "Questions people ask", "Short answers with their reasons.", EvidenceCatalogue.Default.Answers.Count),
        new("companions", "What goes with it", "Sleep, water, easy movement, warmth, cold: what each does and what it costs.", CompanionCatalogue.Default.All.Count),
        new("claims", "Is it true?", "What people say about massage and recovery, and how far the evidence goes.", EvidenceCatalogue.Default.Claims.Count),
        new("regions", "Places of the body", "How deep each may be touched, and where to stay off.", BodyCatalogue.Default.Regions.Count),
        new("sources", "Sources", "Every paper and guideline that anything here rests on, and what it found.", EvidenceCatalogue.Default.Sources.Count),
    ];

    internal static Section? Find(string? id) => All.FirstOrDefault(section => section.Id == id);
}
