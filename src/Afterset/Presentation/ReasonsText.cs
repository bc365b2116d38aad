using Afterset.Evidence;
using Afterset.Planning;

namespace Afterset.Presentation;

/// <summary>The reasons of a plan, or of its refusal, for a terminal of 80 columns: each with its rules.</summary>
public static class ReasonsText
{
    /// <summary>The text, each line ended by a line feed.</summary>
    /// <param name="outcome">What the planner said.</param>
    /// <param name="options">How to write it; null for plain text.</param>
    public static string Of(PlanOutcome outcome, TextOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var page = new TextPage((options ?? new()).Colour);
        switch (outcome)
        {
            case PlanOutcome.Planned planned:
                Write(page, planned.Plan);
                break;
            case PlanOutcome.Withheld withheld:
                Section(page, "Why there is no plan", withheld.Reasons);
                break;
        }

        page.Gap();
        page.Paragraph("The card of a rule: afterset explain <rule>.", 0, 0, page.Ink.Faint);
        return page.ToString();
    }

    static void Write(TextPage page, RecoveryPlan plan)
    {
        var time = new LocalTime(plan.Zone, plan.AsOf);
        Section(page, "How much it was", plan.Workouts.SelectMany(workout => workout.Load.Because));
        for (var i = 0; i < plan.Sessions.Count; i++)
        {
            var session = plan.Sessions[i];
            Section(page, $"{i + 1}. {time.Span(session.Start, session.End)}", session.Because.Concat(session.LookFirst).Concat(session.Steps.SelectMany(step => step.Because)));
        }

        Section(page, "Not planned", plan.Omissions.Select(omission => omission.Because));
        Section(page, "What to do about places that were left out", plan.Advice.Select(advice => advice.Because));
        Section(page, "Assumed", plan.Assumptions);
    }

    static void Section(TextPage page, string heading, IEnumerable<Reason> reasons)
    {
        var all = PlanNotes.ByText(reasons).ToList();
        if (all.Count == 0)
            return;
        page.Heading(heading);
        foreach (var (text, rules) in all)
            page.Item($"{text} [{rules}]");
    }
}
