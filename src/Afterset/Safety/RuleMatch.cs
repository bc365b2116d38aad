using Afterset.Body;
using Afterset.Soreness;

namespace Afterset.Safety;

/// <summary>Finds where a rule's conditions hold.</summary>
sealed class RuleMatch(SafetyQuestion question, BodyCatalogue body)
{
    static readonly TimeSpan LoadIsRemembered = TimeSpan.FromDays(14);

    /// <summary>A rule holds somewhere.</summary>
    /// <param name="Where">The place; null for the body as a whole.</param>
    internal readonly record struct Hit(Place? Where);

    /// <summary>Every place where all conditions of a rule hold; one hit without a place for rules that speak of none.</summary>
    internal IEnumerable<Hit> Of(SafetyRule rule)
    {
        var placed = rule.When.Where(SpeaksOfAPlace).ToList();
        if (!rule.When.Except(placed).All(Holds))
            return [];
        if (placed.Count == 0)
            return [new Hit(null)];
        return placed[0] switch
        {
            { Symptom: { } symptom } => question.Profile.Symptoms.Where(report => report.Symptom == symptom).Select(report => new Hit(report.Where)),
            { Injury: not null } condition => question.Profile.Injuries.Where(injury => Matches(injury, condition)).Select(injury => new Hit(injury.Where)),
            _ => LastReports().Where(report => placed.All(condition => Holds(condition, report))).Select(report => new Hit(PlaceOf(report))),
        };
    }

    static bool SpeaksOfAPlace(Condition condition) =>
        condition.Symptom is not null || condition.Injury is not null || condition.SorenessFrom is not null
        || condition.OneSidedFrom is not null || condition.HoursSinceLoadFrom is not null || condition.NoKnownLoad;

    bool Holds(Condition condition) => condition switch
    {
        { Always: true } => true,
        { Answer: { } answer } => condition.Is?.Contains(AnswerTo(answer), StringComparer.Ordinal) == true,
        { AgeBelow: { } below } => question.Profile.Age < below,
        { AgeFrom: { } from } => question.Profile.Age >= from,
        { AgeUnknown: true } => question.Profile.Age is null,
        _ => false,
    };

    string AnswerTo(string id) =>
        !question.Profile.Answers.TryGetValue(id, out var isYes) ? "unanswered" : isYes ? "yes" : "no";

    bool Matches(Injury injury, Condition condition) =>
        injury.Kind == condition.Injury
        && (condition.WithinHours is not { } hours
            || injury.Since is not { } since
            || question.AsOf - since <= TimeSpan.FromHours(hours));

    bool Holds(Condition condition, SorenessReport report) => condition switch
    {
        { Regions: { } regions } when !regions.Contains(report.Where.Region.Value, StringComparer.Ordinal) => false,
        { SorenessFrom: { } from } => report.Score.Value >= from,
        { OneSidedFrom: { } from } => report.Score.Value >= from && report.Score.Value - OtherSide(report) >= 3,
        { HoursSinceLoadFrom: { } hours } => LastLoad(report) is { } end && (report.At - end).TotalHours >= hours,
        { NoKnownLoad: true } => LastLoad(report) is null,
        _ => false,
    };

    IEnumerable<SorenessReport> LastReports() =>
        question.Reports.Where(report => report.At <= question.AsOf)
            .GroupBy(report => report.Where)
            .Select(reports => reports.OrderByDescending(report => report.At).ThenByDescending(report => report.Score.Value).First())
            .OrderBy(report => report.Where);

    double OtherSide(SorenessReport report)
    {
        var side = report.Where.Side == Side.Left ? Side.Right : Side.Left;
        return LastReports().FirstOrDefault(other => other.Where == report.Where with { Side = side })?.Score.Value ?? 0;
    }

    DateTimeOffset? LastLoad(SorenessReport report) =>
        question.Loads
            .Where(load => load.End <= report.At && report.At - load.End <= LoadIsRemembered && load.Muscles.ContainsKey(report.Where))
            .Max(load => (DateTimeOffset?)load.End);

    Place PlaceOf(SorenessReport report) => new(
        [report.Where],
        Joint: null,
        $"{(report.Where.Side == Side.Left ? "left" : "right")} {body[report.Where.Region].ShortName.ToLowerInvariant()}");
}
