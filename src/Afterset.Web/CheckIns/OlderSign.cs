using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Safety;

namespace Afterset.Web.CheckIns;

/// <summary>A sign or an injury that was told before and still counts. The person is asked about this very one.</summary>
/// <param name="Sign">The sign; null for an injury.</param>
/// <param name="Injury">The entry of the injury and what it says; null for a sign.</param>
public sealed record OlderSign(SymptomReport? Sign, (Guid Entry, InjuryEntry Told)? Injury)
{
    /// <summary>Whether it is over; null while nothing was said, and then it goes on counting.</summary>
    internal bool? IsOver { get; set; }

    /// <summary>Everything that still counts as of a moment.</summary>
    internal static IReadOnlyList<OlderSign> Of(AthleteJournal journal, DateTimeOffset asOf) =>
    [
        .. journal.Health(asOf).Symptoms.Where(IsAsked).Select(sign => new OlderSign(sign, Injury: null)),
        .. journal.Facts.Where(fact => fact.Content is InjuryEntry told && !(told.OverSince <= asOf))
            .Select(fact => new OlderSign(Sign: null, (fact.Entry.Id, (InjuryEntry)fact.Content))),
    ];

    // An entry that cannot be read is no feeling: nobody can say that it is over.
    static bool IsAsked(SymptomReport report) =>
        SafetyRules.Default.Symptoms.FirstOrDefault(sign => sign.Id == report.Symptom) is { Scope: not SignScope.NotAsked };
}
