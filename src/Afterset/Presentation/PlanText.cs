using Afterset.Planning;
using Afterset.Safety;

namespace Afterset.Presentation;

/// <summary>A plan, or the refusal of one, for a terminal of 80 columns.</summary>
public static class PlanText
{
    const int Mornings = 4;
    const int ChartRows = 3;
    const int ChartWidth = 56;

    /// <summary>The text, each line ended by a line feed.</summary>
    /// <param name="outcome">What the planner said.</param>
    /// <param name="options">How to write it; null for plain text without reasons.</param>
    public static string Of(PlanOutcome outcome, TextOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        options ??= new();
        var page = new TextPage(options.Colour);
        switch (outcome)
        {
            case PlanOutcome.Planned planned:
                Write(page, planned.Plan, options);
                break;
            case PlanOutcome.Withheld withheld:
                WithheldText.Write(page, withheld);
                break;
        }

        page.Gap();
        page.Paragraph(Words.NotMedicalAdvice, 0, 0, page.Ink.Faint);
        return page.ToString();
    }

    static void Write(TextPage page, RecoveryPlan plan, TextOptions options)
    {
        var time = new LocalTime(plan.Zone, plan.AsOf);
        foreach (var workout in plan.Workouts)
            page.Parts(WorkoutLine.Parts(workout, time), page.Ink.Bold);
        WriteAdvice(page, plan.Advice.Where(advice => advice.Urgency >= Urgency.Soon));
        WriteForecast(page, plan, time);
        WriteSessions(page, plan, time, options);
        WriteNotes(page, plan);
        WriteAdvice(page, plan.Advice.Where(advice => advice.Urgency < Urgency.Soon));
        WriteRules(page, plan);
    }

    static void WriteForecast(TextPage page, RecoveryPlan plan, LocalTime time)
    {
        var moments = time.TableMoments(Mornings);
        var rows = SorenessRows.Of(plan.Forecast, [.. moments.Select(moment => moment.At)], plan.Until);
        if (rows.Count == 0)
            return;
        page.Gap();
        SorenessTable.Write(page, rows, [.. moments.Select(moment => moment.Label)]);
        page.Heading("At its sorest");
        foreach (var line in BodyPicture.Lines(BodyLook.Of(plan), page.Ink))
            page.Line(line);
        page.Heading("What to expect, 0–10");
        WriteChart(page, plan, rows, time);
    }

    static void WriteChart(TextPage page, RecoveryPlan plan, IReadOnlyList<SorenessRow> rows, LocalTime time)
    {
        var chart = new SorenessChart(time, plan.AsOf, plan.Until, ChartWidth);
        var left = new string(' ', TextPage.Width - ChartWidth);
        page.Line(left + page.Ink.Faint(chart.Days()));
        foreach (var row in rows.Take(ChartRows))
        {
            var name = PlainText.Fill($"  {Words.Name(row.Region)} {row.SideLetters.Trim()}", left.Length);
            page.Line(name + page.Ink.Heat(chart.Row(row.Forecast, estimate => estimate.Mean), HeatScale.Step(row.Peak.Mean)));
            page.Line(page.Ink.Faint(PlainText.Fill("    could reach", left.Length) + chart.Row(row.Forecast, estimate => estimate.High)));
        }

        if (plan.Sessions.Count > 0)
            page.Line(PlainText.Fill("  Sessions", left.Length) + page.Ink.Accent(chart.Marks(plan.Sessions)));
        if (rows[0] is { } sorest)
            page.Item($"Most: {Words.Name(sorest.Region)}, {SorenessRows.Text(sorest.Peak)} around {time.WeekdayAndHour(sorest.PeakAt)}. The range in brackets holds four times in five.");
    }

    static void WriteSessions(TextPage page, RecoveryPlan plan, LocalTime time, TextOptions options)
    {
        if (plan.Sessions.Count == 0)
        {
            page.Gap();
            page.Paragraph(PlanNotes.NoSession(plan), 0, 0);
            return;
        }

        var writer = new SessionText(page, time, plan, options);
        for (var number = 1; number <= plan.Sessions.Count; number++)
            writer.Write(number);
        writer.WriteLegend();
        if (!plan.IsScheduleOptimal)
            page.Paragraph("The times are good ones; that no others are better is not proven.", 0, 0, page.Ink.Faint);
    }

    static void WriteNotes(TextPage page, RecoveryPlan plan)
    {
        if (plan.Omissions.Count > 0)
        {
            page.Heading("Not planned");
            foreach (var (what, because) in PlanNotes.LeftOut(plan))
                page.Item($"{what}: {because.Text}");
        }

        if (plan.Assumptions.Count > 0)
        {
            page.Heading("Assumed");
            foreach (var assumption in plan.Assumptions)
                page.Item(assumption.Text);
        }

        if (plan.Questions.Count > 0)
        {
            page.Heading($"{Words.Count(plan.Questions.Count, "question", "questions")} would unlock more (afterset profile)");
            foreach (var question in plan.Questions.Take(3))
                page.Item($"{question.Asks} “No” unlocks {question.Unlocks}.");
            if (plan.Questions.Count > 3)
                page.Item($"… and {plan.Questions.Count - 3} more.");
        }
    }

    static void WriteAdvice(TextPage page, IEnumerable<Advice> advice)
    {
        foreach (var group in advice.GroupBy(one => one.Urgency).OrderByDescending(group => group.Key))
        {
            page.Heading(group.Key == Urgency.None ? "About what was left out" : $"Please have this looked at: {Words.HowSoon(group.Key).ToLowerInvariant()}");
            foreach (var one in group)
            {
                page.Item(one.Place is { } place ? $"{Words.Capital(PlainText.Of(place))}: {one.Because.Text}" : one.Because.Text);
                page.Paragraph(one.Do, 4, 6, page.Ink.Bold, "→ ");
            }
        }
    }

    static void WriteRules(TextPage page, RecoveryPlan plan)
    {
        page.Gap();
        page.Paragraph($"Why any of this: afterset explain <rule>. Here: {PlanNotes.RuleList(plan)}.", 0, 2, page.Ink.Faint);
    }
}
