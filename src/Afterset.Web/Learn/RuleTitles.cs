using Afterset.Presentation;

namespace Afterset.Web.Learn;

/// <summary>What a card is called, in English.</summary>
static class RuleTitles
{
    internal static string Of(RuleEntry entry) => entry switch
    {
        RuleEntry.Numbers => "What we reckon with",
        RuleEntry.Safety => "A safety rule",
        RuleEntry.LookFirst => "Look first",
        RuleEntry.Stage stage => stage.Protocol.Name,
        RuleEntry.LeftAlone => "A place that is left alone",
        RuleEntry.HowTo how => Words.Capital(how.Technique.Name),
        RuleEntry.WithTool with => with.Tool.Name,
        RuleEntry.Beside beside => beside.Companion.Name,
        RuleEntry.AtHome home => home.Measure.Name,
        _ => "Is it true?",
    };

    /// <summary>The section of what can be learned that has more of the kind; null for none.</summary>
    internal static string? Section(RuleEntry entry) => entry switch
    {
        RuleEntry.HowTo => "techniques",
        RuleEntry.WithTool => "tools",
        RuleEntry.Beside => "companions",
        RuleEntry.Said => "claims",
        _ => null,
    };
}
