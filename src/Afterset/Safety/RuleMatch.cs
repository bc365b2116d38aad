using Afterset.Body;
using Afterset.Soreness;

namespace Afterset.Safety;

/// <summary>Finds where a rule's conditions hold.</summary>
sealed class RuleMatch(SafetyQuestion question, BodyCatalogue body)
{
    // The last report of each place, and what a number for the whole body may mean; the same for every rule.
    readonly List<Felt> _last = [.. LastReports(question), .. OverallReports(question, body)];

    // When the place was last loaded before it; and whether it was told of the whole body and may mean another place.
    readonly record struct Felt(SorenessReport Report, DateTimeOffset? LastLoad, bool IsOverall);

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
            _ => _last.Where(last => placed.All(condition => Holds(condition, last))).Select(last => new Hit(PlaceOf(last))),
        };
    }

    static bool SpeaksOfAPlace(Condition condition) =>
        condition.Symptom is not null || condition.Injury is not null || condition.SorenessFrom is not null
        || condition.OneSidedFrom is not null || condition.HoursSinceLoadFrom is not null || condition.NoKnownLoadWithinHours is not null;

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

    bool Holds(Condition condition, Felt felt) => condition switch
    {
        { Regions: { } regions } when !regions.Contains(felt.Report.Where.Region.Value, StringComparer.Ordinal) => false,
        { SorenessFrom: { } from } => felt.Report.Score.Value >= from,
        // One number for the whole body says nothing of sides.
        { OneSidedFrom: { } from } => !felt.IsOverall && felt.Report.Score.Value >= from && felt.Report.Score.Value - OtherSide(felt.Report) >= condition.OneSidedBy,
        { HoursSinceLoadFrom: { } hours } => felt.LastLoad is { } end && (felt.Report.At - end).TotalHours >= hours,
        { NoKnownLoadWithinHours: { } hours } => felt.LastLoad is not { } end || felt.Report.At - end > TimeSpan.FromHours(hours),
        _ => false,
    };

    static IEnumerable<Felt> LastReports(SafetyQuestion question) =>
        question.Reports.Where(report => report.At <= question.AsOf)
            .GroupBy(report => report.Where)
            .Select(reports => reports.OrderBy(report => report.At).ThenBy(report => report.Score.Value).Last())
            .OrderBy(report => report.Where)
            .Select(report => new Felt(report, LastLoad(report, question), IsOverall: false));

    // Beside what was told of the places, never instead of it: nothing that was allowed less before is allowed more.
    static IEnumerable<Felt> OverallReports(SafetyQuestion question, BodyCatalogue body) =>
        OverallPlaces.Of(question.Overall, question.Reports, question.Loads, question.AsOf, body)
            .Select(report => new Felt(report, LastLoad(report, question), IsOverall: true));

    double OtherSide(SorenessReport report)
    {
        var side = report.Where.Side == Side.Left ? Side.Right : Side.Left;
        return _last.Find(other => !other.IsOverall && other.Report.Where == report.Where with { Side = side }).Report?.Score.Value ?? 0;
    }

    static DateTimeOffset? LastLoad(SorenessReport report, SafetyQuestion question)
    {
        DateTimeOffset? last = null;
        foreach (var load in question.Loads)
        {
            if (load.End <= report.At && !(load.End <= last) && load.Muscles.ContainsKey(report.Where))
                last = load.End;
        }

        return last;
    }

    Place PlaceOf(Felt felt) => new(
        [felt.Report.Where],
        Joint: null,
        felt.IsOverall
            ? felt.LastLoad is null ? "the whole body" : "what you trained before"
            : $"{(felt.Report.Where.Side == Side.Left ? "left" : "right")} {body[felt.Report.Where.Region].ShortName.ToLowerInvariant()}");
}
