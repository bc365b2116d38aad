using Afterset.Evidence;

namespace Afterset.Sessions.Guide;

/// <summary>The numbers behind guided sessions, from data/sessions/guide.json.</summary>
public sealed class GuideModel
{
    static readonly Lazy<GuideModel> TheDefault = new(() => new GuideModel());

    GuideModel() => Rules = KnowledgeFile.Read("sessions/guide.json", KnownValuesJson.Default.IReadOnlyListKnownValues);

    /// <summary>What data/sessions says.</summary>
    public static GuideModel Default => TheDefault.Value;

    /// <summary>Every rule with its numbers and sources.</summary>
    public IReadOnlyList<KnownValues> Rules { get; }

    /// <summary>So long after its end an unanswered session asks instead of guessing.</summary>
    internal TimeSpan AwayMargin => TimeSpan.FromSeconds(Rule("guide/away")["margin"]);

    /// <summary>A session that the page lost longer ago is not gone on with.</summary>
    internal TimeSpan GoOnWithin => Rule("guide/away").Hours("goOn");

    /// <summary>Back goes to the step before while no more of this one has passed.</summary>
    internal TimeSpan PreviousWithin => TimeSpan.FromSeconds(Rule("guide/back")["previousWithin"]);

    internal KnownValues Rule(string id) => Rules.Single(rule => rule.Id == id);
}
