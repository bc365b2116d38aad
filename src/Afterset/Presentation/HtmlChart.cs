using System.Globalization;
using Afterset.Planning;
using Afterset.Soreness;

namespace Afterset.Presentation;

/// <summary>Soreness over the days of a plan, one small chart a row.</summary>
/// <param name="plan">The plan.</param>
/// <param name="time">The person's clock.</param>
sealed class HtmlChart(RecoveryPlan plan, LocalTime time)
{
    const int Points = 97;

    // A day that is narrower than its name gets none.
    const double Narrowest = 24.0 / 274;

    internal Html Of(SorenessRow row)
    {
        var title = $"{Words.Name(row.Region)}, {Words.Of(row.Sides)}";
        var most = $"most {SorenessRows.Text(row.Peak)}, around {time.WeekdayAndHour(row.PeakAt)}";
        return Html.Of($"""
            <figure class="chart"><figcaption><strong>{title}</strong> <span>{most}</span></figcaption>
            {ChartDrawing.Of(Draw(row, $"{title}: soreness over the next days, {most}"))}</figure>

            """);
    }

    Chart Draw(SorenessRow row, string label)
    {
        var midnights = time.Midnights(plan.AsOf, plan.Until).ToList();
        List<DateTimeOffset> starts = [plan.AsOf, .. midnights];
        return new()
        {
            Label = label,
            Levels = [.. Enumerable.Range(0, 6).Select(step => new ChartLevel(2 * step, Words.Number(2 * step)))],
            Edges = [.. midnights.Select(Share)],
            Ticks = [.. starts.Select((start, i) => Day(start, i + 1 < starts.Count ? starts[i + 1] : plan.Until)).OfType<ChartTick>()],
            Bands = [new($"h{Words.Number(HeatScale.Step(row.Peak.Mean))}", Line(row.Forecast, estimate => estimate.Low), Line(row.Forecast, estimate => estimate.High))],
            Lines = [new(Line(row.Forecast, estimate => estimate.Mean))],
            Marks = [.. plan.Sessions.Select((session, i) => new ChartTick(Share(session.Start), Words.Number(i + 1)))],
        };
    }

    ChartTick? Day(DateTimeOffset start, DateTimeOffset end) => Share(end) - Share(start) < Narrowest
        ? null
        : new((Share(start) + Share(end)) / 2, time.At(start).ToString("ddd", CultureInfo.InvariantCulture));

    IReadOnlyList<ChartPoint> Line(RegionForecast forecast, Func<SorenessEstimate, double> number) =>
    [
        .. Enumerable.Range(0, Points).Select(i => i / (double)(Points - 1))
            .Select(share => new ChartPoint(share, number(forecast.At(plan.AsOf + ((plan.Until - plan.AsOf) * share))))),
    ];

    double Share(DateTimeOffset at) => (at - plan.AsOf) / (plan.Until - plan.AsOf);
}
