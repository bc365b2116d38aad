using Afterset.CheckIns;
using Afterset.Evidence;
using Afterset.Protocols;
using Afterset.Safety;

namespace Afterset.Presentation;

/// <summary>Something that can be explained: a rule, a routine, a technique, a tool, a companion, a measure or a claim.</summary>
/// <param name="Id">Its id: "soreness/time-course", "technique/effleurage", "claim-07".</param>
public abstract record RuleEntry(string Id)
{
    /// <summary>Numbers that encode knowledge.</summary>
    /// <param name="Rule">The rule.</param>
    public sealed record Numbers(KnownValues Rule) : RuleEntry(Rule.Id);

    /// <summary>A rule of safety.</summary>
    /// <param name="Rule">The rule.</param>
    public sealed record Safety(SafetyRule Rule) : RuleEntry(Rule.Id);

    /// <summary>Something to look at before a session.</summary>
    /// <param name="Check">What.</param>
    public sealed record LookFirst(CheckBefore Check) : RuleEntry(Check.Id);

    /// <summary>A recovery routine.</summary>
    /// <param name="Protocol">The routine.</param>
    public sealed record Stage(Protocol Protocol) : RuleEntry(Protocol.Id);

    /// <summary>A place that is left alone.</summary>
    /// <param name="Rule">The rule.</param>
    public sealed record LeftAlone(NotRolled Rule) : RuleEntry(Rule.Id);

    /// <summary>A way to touch or to move.</summary>
    /// <param name="Technique">The technique.</param>
    public sealed record HowTo(Technique Technique) : RuleEntry($"technique/{Technique.Id}");

    /// <summary>Something to massage with.</summary>
    /// <param name="Tool">The tool.</param>
    public sealed record WithTool(Tool Tool) : RuleEntry($"tool/{Tool.Id}");

    /// <summary>Something that goes with massage.</summary>
    /// <param name="Companion">What.</param>
    public sealed record Beside(Companion Companion) : RuleEntry($"companion/{Companion.Id}");

    /// <summary>Something to measure at home.</summary>
    /// <param name="Measure">What.</param>
    public sealed record AtHome(HomeMeasure Measure) : RuleEntry($"measure/{Measure.Id}");

    /// <summary>Something that people say, and how far it is true.</summary>
    /// <param name="Card">The claim with its sources.</param>
    public sealed record Said(Card Card) : RuleEntry(Card.Claim.Id);
}
