using Afterset.Planning;
using Afterset.Protocols;

namespace Afterset.Presentation;

/// <summary>Says what goes well with a session: in full the first time in a plan, by name after that.</summary>
static class CompanionLines
{
    internal static IReadOnlyList<string> Of(RecoveryPlan plan, int session)
    {
        var said = plan.Sessions.Take(session).SelectMany(earlier => earlier.Companions).Select(companion => companion.Id).ToHashSet(StringComparer.Ordinal);
        var again = plan.Sessions[session].Companions.Where(companion => said.Contains(companion.Id)).Select(companion => companion.Name.ToLowerInvariant()).ToList();
        var lines = plan.Sessions[session].Companions.Where(companion => !said.Contains(companion.Id)).Select(Of);
        return again.Count == 0 ? [.. lines] : [.. lines, $"Again: {string.Join(", ", again)}."];
    }

    static string Of(Companion companion)
    {
        var cost = companion.Cost is { } text ? $" {text}" : "";
        var notFor = companion.NotFor.Count > 0 ? $" Not for: {string.Join(' ', companion.NotFor)}" : "";
        return $"{companion.Name} ({Words.Of(companion.Grade)}): {companion.Do[0]} {companion.Effect}{cost}{notFor}";
    }
}
