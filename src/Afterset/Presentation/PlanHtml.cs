using System.Globalization;
using Afterset.Planning;

namespace Afterset.Presentation;

/// <summary>A plan, or the refusal of one, as a page of its own: no script, nothing fetched, light and dark, fit to print.</summary>
public static class PlanHtml
{
    /// <summary>The page. It is well-formed XML too, but for the first line.</summary>
    /// <param name="outcome">What the planner said.</param>
    public static string Of(PlanOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var (title, main) = outcome switch
        {
            PlanOutcome.Planned planned => Planned(planned.Plan),
            PlanOutcome.Withheld withheld => (Withholding.Title(withheld), Withheld(withheld)),
            _ => throw new System.Diagnostics.UnreachableException($"No page for {outcome}."),
        };
        return Html.Of($"""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="color-scheme" content="light dark"/>
            <title>{title} – Afterset</title>
            <style>{new Html(PageStyle.Css)}</style></head>
            <body><main>{main}
            <footer><p>{Words.NotMedicalAdvice}</p></footer></main></body></html>

            """).Markup;
    }

    static (string Title, Html Main) Planned(RecoveryPlan plan)
    {
        var time = new LocalTime(plan.Zone, plan.AsOf);
        var title = plan.Workouts.Count > 0 ? $"After {WorkoutLine.Name(plan.Workouts[^1].Workout)}" : "Nothing to recover from";
        return (title, Html.Of($"""
            <header class="top"><p class="brand">Afterset</p><h1>{title}</h1>
            {plan.Workouts.Select(workout => Workout(workout, time, plan.Workouts.Count))}</header>
            {HtmlNotes.Urgent(plan)}{HtmlBody.Definitions}{new HtmlSoreness(plan, time).Sections()}
            {new HtmlSession(plan, time).Section()}
            {HtmlNotes.Sections(plan)}
            """));
    }

    static Html Workout(PlannedWorkout workout, LocalTime time, int count)
    {
        var parts = WorkoutLine.Parts(workout, time).Skip(count > 1 ? 0 : 1);
        return Html.Of($"""<p class="facts">{parts.Select(part => Html.Of($"<span>{part}</span> "))}</p>""");
    }

    static Html Withheld(PlanOutcome.Withheld withheld) => Html.Of($"""
        <header class="top"><p class="brand">Afterset</p><h1>{Withholding.Title(withheld)}</h1>
        <p class="facts"><span>{withheld.AsOf.ToString("ddd d MMM HH:mm", CultureInfo.InvariantCulture)}</span></p></header>
        <section class="frame"><h2>What to do now</h2>{Withholding.DoNow(withheld).Select(what => Html.Of($"""<p class="do">{what}</p>"""))}
        <p><strong>How soon.</strong> {Words.HowSoonInFull(withheld.Urgency)}</p></section>
        {HtmlNotes.Section("seen", "What we saw", Withholding.Seen(withheld).Select(Item))}
        {HtmlNotes.Section("meaning", "What it could mean", withheld.Reasons.Select(reason => Html.Of($"<li>{reason.Text} <code>{reason.Rule}</code></li>")))}
        {HtmlNotes.Section("fine", "What is still fine", Withholding.StillFine(withheld).Select(Item))}
        """);

    static Html Item(string text) => Html.Of($"<li>{text}</li>");
}
