using System.Text;
using Afterset.Planning;
using Afterset.Safety;

namespace Afterset.Presentation;

/// <summary>A plan, or the refusal of one, as Markdown: short, with tables.</summary>
public static class PlanMarkdown
{
    const int Mornings = 4;

    /// <summary>The text, each line ended by a line feed.</summary>
    /// <param name="outcome">What the planner said.</param>
    public static string Of(PlanOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var text = new MarkdownPage();
        switch (outcome)
        {
            case PlanOutcome.Planned planned:
                Write(text, planned.Plan);
                break;
            case PlanOutcome.Withheld withheld:
                Write(text, withheld);
                break;
        }

        text.Paragraph(Words.NotMedicalAdvice);
        return text.ToString();
    }

    static void Write(MarkdownPage text, RecoveryPlan plan)
    {
        var time = new LocalTime(plan.Zone, plan.AsOf);
        text.Heading(1, plan.Workouts.Count > 0 ? $"After {WorkoutLine.Name(plan.Workouts[^1].Workout)}" : "Nothing to recover from");
        foreach (var workout in plan.Workouts)
            text.Paragraph(string.Join(" · ", WorkoutLine.Parts(workout, time)));
        WriteAdvice(text, plan.Advice.Where(advice => advice.Urgency >= Urgency.Soon));
        WriteSoreness(text, plan, time);
        if (plan.Sessions.Count == 0)
            text.Paragraph(PlanNotes.NoSession(plan));
        for (var number = 1; number <= plan.Sessions.Count; number++)
            WriteSession(text, plan, number, time);
        text.List("Not planned", PlanNotes.LeftOut(plan).Select(left => $"{left.What}: {left.Because.Text}"));
        WriteAdvice(text, plan.Advice.Where(advice => advice.Urgency < Urgency.Soon));
        text.List("Assumed", plan.Assumptions.Select(assumption => assumption.Text));
        text.List("Questions that would unlock more", plan.Questions.Select(question => $"{question.Asks} “No” unlocks {question.Unlocks}."));
        text.Heading(2, "Why any of this");
        text.Paragraph($"afterset explain <rule>. Here: {PlanNotes.RuleList(plan)}.");
    }

    static void Write(MarkdownPage text, PlanOutcome.Withheld withheld)
    {
        text.Heading(1, Withholding.Title(withheld));
        text.List("What we saw", Withholding.Seen(withheld));
        text.List("What it could mean", withheld.Reasons.Select(reason => $"{reason.Text} [{reason.Rule}]"));
        text.List("What to do now", Withholding.DoNow(withheld));
        text.Heading(2, "How soon");
        text.Paragraph(Words.HowSoonInFull(withheld.Urgency));
        text.List("What is still fine", Withholding.StillFine(withheld));
    }

    static void WriteSoreness(MarkdownPage text, RecoveryPlan plan, LocalTime time)
    {
        var moments = time.TableMoments(Mornings);
        var rows = SorenessRows.Of(plan.Forecast, [.. moments.Select(moment => moment.At)], plan.Until);
        if (rows.Count == 0)
            return;
        text.Heading(2, "How sore, 0–10");
        text.Table(
            ["Place", "Side", .. moments.Select(moment => moment.Label)],
            SorenessTable.Shown(rows).Select(row => (IReadOnlyList<string>)[Words.Name(row.Region), Words.Of(row.Sides), .. row.Cells.Select(SorenessRows.Text)]));
    }

    static void WriteSession(MarkdownPage text, RecoveryPlan plan, int number, LocalTime time)
    {
        var session = plan.Sessions[number - 1];
        var lines = StepLines.Of(session);
        text.Heading(2, $"{number}. {time.Span(session.Start, session.End)} · {session.Protocol.Name.ToLowerInvariant()} · {Words.Of(session.Deepest)}");
        text.Paragraph($"{session.Protocol.Says} {PlanNotes.Ask(session)} {PlanNotes.LookFirst(session)}");
        text.Table(["", "Place", "What", "Pressure", "Time"], lines.Select(Cells));
        text.List(null, lines.GroupBy(line => line.Step.Where.Region)
            .Select(place => (place.Key, KeepOff: string.Join("; ", place.SelectMany(line => line.KeepOff))))
            .Where(place => place.KeepOff.Length > 0)
            .Select(place => $"{Words.Name(place.Key)}: stay off {place.KeepOff}."));
        text.Paragraph($"Afterwards: {session.Protocol.Afterwards}");
        text.List(null, CompanionLines.Of(plan, number - 1));
    }

    static IReadOnlyList<string> Cells(StepLine line)
    {
        var what = new StringBuilder(line.Step.Technique.Name);
        if (line.Tool.Length > 0)
            what.Append(", ").Append(line.Tool);
        if (line.HandsOnly is { } hands)
            what.Append("; hands only: ").Append(hands.Name);
        return [Words.Number(line.Number), line.Place, what.ToString(), PressureDots.Of(line.Step.Pressure), line.Time];
    }

    static void WriteAdvice(MarkdownPage text, IEnumerable<Advice> advice)
    {
        foreach (var group in advice.GroupBy(one => one.Urgency).OrderByDescending(group => group.Key))
        {
            text.List(
                group.Key == Urgency.None ? "About what was left out" : $"Please have this looked at: {Words.HowSoon(group.Key).ToLowerInvariant()}",
                group.Select(one => $"{(one.Place is { } place ? $"{Words.Capital(PlainText.Of(place))}: " : "")}{one.Because.Text} → {one.Do}"));
        }
    }
}
