using System.Globalization;
using Afterset.Planning;
using Afterset.Sessions;
using Afterset.Soreness;

namespace Afterset.Presentation;

/// <summary>Draws soreness over the days of a plan, one small chart a row.</summary>
/// <param name="plan">The plan.</param>
/// <param name="time">The person's clock.</param>
sealed class HtmlChart(RecoveryPlan plan, LocalTime time)
{
    const double Left = 22;
    const double Right = 296;
    const double Top = 22;
    const double Bottom = 134;
    const int Points = 97;

    internal Html Of(SorenessRow row)
    {
        var title = $"{Words.Name(row.Region)}, {Words.Of(row.Sides)}";
        var most = $"most {SorenessRows.Text(row.Peak)}, around {time.WeekdayAndHour(row.PeakAt)}";
        return Html.Of($"""
            <figure class="chart"><figcaption><strong>{title}</strong> <span>{most}</span></figcaption>
            <svg viewBox="0 0 300 156" role="img" aria-label="{title}: soreness over the next days, {most}">{Levels()}{Days()}
            <polygon class="band h{HeatScale.Step(row.Peak.Mean)}" points="{Line(row.Forecast, estimate => estimate.High)} {Line(row.Forecast, estimate => estimate.Low, isBackward: true)}"/>
            <polyline class="line" points="{Line(row.Forecast, estimate => estimate.Mean)}"/>{plan.Sessions.Select((session, i) => Mark(session, i + 1))}</svg></figure>

            """);
    }

    static Html Levels() => Html.Join(Enumerable.Range(0, 6).Select(step => 2 * step).Select(level => Html.Of(
        $"""<line class="grid" x1="{Left}" x2="{Right}" y1="{Y(level)}" y2="{Y(level)}"/><text class="axis end" x="{Left - 5}" y="{Y(level) + 4}">{level}</text>""")));

    Html Days()
    {
        var midnights = time.Midnights(plan.AsOf, plan.Until).ToList();
        var lines = midnights.Select(midnight => Html.Of($"""<line class="day" x1="{X(midnight)}" x2="{X(midnight)}" y1="{Top}" y2="{Bottom}"/>"""));
        List<DateTimeOffset> starts = [plan.AsOf, .. midnights];
        var labels = starts.Select((start, i) => Label(start, i + 1 < starts.Count ? starts[i + 1] : plan.Until));
        return Html.Join([.. lines, .. labels]);
    }

    // A day that is shorter than its name gets none.
    Html Label(DateTimeOffset start, DateTimeOffset end) => X(end) - X(start) < 24
        ? Html.Nothing
        : Html.Of($"""<text class="axis" x="{(X(start) + X(end)) / 2}" y="{Bottom + 16}">{time.At(start).ToString("ddd", CultureInfo.InvariantCulture)}</text>""");

    Html Mark(RecoverySession session, int number)
    {
        var x = Math.Clamp(X(session.Start), Left + 8, Right - 8);
        return Html.Of($"""<g><line class="mark" x1="{x}" x2="{x}" y1="{Top - 4}" y2="{Bottom}"/><circle class="mark" cx="{x}" cy="{Top - 11}" r="8"/><text class="mark" x="{x}" y="{Top - 7}">{number}</text></g>""");
    }

    string Line(RegionForecast forecast, Func<SorenessEstimate, double> number, bool isBackward = false)
    {
        var points = Enumerable.Range(0, Points)
            .Select(i => plan.AsOf + ((plan.Until - plan.AsOf) * (i / (double)(Points - 1))))
            .Select(at => string.Create(CultureInfo.InvariantCulture, $"{X(at):0.#},{Y(number(forecast.At(at))):0.#}"));
        return string.Join(' ', isBackward ? points.Reverse() : points);
    }

    double X(DateTimeOffset at) => Left + ((at - plan.AsOf) / (plan.Until - plan.AsOf) * (Right - Left));

    static double Y(double soreness) => Bottom - (soreness / 10 * (Bottom - Top));
}
