using Afterset.Body;
using Afterset.Evidence;

namespace Afterset.Safety;

/// <summary>Decides what may be done at all: rules are applied one after the other, and each can only take away.</summary>
public static class Screening
{
    /// <summary>What safety leaves.</summary>
    /// <param name="question">Everything that safety looks at.</param>
    /// <param name="rules">The rules; null for data/safety.</param>
    /// <param name="body">The body; null for data/body.</param>
    public static Clearance Of(SafetyQuestion question, SafetyRules? rules = null, BodyCatalogue? body = null)
    {
        rules ??= SafetyRules.Default;
        body ??= BodyCatalogue.Default;
        var match = new RuleMatch(question, body);
        var hits = rules.Rules.SelectMany(rule => match.Of(rule).Select(hit => (Rule: rule, hit.Where))).ToList();
        var withholding = hits.Select(hit => hit.Rule).Where(rule => rule.Effect.Withhold).Distinct().ToList();
        return withholding.Count > 0 ? Withhold(withholding, rules) : Give(hits, question, rules, body);
    }

    static Clearance.Withheld Withhold(List<SafetyRule> withholding, SafetyRules rules)
    {
        var inOrder = withholding.OrderByDescending(rule => rule.Urgency).ThenBy(rule => rule.Id, StringComparer.Ordinal).ToList();
        var urgency = inOrder[0].Urgency;
        return new(
            [.. inOrder.Select(rule => new Reason(rule.Id, rule.Says))],
            urgency,
            [.. inOrder.Select(rule => rule.Instead).OfType<string>().Distinct(StringComparer.Ordinal)],
            [.. rules.StillFine(urgency, inOrder.Select(rule => rule.Id))]);
    }

    static Clearance.Given Give(
        List<(SafetyRule Rule, Place? Where)> hits, SafetyQuestion question, SafetyRules rules, BodyCatalogue body)
    {
        var regions = new Dictionary<RegionSide, RegionClearance>();
        foreach (var (rule, where) in hits)
        {
            foreach (var place in Affected(rule.Effect, where, body))
                regions[place] = regions.GetValueOrDefault(place, RegionClearance.Free).After(rule);
        }

        return new(
            regions,
            [.. rules.Questions.Where(asked => !question.Profile.Answers.ContainsKey(asked.Id))],
            question.Profile.Age is null,
            [
                .. hits.Where(hit => hit.Rule.Instead is not null)
                    .OrderByDescending(hit => hit.Rule.Urgency)
                    .GroupBy(hit => hit.Rule)
                    .Select(hit => new Advice(new(hit.Key.Id, hit.Key.Says), Names(hit.Select(place => place.Where)), hit.Key.Instead!, hit.Key.Urgency)),
            ]);
    }

    // One piece of advice for all places that it holds for: left and right are not told apart twice.
    static string? Names(IEnumerable<Place?> places)
    {
        var names = places.Select(place => place?.Name).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return names.Count > 0 ? string.Join(", ", names) : null;
    }

    static IEnumerable<RegionSide> Affected(Restriction effect, Place? where, BodyCatalogue body)
    {
        var regions = effect.Regions is { } named ? named.Select(id => body[new(id)]) : body.Regions;
        return !effect.Site || where is null || where.Regions.Count == 0
            ? BothSides(regions)
            : Around(where, effect.Wide, body);
    }

    static IEnumerable<RegionSide> BothSides(IEnumerable<Region> regions) =>
        regions.SelectMany(region => (RegionSide[])[new(region.Id, Side.Left), new(region.Id, Side.Right)]);

    // A strain of the calf is one of the deep calf too: nobody can tell them apart by hand.
    static IEnumerable<RegionSide> Around(Place where, bool wide, BodyCatalogue body) =>
        where.Regions.SelectMany(place => body.Regions
            .Where(region => wide ? body.LimbOf(region) == body.LimbOf(body[place.Region]) : Group(region) == Group(body[place.Region]))
            .Select(region => place with { Region = region.Id }))
        .Concat(where.Regions)
        .Distinct();

    static RegionId Group(Region region) => region.RollUp ?? region.Id;
}
