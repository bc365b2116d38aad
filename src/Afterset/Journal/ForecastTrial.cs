using Afterset.Body;
using Afterset.Journal.Entries;
using Afterset.Planning;
using Afterset.Soreness;

namespace Afterset.Journal;

/// <summary>A report beside what was expected of it, from what was known before it was written and nothing else.</summary>
/// <param name="Where">The place.</param>
/// <param name="At">When it was felt.</param>
/// <param name="Told">What was told, 0 to 10.</param>
/// <param name="Expected">What was expected; null where nothing was known to make the place sore.</param>
/// <param name="LastTold">What was told of the place before; null when nothing was.</param>
/// <param name="OwnMean">The mean of all that was told of the place before; null when nothing was.</param>
public sealed record ForecastTrial(RegionSide Where, DateTimeOffset At, double Told, SorenessEstimate? Expected, double? LastTold, double? OwnMean)
{
    /// <summary>Every report that counts, one after the other. Each step makes one forecast anew, so that whoever draws a page can pause between two.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="zone">The person's clock; null for the one that the journal tells, else UTC.</param>
    public static IEnumerable<ForecastTrial> Of(AthleteJournal journal, TimeZoneInfo? zone = null)
    {
        ArgumentNullException.ThrowIfNull(journal);
        return Walk(journal, zone);
    }

    static IEnumerable<ForecastTrial> Walk(AthleteJournal journal, TimeZoneInfo? zone)
    {
        var (known, next, told) = (AthleteJournal.Empty, 0, new Dictionary<RegionSide, List<double>>());
        foreach (var fact in journal.Facts)
        {
            if (fact.Content is not CheckInEntry { CheckIn.Reports.Count: > 0 } said)
                continue;
            var until = IndexOf(journal.Entries, fact.Entry.Id, next);
            known = known.With(journal.Entries.Skip(next).Take(until - next));
            next = until;
            var forecast = Planner.Forecast(JournalPlan.Request(known, said.AskedAt, zone));
            foreach (var report in said.CheckIn.Reports)
                yield return Of(report, forecast, told.GetValueOrDefault(report.Where));
            foreach (var report in said.CheckIn.Reports)
                (told.TryGetValue(report.Where, out var all) ? all : told[report.Where] = []).Add(report.Score.Value);
        }
    }

    static ForecastTrial Of(SorenessReport report, SorenessForecast forecast, List<double>? told) => new(
        report.Where,
        report.At,
        report.Score.Value,
        forecast.Of(report.Where) is { HasCause: true } expected ? expected.At(report.At) : null,
        told?[^1],
        told?.Average());

    static int IndexOf(IReadOnlyList<JournalEntry> entries, Guid id, int from)
    {
        while (entries[from].Id != id)
            from++;
        return from;
    }
}
