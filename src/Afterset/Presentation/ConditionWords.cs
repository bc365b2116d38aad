using System.Globalization;
using Afterset.Safety;

namespace Afterset.Presentation;

/// <summary>Says what must hold for a safety rule.</summary>
static class ConditionWords
{
    /// <summary>All conditions of a rule: "you reported dark, cola- or tea-coloured urine".</summary>
    internal static string Of(SafetyRule rule) => string.Join(", and ", rule.When.Select(Of).Where(part => part.Length > 0));

    static string Of(Condition condition)
    {
        var regions = condition.Regions is { } named ? $", in {string.Join(" or ", named.Select(id => Words.Name(new(id)).ToLowerInvariant()))}" : "";
        return Core(condition) + regions;
    }

    static string Core(Condition condition) => condition switch
    {
        { Symptom: { } symptom } => $"you reported {SafetyRules.Default.Symptoms.FirstOrDefault(known => known.Id == symptom)?.Says ?? symptom}",
        { Answer: { } answer } => $"the question “{SafetyRules.Default.Questions.FirstOrDefault(asked => asked.Id == answer)?.Asks ?? answer.Replace('-', ' ')}” is answered {Answers(condition)}",
        { Injury: { } injury } => Injured(injury, condition.WithinHours),
        { SorenessFrom: { } from } => string.Create(CultureInfo.InvariantCulture, $"you reported soreness of {from:0.#} or more"),
        { OneSidedFrom: { } from } => string.Create(CultureInfo.InvariantCulture, $"you reported soreness of {from:0.#} or more on one side only"),
        { HoursSinceLoadFrom: { } hours } => string.Create(CultureInfo.InvariantCulture, $"the last training of that place was {Long(hours)} or longer ago"),
        { NoKnownLoadWithinHours: not null } => "no training that we know of explains it",
        { AgeBelow: { } below } => $"your age is below {below}",
        { AgeFrom: { } from } => $"your age is {from} or more",
        { AgeUnknown: true } => "your age is not known",
        { Always: true } => "this always holds",
        _ => "",
    };

    static string Injured(string kind, double? withinHours)
    {
        var name = kind.Replace('-', ' ');
        return withinHours is { } hours ? $"your profile lists an injury ({name}), less than {Long(hours)} old" : $"your profile lists an injury ({name})";
    }

    static string Answers(Condition condition) =>
        string.Join(" or ", (condition.Is ?? []).Select(answer => answer == "unanswered" ? "not at all" : answer));

    static string Long(double hours) => hours >= 48
        ? string.Create(CultureInfo.InvariantCulture, $"{hours / 24:0.#} days")
        : string.Create(CultureInfo.InvariantCulture, $"{hours:0.#} hours");
}
