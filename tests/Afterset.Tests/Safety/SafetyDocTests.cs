using System.Globalization;
using System.Text;
using Afterset.Body;
using Afterset.Safety;
using Afterset.Units;
using Xunit;

namespace Afterset.Tests.Safety;

/// <summary>The tables of SAFETY.md are what data/safety and data/body say.</summary>
public sealed class SafetyDocTests
{
    const string Document = "SAFETY.md";

    static readonly SafetyRules Safety = SafetyRules.Default;

    [Fact]
    public void Every_red_flag_is_listed() =>
        MarkedBlock.Matches(
            Rows(
                "| sign | what it can mean | what to do | how soon | rule | source, strength |\n|---|---|---|---|---|---|\n",
                Of(SafetyRuleKind.RedFlag).Select(rule => $"| {Capital(When(rule))} | {rule.Says} | {rule.Instead} | {Soon(rule.Urgency)} | `{rule.Id}` | {rule.Source}, {rule.Strength} |\n")),
            Document,
            "red flags");

    [Fact]
    public void Every_absolute_rule_is_listed() =>
        MarkedBlock.Matches(
            Rows(
                "| when | why | what to do | rule | source, strength |\n|---|---|---|---|---|\n",
                Of(SafetyRuleKind.Absolute).Select(rule => $"| {Capital(When(rule))} | {rule.Says} | {rule.Instead} | `{rule.Id}` | {rule.Source}, {rule.Strength} |\n")),
            Document,
            "absolute");

    [Fact]
    public void Every_local_rule_and_precaution_is_listed() =>
        MarkedBlock.Matches(
            Rows(
                "| when | what is taken away | kind | rule | source, strength |\n|---|---|---|---|---|\n",
                Of(SafetyRuleKind.Local, SafetyRuleKind.Precaution).Select(rule => $"| {Capital(When(rule))} | {Effect(rule.Effect)} | {(rule.Kind == SafetyRuleKind.Local ? "local" : "precaution")} | `{rule.Id}` | {rule.Source}, {rule.Strength} |\n")),
            Document,
            "local and precaution");

    [Fact]
    public void Every_question_is_listed() =>
        MarkedBlock.Matches(
            Rows("| id | question | what a no unlocks |\n|---|---|---|\n", Safety.Questions.Select(question => $"| `{question.Id}` | {question.Asks} | {question.Unlocks} |\n")),
            Document,
            "questions");

    [Fact]
    public void Every_region_is_listed_with_where_to_stay_off() =>
        MarkedBlock.Matches(
            Rows(
                "| region | deepest touch ever | stay off |\n|---|---|---|\n",
                BodyCatalogue.Default.Regions.Select(region => $"| {region.Name} | {Level(region.PressureCap)} | {string.Join("; ", region.KeepOut.Select(site => site.Where))} |\n")),
            Document,
            "where not to press");

    [Fact]
    public void Every_joint_is_listed_with_where_to_stay_off() =>
        MarkedBlock.Matches(
            Rows(
                "| joint, tendon or bone | never press | worked instead |\n|---|---|---|\n",
                BodyCatalogue.Default.Joints.Select(joint => $"| {joint.Name} | {joint.KeepOff} | {string.Join(", ", joint.Neighbours.Select(region => BodyCatalogue.Default[region].ShortName.ToLowerInvariant()))} |\n")),
            Document,
            "joints");

    static IEnumerable<SafetyRule> Of(params SafetyRuleKind[] kinds) => Safety.Rules.Where(rule => kinds.Contains(rule.Kind));

    static string Rows(string head, IEnumerable<string> rows) => new StringBuilder(head).AppendJoin("", rows).ToString();

    static string When(SafetyRule rule) => string.Join(", and ", rule.When.Select(When));

    static string When(Condition condition) => condition switch
    {
        { Always: true } => "always",
        { Answer: { } answer } => $"`{answer}` {string.Join(" or ", condition.Is!.Select(reply => reply == "unanswered" ? "not answered" : $"answered {reply}"))}",
        { Symptom: { } symptom } => Safety.Symptoms.Single(known => known.Id == symptom).Says,
        { Injury: { } injury } => $"injury `{injury}`{(condition.WithinHours is { } hours ? $" within {Span(hours)}, or of unknown date" : "")}",
        { AgeBelow: { } below } => Invariant($"younger than {below}"),
        { AgeFrom: { } from } => Invariant($"{from} or older"),
        { AgeUnknown: true } => "age not told",
        { SorenessFrom: { } from } => Invariant($"soreness {from} or more"),
        { OneSidedFrom: { } from } => Invariant($"{string.Join(" or ", condition.Regions ?? [])} {from} or more on one side and at least 3 less on the other"),
        { HoursSinceLoadFrom: { } hours } => $"{Span(hours)} or more after the last work of that place",
        { NoKnownLoadWithinHours: not null } => "no known workout loaded the place in the two weeks before",
        _ => throw new InvalidOperationException("A condition that has no words yet."),
    };

    static string Effect(Restriction effect)
    {
        var parts = new List<string>();
        if (effect.Withhold)
            parts.Add("the whole plan");
        if (effect.Exclude)
            parts.Add("any touch");
        if (effect.PressureCap < PressureLevel.VeryDeep)
            parts.Add($"more than {Level(effect.PressureCap)} pressure");
        if (effect.OnlyTools is { } only)
            parts.Add($"tools other than {string.Join(", ", only)}");
        if (effect.WithoutTools is { } tools)
            parts.Add(string.Join(", ", tools));
        if (effect.WithoutTechniques is { } techniques)
            parts.Add(string.Join(", ", techniques));
        if (effect.DurationShare < 1)
            parts.Add(Invariant($"all but {effect.DurationShare:0%} of the time"));
        var where = effect.Regions is { } regions ? $" at {string.Join(", ", regions)}"
            : effect.Wide ? ", in that whole part of the body"
            : effect.Site ? ", at that place"
            : "";
        return string.Join("; ", parts) + where;
    }

    static string Span(double hours) => hours <= 72 ? Invariant($"{hours} hours") : hours % 168 == 0 ? Invariant($"{hours / 168} week{(hours > 168 ? "s" : "")}") : Invariant($"{hours / 24} days");

    static string Soon(Urgency urgency) => urgency switch
    {
        Urgency.None => "–",
        Urgency.Soon => "within days",
        Urgency.Today => "today",
        Urgency.Now => "now",
    };

    static string Level(PressureLevel level) => level switch
    {
        PressureLevel.None => "no",
        PressureLevel.Light => "light",
        PressureLevel.Gentle => "gentle",
        PressureLevel.Moderate => "moderate",
        PressureLevel.Deep => "deep",
        PressureLevel.VeryDeep => "very deep",
    };

    static string Capital(string text) => char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
