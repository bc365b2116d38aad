using Afterset.Body;
using Afterset.CheckIns;
using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Planning;
using Afterset.Safety;
using Afterset.Soreness;
using Afterset.Units;

namespace Afterset.Web.Demo;

/// <summary>
/// A made-up athlete: ten weeks of training up to a leg day yesterday, check-ins, sessions. Made from the engine's own types and one
/// fixed seed, so that the same moment gives the same athlete.
/// </summary>
/// <param name="now">Now, on the person's clock.</param>
/// <param name="zone">The person's zone.</param>
sealed class DemoAthlete(DateTimeOffset now, TimeZoneInfo zone)
{
    const int Days = 70;
    const int Seed = 20_261;

    // How often out of a hundred days it is done; nobody does everything.
    const int ChecksIn = 75;
    const int DoesSession = 70;

    // The places that are rated at one check-in, and the soreness from which one is worth a rating.
    const int MostRated = 4;
    const double RatedFrom = 1.4;

    readonly DemoChance _chance = new(Seed);
    AthleteJournal _journal = AthleteJournal.Empty;

    /// <summary>All entries, in order. Each check-in costs a forecast, so that whoever draws a page can pause between two.</summary>
    internal IEnumerable<JournalEntry> Entries()
    {
        foreach (var content in Beginning())
            yield return Keep(At(Days, 9, 0), content);
        for (var day = Days; day >= 0; day--)
        {
            foreach (var entry in Day(day))
                yield return entry;
        }
    }

    static IEnumerable<EntryContent> Beginning() =>
    [
        new HealthProfileEntry(34, HighestHeartRate: null, SafetyRules.Default.Questions.ToDictionary(question => question.Id, _ => (bool?)false, StringComparer.Ordinal)),
        new PreferencesEntry(["hands", "roller", "ball"], MinutesADay: 15),
    ];

    IEnumerable<JournalEntry> Day(int day)
    {
        if (day < Days && (day == 0 || _chance.Percent(ChecksIn)) && Morning(day) is { } morning)
        {
            yield return Keep(morning, CheckIn(morning, day));
            if (day % 7 == 3)
                yield return Keep(morning.AddMinutes(1), Measured(morning, day));
        }

        if (day >= 1 && DemoTraining.Of(day, _chance) is { } training)
        {
            var workout = training.At(At(day, 18, 5 * _chance.Whole(0, 6)));
            yield return Keep(WorkoutId.Of(workout)!.Value, workout.End!.Value.AddMinutes(5), new WorkoutEntry(workout, Original: null));
        }

        // What was trained the day before is massaged in the evening; yesterday's leg day is left for the person to see.
        if (day >= 1 && DemoSession.Of(_journal, At(day, 20, 30), zone) is { } session && _chance.Percent(DoesSession))
            yield return Keep(session.Session.End, session);
    }

    DateTimeOffset? Morning(int day)
    {
        var morning = At(day, 7, 10 + _chance.Whole(0, 30));
        if (morning < now)
            return morning;
        // At night too: what was told the morning before is not all that there is to know after a leg day.
        return day == 0 ? now.AddMinutes(-10) : null;
    }

    CheckInEntry CheckIn(DateTimeOffset at, int day)
    {
        var forecast = Planner.Forecast(JournalPlan.Request(_journal, at, zone));
        var rated = forecast.Regions
            .Where(region => region.HasCause && region.Where.Side == Side.Left && region.At(at).Mean >= RatedFrom)
            .OrderByDescending(region => region.At(at).Mean).ThenBy(region => region.Where)
            .Take(MostRated);
        List<SorenessReport> reports = [];
        foreach (var region in rated)
        {
            // This athlete's legs answer somewhat more than most, the rest less; ratings wander by a point.
            var felt = (region.At(at).Mean * (IsLeg(region.Where.Region) ? 1.15 : 0.85)) + (0.9 * _chance.Wander());
            reports.Add(new(region.Where, Score(felt), at));
            reports.Add(new(region.Where with { Side = Side.Right }, Score(felt + (0.4 * _chance.Wander())), at));
        }

        return new(new CheckIn(reports, []), at, Wellbeing(day));
    }

    Wellbeing Wellbeing(int day)
    {
        var wave = Math.Sin(day / 6.0);
        return new(
            Math.Round(2 * (7.2 + (0.5 * wave) + (0.6 * _chance.Wander()))) / 2,
            (int)Math.Round(Math.Clamp(4 - (1.5 * wave) + _chance.Wander(), 0, 10)),
            (int)Math.Round(Math.Clamp(6.5 + wave + _chance.Wander(), 0, 10)));
    }

    HomeMeasureEntry Measured(DateTimeOffset at, int day)
    {
        var gained = 1.8 * (Days - day) / Days;
        return new("knee-to-wall", at, [new(Half(8.5 + gained + (0.3 * _chance.Wander())), Side.Left), new(Half(10 + (gained / 2) + (0.3 * _chance.Wander())), Side.Right)]);
    }

    static double Half(double cm) => Math.Round(2 * cm) / 2;

    static bool IsLeg(RegionId region) => BodyCatalogue.Default.LimbOf(BodyCatalogue.Default[region]) == "leg";

    static SorenessScore Score(double felt) => SorenessScore.Nearest(Math.Round(felt));

    JournalEntry Keep(DateTimeOffset at, EntryContent content) => Keep(Guid.CreateVersion7(at), at, content);

    JournalEntry Keep(Guid id, DateTimeOffset at, EntryContent content)
    {
        var entry = JournalEntry.Of(id, at, content);
        _journal = _journal.With([entry]);
        return entry;
    }

    // So many days before today, at an hour of the person's clock.
    DateTimeOffset At(int day, int hour, int minute)
    {
        var local = now.Date.AddDays(-day).AddHours(hour).AddMinutes(minute);
        return new(local, zone.GetUtcOffset(local));
    }
}
