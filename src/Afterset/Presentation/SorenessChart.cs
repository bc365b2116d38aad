using System.Globalization;
using System.Text;
using Afterset.Sessions;
using Afterset.Soreness;

namespace Afterset.Presentation;

/// <summary>Soreness hour by hour as rows of small bars, with how high it could get and with the sessions.</summary>
/// <param name="time">The person's clock.</param>
/// <param name="from">The left edge.</param>
/// <param name="until">The right edge.</param>
/// <param name="width">Columns of the bars.</param>
sealed class SorenessChart(LocalTime time, DateTimeOffset from, DateTimeOffset until, int width)
{
    const string Bars = "▁▂▃▄▅▆▇█";

    /// <summary>The days above the bars: each name stands where its day begins.</summary>
    internal string Days()
    {
        var line = new StringBuilder(new string(' ', width));
        Put(line, 0, time.At(from).ToString("ddd", CultureInfo.InvariantCulture));
        foreach (var midnight in time.Midnights(from, until))
            Put(line, Column(midnight), "│" + midnight.ToString("ddd", CultureInfo.InvariantCulture));
        return line.ToString();
    }

    /// <summary>Bars of one number of a forecast.</summary>
    internal string Row(RegionForecast forecast, Func<SorenessEstimate, double> number)
    {
        var line = new StringBuilder(width);
        for (var column = 0; column < width; column++)
            line.Append(Bars[Math.Clamp((int)(number(forecast.At(Middle(column))) / 10 * Bars.Length), 0, Bars.Length - 1)]);
        return line.ToString();
    }

    /// <summary>The numbers of the sessions where they are.</summary>
    internal string Marks(IReadOnlyList<RecoverySession> sessions)
    {
        var line = new StringBuilder(new string(' ', width));
        for (var i = 0; i < sessions.Count; i++)
            Put(line, Column(sessions[i].Start), Words.Number(i + 1));
        return line.ToString();
    }

    DateTimeOffset Middle(int column) => from + ((until - from) * ((column + 0.5) / width));

    int Column(DateTimeOffset moment) => (int)Math.Floor((moment - from) / (until - from) * width);

    // A label that would run over the right edge or into another is left out.
    void Put(StringBuilder line, int column, string label)
    {
        if (column < 0 || column + label.Length > width)
            return;
        var isFree = Enumerable.Range(column, label.Length).All(at => line[at] == ' ');
        if (isFree)
            line.Remove(column, label.Length).Insert(column, label);
    }
}
