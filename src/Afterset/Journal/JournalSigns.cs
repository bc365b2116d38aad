using Afterset.Journal.Entries;
using Afterset.Safety;

namespace Afterset.Journal;

/// <summary>Which reported signs still count. A sign that forbids every plan lasts until the person says that it is over.</summary>
static class JournalSigns
{
    // The sign that stands for what a newer version, or a damaged entry, may have said.
    internal static SymptomReport NotUnderstood { get; } = new("entry-not-understood", Where: null);

    static readonly string[] MayWarn = [CheckInEntry.Name, HealthProfileEntry.Name, InjuryEntry.Name, CorrectionEntry.Name, RetractionEntry.Name];

    // What these would have told keeps deep work away; for that long it is left out.
    static readonly string[] MayLoad = [WorkoutEntry.Name, EventEntry.Name, RecoverySessionEntry.Name];

    static readonly Lazy<HashSet<string>> Forbidding = new(() =>
        [.. SafetyRules.Default.Rules.Where(rule => rule.Effect.Withhold).SelectMany(rule => rule.When).Select(condition => condition.Symptom).OfType<string>()]);

    internal static IReadOnlyList<SymptomReport> Of(AthleteJournal journal, DateTimeOffset asOf)
    {
        var told = journal.WithSigns.Where(entry => entry.AskedAt <= asOf + JournalModel.Default.SignsAhead).ToList();
        var signs = new List<SymptomReport>();
        for (var i = 0; i < told.Count; i++)
        {
            foreach (var sign in told[i].CheckIn.Symptoms)
            {
                if (Lasts(sign, told[i].AskedAt, asOf) && !IsOver(sign, told, i, asOf + JournalModel.Default.ClocksDiffer))
                    signs.Add(sign);
            }
        }

        if (journal.NotUnderstood.Any(fact => MayWarn.Contains(fact.Content.Kind, StringComparer.Ordinal)))
            signs.Add(NotUnderstood);
        if (journal.NotUnderstood.Any(fact => MayLoad.Contains(fact.Content.Kind, StringComparer.Ordinal) && asOf - fact.Entry.At <= JournalModel.Default.LocalSignLasts))
            signs.Add(new("workout-not-understood", Where: null));
        return [.. signs.Distinct()];
    }

    static bool Lasts(SymptomReport sign, DateTimeOffset asked, DateTimeOffset asOf) =>
        Forbidding.Value.Contains(sign.Symptom) || asOf - asked <= JournalModel.Default.LocalSignLasts;

    static bool IsOver(SymptomReport sign, List<CheckInEntry> told, int reported, DateTimeOffset until)
    {
        for (var later = reported + 1; later < told.Count && told[later].AskedAt <= until; later++)
        {
            if (told[later].CheckIn.Over.Any(over => over.Symptom == sign.Symptom && Covers(over.Where, sign.Where)))
                return true;
        }

        return false;
    }

    // What was said of no place holds everywhere; what was said of one place takes back what is nowhere else.
    static bool Covers(Place? over, Place? reported) =>
        over is null || (reported is not null && reported.Regions.Count > 0 && reported.Regions.All(over.Regions.Contains) && (reported.Joint is null || reported.Joint == over.Joint));
}
