using Afterset.Planning;
using Afterset.Sessions;
using Afterset.Units;

namespace Afterset.Presentation;

/// <summary>The part of a page that says what to do and when.</summary>
/// <param name="plan">The plan.</param>
/// <param name="time">The person's clock.</param>
sealed class HtmlSession(RecoveryPlan plan, LocalTime time)
{
    internal Html Section()
    {
        if (plan.Sessions.Count == 0)
            return Html.Of($"""<section aria-labelledby="sessions"><h2 id="sessions">Sessions</h2><p>{PlanNotes.NoSession(plan)}</p></section>""");
        var optimal = plan.IsScheduleOptimal ? "" : "The times are good ones; that no others are better is not proven.";
        return Html.Of($"""
            <section aria-labelledby="sessions"><h2 id="sessions">Sessions</h2>
            <ol class="timeline">{plan.Sessions.Select((session, i) => Stop(session, i + 1))}</ol>
            {plan.Sessions.Select((session, i) => Card(session, i + 1))}
            <dl class="levels">{Levels().Select(Level)}</dl>
            <p class="quiet">{optimal}</p></section>

            """);
    }

    Html Stop(RecoverySession session, int number) => Html.Of(
        $"""<li><a href="#session-{number}"><b>{number}</b><span>{time.RelativeDay(session.Start)}</span><strong>{time.Time(session.Start)}</strong><span>{Minutes(session)} min, {Words.Of(session.Deepest)}</span></a></li>""");

    Html Card(RecoverySession session, int number) => Html.Of($"""
        <article class="card" id="session-{number}" aria-labelledby="session-{number}-name">
        <header><b class="number" aria-hidden="true">{number}</b><div><h3 id="session-{number}-name">{time.Span(session.Start, session.End)}</h3>
        <p>{session.Protocol.Name} · {Words.Of(session.Deepest)} at most · {Minutes(session)} min of your {(int)plan.DailyLimit.TotalMinutes}</p></div></header>
        <p>{session.Protocol.Says}</p>
        <p class="ask">{PlanNotes.Ask(session)}</p>
        {Paragraph(PlanNotes.LookFirst(session))}
        <ol class="steps">{StepLines.Of(session).Select(Step)}</ol>
        <p><strong>Afterwards</strong> {session.Protocol.Afterwards}</p>
        {Companions(number - 1)}</article>

        """);

    static Html Step(StepLine line)
    {
        var technique = line.Step.Technique;
        var tool = line.Tool.Length > 0 ? $", {line.Tool}" : "";
        var professional = technique.Professional == technique.Name ? "" : $"({technique.Professional})";
        var rate = Words.Rate(technique);
        rate = rate.Length > 0 ? $"· {rate}" : "";
        return Html.Of($"""
            <li>{HtmlBody.Close(line.Step.Where.Region, line.Sides)}<div class="what"><strong>{line.Place}</strong><span>{technique.Name}{tool}</span> <span class="quiet">{professional} {rate}</span></div>
            <div class="dose">{Dots(line)} <strong>{line.Time}</strong></div>
            <div class="how">{How(line)}{HandsOnly(line)}{KeepOff(line)}</div></li>

            """);
    }

    static Html Dots(StepLine line)
    {
        var ramp = line.Step.Pressure;
        if (ramp.Work == PressureLevel.None)
            return Html.Of($"""<span class="dots">{Words.Of(ramp.Work)}</span>""");
        var words = ramp.Open == ramp.Work ? Words.Of(ramp.Work) : $"{Words.Of(ramp.Open)}, then {Words.Of(ramp.Work)}, then {Words.Of(ramp.Close)}";
        return Html.Of($"""<span class="dots" role="img" aria-label="Pressure: {words}">{PressureDots.Of(ramp)}</span><span class="quiet" aria-hidden="true">{Words.Of(ramp.Work)}</span>""");
    }

    static Html How(StepLine line) => line.IsFirstOfTechnique ? Html.Of($"<p>{line.Step.Technique.How}</p>") : Html.Nothing;

    static Html HandsOnly(StepLine line) =>
        line.HandsOnly is { } hands ? Html.Of($"""<p><em>Hands only:</em> {hands.Name}.</p>""") : Html.Nothing;

    static Html KeepOff(StepLine line) =>
        line.KeepOff.Count > 0 ? Html.Of($"""<p><em>Stay off</em> {string.Join("; ", line.KeepOff)}.</p>""") : Html.Nothing;

    static Html Paragraph(string text) => text.Length == 0 ? Html.Nothing : Html.Of($"<p>{text}</p>");

    Html Companions(int session)
    {
        var lines = CompanionLines.Of(plan, session);
        return lines.Count == 0
            ? Html.Nothing
            : Html.Of($"""<p><strong>Goes well with it</strong></p><ul>{lines.Select(line => Html.Of($"<li>{line}</li>"))}</ul>""");
    }

    IEnumerable<PressureLevel> Levels() => plan.Sessions.SelectMany(session => session.Steps).Select(step => step.Pressure.Work)
        .Append(PressureLevel.Light).Where(level => level > PressureLevel.None).Distinct().Order();

    static Html Level(PressureLevel level) => Html.Of(
        $"""<div><dt><span class="dots" aria-hidden="true">{PressureDots.Of(level)}</span> {Words.Of(level)}</dt><dd>{Words.Feel(level)}</dd></div>""");

    static int Minutes(RecoverySession session) => (int)Math.Ceiling((session.End - session.Start).TotalMinutes);
}
