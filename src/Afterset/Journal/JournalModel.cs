using Afterset.Evidence;

namespace Afterset.Journal;

/// <summary>How long what was told counts, from data/journal/model.json.</summary>
public sealed class JournalModel
{
    static readonly Lazy<JournalModel> TheDefault = new(() => new JournalModel());

    JournalModel()
    {
        Rules = KnowledgeFile.Read("journal/model.json", KnownValuesJson.Default.IReadOnlyListKnownValues);
        var lasting = Rules.Single(rule => rule.Id == "journal/lasting");
        (SorenessLasts, LocalSignLasts, SignsAhead) = (lasting.Hours("soreness"), lasting.Hours("localSign"), lasting.Hours("signsAhead"));
        var recent = Rules.Single(rule => rule.Id == "journal/recent");
        (PlanFor, ClocksDiffer) = (recent.Hours("planFor"), recent.Hours("clocksDiffer"));
    }

    /// <summary>What data/journal says.</summary>
    public static JournalModel Default => TheDefault.Value;

    /// <summary>Every rule with its numbers and sources.</summary>
    public IReadOnlyList<KnownValues> Rules { get; }

    /// <summary>How long a rating of soreness counts.</summary>
    internal TimeSpan SorenessLasts { get; }

    /// <summary>How long a sign counts that does not forbid every plan, unless it is taken back.</summary>
    internal TimeSpan LocalSignLasts { get; }

    /// <summary>A sign counts although its time is so little ahead.</summary>
    internal TimeSpan SignsAhead { get; }

    /// <summary>A plan is for workouts that ended at most so long ago.</summary>
    internal TimeSpan PlanFor { get; }

    /// <summary>What was told so little after now was told now, by a clock that runs ahead.</summary>
    internal TimeSpan ClocksDiffer { get; }
}
