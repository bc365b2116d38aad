using Afterset.Body;
using Afterset.Load;

namespace Afterset.Journal;

/// <summary>What a week of training asked for.</summary>
/// <param name="Week">The Monday that it begins with, on the person's clock.</param>
/// <param name="Workouts">Workouts that count.</param>
/// <param name="SessionLoad">Rating times minutes of all whose effort is known, in arbitrary units; null when none is.</param>
/// <param name="WithoutRating">Workouts whose effort is not known: they are not in the session load.</param>
/// <param name="HardSets">Hard sets of each region, on the side that had more.</param>
public sealed record WeekLoad(DateOnly Week, int Workouts, double? SessionLoad, int WithoutRating, IReadOnlyDictionary<RegionId, double> HardSets)
{
    /// <summary>Every week from the first workout to the last, also those without any, the earliest first.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="asOf">The moment; later workouts are not used.</param>
    /// <param name="zone">The person's clock.</param>
    public static IReadOnlyList<WeekLoad> Of(AthleteJournal journal, DateTimeOffset asOf, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(journal);
        var context = new LoadContext(journal.Health(asOf).HighestHeartRate);
        var byWeek = journal.Counted.Where(told => told.End <= asOf)
            .Select(told => (Week: JournalWeeks.Of(told.End, zone), Load: told.Told.Fact.LoadOf(told.Told.Workout, context)))
            .ToLookup(told => told.Week, told => told.Load);
        if (byWeek.Count == 0)
            return [];
        var (first, last) = (byWeek.Min(week => week.Key), byWeek.Max(week => week.Key));
        return [.. Enumerable.Range(0, ((last.DayNumber - first.DayNumber) / 7) + 1).Select(week => first.AddDays(7 * week)).Select(week => Of(week, [.. byWeek[week]]))];
    }

    static WeekLoad Of(DateOnly week, List<WorkoutLoad> loads)
    {
        var rated = loads.Where(load => load.SessionLoad is not null).ToList();
        return new(
            week,
            loads.Count,
            rated.Count == 0 ? null : rated.Sum(load => load.SessionLoad!.Value.ArbitraryUnits),
            loads.Count - rated.Count,
            loads.SelectMany(load => load.Muscles)
                .GroupBy(muscle => muscle.Key, muscle => muscle.Value.Total)
                .GroupBy(place => place.Key.Region, place => place.Sum())
                .ToDictionary(region => region.Key, region => region.Max()));
    }
}
