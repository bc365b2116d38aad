using Afterset.Body;
using Afterset.Planning;

namespace Afterset.Presentation;

/// <summary>The part of a page that says how sore it gets: body, table, charts.</summary>
/// <param name="plan">The plan.</param>
/// <param name="time">The person's clock.</param>
sealed class HtmlSoreness(RecoveryPlan plan, LocalTime time)
{
    const int Mornings = 4;
    const int Charts = 3;

    readonly BodyLook _look = BodyLook.Of(plan);
    readonly IReadOnlyList<(string Label, DateTimeOffset At)> _moments = time.TableMoments(Mornings);

    internal Html Sections()
    {
        var rows = SorenessRows.Of(plan.Forecast, [.. _moments.Select(moment => moment.At)], plan.Until);
        if (rows.Count == 0)
            return Html.Nothing;
        var shown = SorenessTable.Shown(rows);
        return Html.Of($"""
            <section aria-labelledby="sore"><h2 id="sore">How sore, 0–10</h2>
            <p class="quiet">At its sorest, on moving. The range below a number holds four times in five.</p>
            <div class="bodies">{Views().Select(view => HtmlBody.View(view, _look, Describe))}</div>
            {Legend()}
            <ol class="series">{_moments.Select(Morning)}</ol>
            {Table(shown)}{(rows.Count > shown.Count ? Html.Of($"""<p class="quiet">and {rows.Count - shown.Count} more, each below {HeatScale.Rounded(rows.Skip(shown.Count).Max(row => row.Peak.Mean)) + 1}</p>""") : Html.Nothing)}</section>
            <section aria-labelledby="expect"><h2 id="expect">What to expect</h2>
            <p class="quiet">The line is what we expect, the band holds four times in five. {(plan.Sessions.Count > 0 ? "Numbered marks are the sessions." : "")}</p>
            <div class="charts">{rows.Take(Charts).Select(new HtmlChart(plan, time).Of)}</div></section>

            """);
    }

    IEnumerable<BodyView> Views() => BodyMap.Default.Views.Where(view => view.Id != "sole" || view.Shapes.Any(shape => IsWorthASole(shape.Region)));

    // The soles have a view of their own only where it tells more than that they exist.
    bool IsWorthASole(RegionSide place) =>
        _look.Of(place) is (PlaceLook.LeftOut, _) or (PlaceLook.Sore, >= 2)
        || plan.Sessions.Any(session => session.Steps.Any(step => step.Where == place));

    string Describe(RegionSide place)
    {
        var name = $"{Words.Name(place.Region)}, {Words.Of(place.Side)}";
        var sore = _look.Peak(place) is { } peak ? $"{SorenessRows.Text(peak)} of 10 at its sorest" : "no forecast";
        return _look.Of(place).Look == PlaceLook.LeftOut ? $"{name}: left out; {sore}" : $"{name}: {sore}";
    }

    Html Legend()
    {
        var steps = Enumerable.Range(1, HeatScale.Steps).Select(step => Key($"h{Words.Number(step)}", HeatScale.Range(step)));
        var leftOut = _look.HasLeftOut ? Key("out", "left out") : Html.Nothing;
        return Html.Of($"""<ul class="legend" aria-label="Legend">{steps}{Key("none", "no forecast")}{leftOut}</ul>""");
    }

    static Html Key(string name, string text) =>
        Html.Of($"""<li><svg viewBox="0 0 24 16" aria-hidden="true"><rect class="{name}" x=".5" y=".5" width="23" height="15" rx="4"/></svg>{text}</li>""");

    Html Morning((string Label, DateTimeOffset At) moment) => Html.Of(
        $"""<li><span>{moment.Label}</span><span class="pair">{HtmlBody.Small(place => ClassAt(place, moment.At))}</span></li>""");

    string ClassAt(RegionSide place, DateTimeOffset at)
    {
        var look = _look.Of(place);
        return look.Look == PlaceLook.Sore && plan.Forecast.Of(place) is { } forecast
            ? HtmlBody.Class((PlaceLook.Sore, HeatScale.Step(forecast.At(at).Mean)))
            : HtmlBody.Class(look);
    }

    Html Table(IReadOnlyList<SorenessRow> rows) => Html.Of($"""
        <div class="wide"><table><caption class="away">Expected soreness by place and morning</caption>
        <thead><tr><th scope="col">Place</th>{_moments.Select(moment => Html.Of($"""<th scope="col">{moment.Label}</th>"""))}</tr></thead>
        <tbody>{rows.Select(Row)}</tbody></table></div>

        """);

    static Html Row(SorenessRow row) => Html.Of(
        $"""<tr><th scope="row">{Words.Name(row.Region)}<small>{Words.Of(row.Sides)}</small></th>{row.Cells.Select(Cell)}</tr>""");

    static Html Cell(Soreness.SorenessEstimate cell)
    {
        var step = HeatScale.Step(cell.Mean);
        return Html.Of($"""<td><b class="chip c{step}">{HeatScale.Rounded(cell.Mean)}</b><small>{HeatScale.Rounded(cell.Low)}–{HeatScale.Rounded(cell.High)}</small></td>""");
    }
}
