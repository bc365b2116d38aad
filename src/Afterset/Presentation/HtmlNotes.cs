using Afterset.Planning;
using Afterset.Safety;

namespace Afterset.Presentation;

/// <summary>The parts of a page beside the sessions: advice, what was left out, what was assumed, questions, reasons.</summary>
static class HtmlNotes
{
    /// <summary>What to have looked at, as a frame that is seen first.</summary>
    internal static Html Urgent(RecoveryPlan plan) => Html.Join(plan.Advice
        .Where(advice => advice.Urgency >= Urgency.Soon)
        .GroupBy(advice => advice.Urgency)
        .OrderByDescending(group => group.Key)
        .Select(group => Html.Of($"""
            <section class="frame" role="note"><h2>Please have this looked at: {Words.HowSoon(group.Key).ToLowerInvariant()}</h2>{group.Select(Advice)}</section>

            """)));

    internal static Html Sections(RecoveryPlan plan) => Html.Of($"""
        {Quiet(plan)}
        {Section("not-planned", "Not planned", PlanNotes.LeftOut(plan).Select(left => Html.Of($"<li><strong>{left.What}</strong>: {left.Because.Text} {Rule(left.Because.Rule)}</li>")))}
        {Section("assumed", "Assumed", plan.Assumptions.Select(assumption => Html.Of($"<li>{assumption.Text} {Rule(assumption.Rule)}</li>")))}
        {Section("questions", $"{Words.Count(plan.Questions.Count, "question", "questions")} would unlock more", plan.Questions.Select(question => Html.Of($"<li>{question.Asks} <span class=\"quiet\">“No” unlocks {question.Unlocks}.</span></li>")))}
        {Section("why", "Why any of this", PlanNotes.ByText(PlanNotes.Reasons(plan)).Select(reason => Html.Of($"<li>{reason.Text} {Rule(reason.Rules)}</li>")))}
        """);

    /// <summary>A heading and a list; nothing when the list is empty.</summary>
    internal static Html Section(string id, string heading, IEnumerable<Html> items)
    {
        var all = items.ToList();
        return all.Count == 0
            ? Html.Nothing
            : Html.Of($"""<section class="notes" aria-labelledby="{id}"><h2 id="{id}">{heading}</h2><ul>{all}</ul></section>""");
    }

    static Html Quiet(RecoveryPlan plan) => Section("left-out", "About what was left out", plan.Advice
        .Where(advice => advice.Urgency < Urgency.Soon)
        .Select(advice => Html.Of($"<li>{Advice(advice)}</li>")));

    static Html Advice(Advice advice)
    {
        var place = advice.Place is { } where ? $"{Words.Capital(PlainText.Of(where))}: " : "";
        return Html.Of($"<p><strong>{place}</strong> {advice.Because.Text}</p><p class=\"do\">{advice.Do} {Rule(advice.Because.Rule)}</p>");
    }

    static Html Rule(string rules) => Html.Of($"<code>{rules}</code>");
}
