using Afterset.Soreness;

namespace Afterset.Presentation;

/// <summary>A forecast of soreness alone, for a terminal of 80 columns: every region, seven days.</summary>
public static class ForecastText
{
    const int Mornings = 6;
    const int TableColumn = 8;
    const int NameWidth = 25;

    /// <summary>The text, each line ended by a line feed.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="zone">The person's clock.</param>
    /// <param name="options">How to write it; null for plain text.</param>
    public static string Of(SorenessForecast forecast, TimeZoneInfo zone, TextOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        var page = new TextPage((options ?? new()).Colour);
        var time = new LocalTime(zone, forecast.AsOf);
        var until = forecast.AsOf + SorenessForecast.Reach;
        var moments = time.TableMoments(Mornings);
        var rows = SorenessRows.Of(forecast, [.. moments.Select(moment => moment.At)], until);
        if (rows.Count == 0)
        {
            page.Paragraph("Nothing that we know of will make you sore in the next seven days.", 0, 0);
            return page.ToString();
        }

        SorenessTable.Write(page, rows, [.. moments.Select(moment => moment.Label)], TableColumn);
        page.Heading("Over seven days");
        WriteChart(page, rows, new SorenessChart(time, forecast.AsOf, until, TextPage.Width - NameWidth), time);
        if (forecast.WholeBody?.Peak(forecast.AsOf, until) is var (at, peak))
            page.Item($"The whole body as one number: {SorenessRows.Text(peak)} around {time.WeekdayAndHour(at)}.");
        page.Gap();
        page.Paragraph("The first number is what we expect on moving; the range in brackets holds four times in five.", 0, 0, page.Ink.Faint);
        if (!forecast.IsNoveltyKnown)
            page.Paragraph("The ranges are wide because ten weeks of history are not known.", 0, 0, page.Ink.Faint);
        return page.ToString();
    }

    static void WriteChart(TextPage page, IReadOnlyList<SorenessRow> rows, SorenessChart chart, LocalTime time)
    {
        page.Line(new string(' ', NameWidth) + page.Ink.Faint(chart.Days()));
        foreach (var row in rows)
        {
            var name = PlainText.Fill($"  {PlainText.Fill(Words.Name(row.Region), 18)} {row.SideLetters}", NameWidth);
            page.Line(name + page.Ink.Heat(chart.Row(row.Forecast, estimate => estimate.Mean), HeatScale.Step(row.Peak.Mean)));
        }

        var sorest = rows[0];
        page.Item($"Most: {Words.Name(sorest.Region)}, {SorenessRows.Text(sorest.Peak)} around {time.WeekdayAndHour(sorest.PeakAt)}.");
    }
}
