using Afterset.Evidence;
using Afterset.Planning;
using Afterset.Units;

namespace Afterset.Presentation;

/// <summary>Writes sessions for a terminal.</summary>
/// <param name="page">Where to.</param>
/// <param name="time">The person's clock.</param>
/// <param name="plan">The plan.</param>
/// <param name="options">How.</param>
sealed class SessionText(TextPage page, LocalTime time, RecoveryPlan plan, TextOptions options)
{
    const int PlaceWidth = 23;
    const int TechniqueWidth = 27;
    const int DotsWidth = 13;
    const int Indent = 4;

    readonly HashSet<Reason> _said = [];
    readonly HashSet<string> _taught = new(StringComparer.Ordinal);

    internal void Write(int number)
    {
        var session = plan.Sessions[number - 1];
        page.Heading(
            $"{number}. {time.Span(session.Start, session.End)} · {session.Protocol.Name.ToLowerInvariant()} · {Words.Of(session.Deepest)}",
            $"{Math.Ceiling((session.End - session.Start).TotalMinutes):0} min of your {plan.DailyLimit.TotalMinutes:0}");
        page.Paragraph($"{session.Protocol.Says} {PlanNotes.Ask(session)}", Indent, Indent);
        page.Paragraph(PlanNotes.LookFirst(session), Indent, Indent);
        WriteReasons(session.Because.Where(reason => reason.Text != session.Protocol.Says), Indent);
        foreach (var line in StepLines.Of(session))
            Write(line);
        page.Paragraph($"Afterwards: {session.Protocol.Afterwards}", Indent, Indent);
        foreach (var companion in CompanionLines.Of(plan, number - 1))
            page.Paragraph(companion, Indent, Indent + 2, mark: "+ ");
    }

    /// <summary>What the dots mean, for the levels that occur.</summary>
    internal void WriteLegend()
    {
        var levels = plan.Sessions.SelectMany(session => session.Steps).Select(step => step.Pressure.Work)
            .Append(PressureLevel.Light).Where(level => level > PressureLevel.None).Distinct().Order();
        page.Gap();
        foreach (var level in levels)
            page.Line(page.Ink.Faint($"{PressureDots.Of(level)}  {Words.Of(level)}: {Words.Feel(level)}"));
    }

    void Write(StepLine line)
    {
        var technique = WithTool(line);
        page.Line(
            $"{PlainText.Fill($"{line.Number,2}", Indent)}{page.Ink.Bold(PlainText.Fill(line.Place, PlaceWidth))} {PlainText.Fill(technique, TechniqueWidth)}  "
            + $"{page.Ink.Accent(PlainText.Fill(PressureDots.Of(line.Step.Pressure), DotsWidth))}{line.Time,TextPage.Width - Indent - PlaceWidth - TechniqueWidth - DotsWidth - 3}");
        if (Detail(line, technique) is { Length: > 0 } detail)
            page.Paragraph(detail, Indent, Indent, page.Ink.Faint);
        if (line.IsFirstOfTechnique && _taught.Add(line.Step.Technique.Id))
            page.Paragraph(line.Step.Technique.How, Indent, Indent);
        if (line.HandsOnly is { } hands)
            page.Paragraph($"hands only: {hands.Name}", Indent, Indent, page.Ink.Faint);
        if (line.KeepOff.Count > 0)
            page.Paragraph($"stay off {string.Join("; ", line.KeepOff)}", Indent, Indent + 2);
        WriteReasons(line.Because, Indent);
    }

    static string WithTool(StepLine line)
    {
        var name = line.Step.Technique.Name;
        return line.Tool.Length > 0 && PlainText.Width(name) + 2 + PlainText.Width(line.Tool) <= TechniqueWidth ? $"{name}, {line.Tool}" : name;
    }

    // The professional word and the rate once a session; a tool that found no room, always.
    static string Detail(StepLine line, string technique)
    {
        var tool = line.Tool.Length > 0 && technique == line.Step.Technique.Name ? $"with {line.Tool}" : "";
        if (!line.IsFirstOfTechnique)
            return tool;
        var professional = line.Step.Technique.Professional;
        return string.Join(", ", new[] { professional == line.Step.Technique.Name ? "" : $"({professional})", tool, Words.Rate(line.Step.Technique) }.Where(part => part.Length > 0));
    }

    void WriteReasons(IEnumerable<Reason> reasons, int indent)
    {
        if (!options.ShowReasons)
            return;
        foreach (var (text, rules) in PlanNotes.ByText(reasons.Where(_said.Add)))
            page.Paragraph($"{text} [{rules}]", indent, indent + 2, page.Ink.Faint, "· ");
    }
}
