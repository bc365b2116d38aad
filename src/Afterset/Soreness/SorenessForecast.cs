using Afterset.Body;
using Afterset.Load;

namespace Afterset.Soreness;

/// <summary>The third stage of the arrow: how sore each region and side will be over the next days.</summary>
/// <param name="AsOf">The moment it was made for.</param>
/// <param name="Regions">Every region and side that a workout or a report makes sore, in a fixed order.</param>
/// <param name="IsNoveltyKnown">Whether the history reaches back far enough to know what is new to the athlete.</param>
public sealed record SorenessForecast(
    DateTimeOffset AsOf, IReadOnlyList<RegionForecast> Regions, bool IsNoveltyKnown)
{
    /// <summary>How far a forecast looks ahead: seven days.</summary>
    public static TimeSpan Reach { get; } = TimeSpan.FromDays(7);

    /// <summary>A forecast from the loads of all known workouts and from what was reported.</summary>
    /// <param name="loads">Loads of the workouts that are to be forecast and of the history, in any order.</param>
    /// <param name="reports">What was felt, in any order.</param>
    /// <param name="context">What is known of the person.</param>
    /// <param name="asOf">The moment it is made for; later workouts and reports are not used.</param>
    /// <param name="model">The numbers; null for data/soreness.</param>
    public static SorenessForecast From(
        IEnumerable<WorkoutLoad> loads,
        IEnumerable<SorenessReport> reports,
        SorenessContext context,
        DateTimeOffset asOf,
        SorenessModel? model = null)
    {
        model ??= SorenessModel.Default;
        var known = loads.Where(load => load.Muscles.Count > 0 && load.End <= asOf && load.End >= asOf - OldestUsed).OrderBy(load => load.End).ToList();
        var felt = reports.Where(report => report.At <= asOf).OrderBy(report => report.At).ToLookup(report => report.Where);
        var recent = known.Where(load => asOf - load.End <= model.TimeCourse.Hours("forgotten")).ToList();
        var places = recent.SelectMany(load => load.Muscles.Keys).Concat(felt.Select(report => report.Key)).Distinct().Order();

        var isNoveltyKnown = true;
        var regions = new List<RegionForecast>();
        foreach (var place in places)
        {
            var bouts = Bouts(place, recent, known, context, model, ref isNoveltyKnown);
            regions.Add(Learn(place, bouts, felt[place], model));
        }

        return new(asOf, regions, isNoveltyKnown);
    }

    /// <summary>The forecast of one region and side; null when nothing is known to make it sore.</summary>
    public RegionForecast? Of(RegionSide where) => Regions.FirstOrDefault(region => region.Where == where);

    // A year reaches well past the last trace of the repeated-bout effect.
    static TimeSpan OldestUsed { get; } = TimeSpan.FromDays(365);

    static List<Bout> Bouts(
        RegionSide place, List<WorkoutLoad> recent, List<WorkoutLoad> known, SorenessContext context, SorenessModel model, ref bool isNoveltyKnown)
    {
        var bouts = new List<Bout>();
        foreach (var load in recent)
        {
            if (!load.Muscles.TryGetValue(place, out var muscle) || muscle.Total <= 0)
                continue;
            var accustomed = Accustomed.To(place, load, known.TakeWhile(past => past.End < load.End), model);
            isNoveltyKnown &= accustomed.IsKnown;
            bouts.Add(ToBout(place, load, muscle, accustomed, context, model));
        }

        return bouts;
    }

    static Bout ToBout(
        RegionSide place, WorkoutLoad load, MuscleLoad muscle, Accustomed accustomed, SorenessContext context, SorenessModel model)
    {
        var felt = muscle.Total * accustomed.Factor * model.Gain(place.Region) * AgeFactor(context.Age, model);
        var isNew = accustomed.IsKnown && accustomed.Factor > 1;
        return new(
            load.End,
            1 - Math.Exp(-felt / model.Amplitude["scale"]),
            Course(load, isNew && model.HasHeavyCourse(place.Region), context.Age, model),
            Usual(context.Age, model),
            muscle.DownhillHardSets / muscle.Total,
            Spread(load, accustomed, model));
    }

    static double AgeFactor(int? age, SorenessModel model) =>
        age is { } years && years > model.Age["from"]
            ? Math.Max(model.Age["least"], 1 - (model.Age["lessPerDecade"] * (years - model.Age["from"]) / 10))
            : 1;

    static TimeCourse Course(WorkoutLoad load, bool isHeavy, int? age, SorenessModel model) => load.Mode switch
    {
        LoadMode.Endurance => Later(new(model.TimeCourse["endurancePeak"], model.TimeCourse["enduranceShape"]), age, model),
        LoadMode.Strength when isHeavy && load.HardestContraction > 1.5 => Later(new(model.TimeCourse["heavyPeak"], model.TimeCourse["heavyShape"]), age, model),
        LoadMode.Strength or LoadMode.Games or LoadMode.Rest => Usual(age, model),
    };

    static TimeCourse Usual(int? age, SorenessModel model) =>
        Later(new(model.TimeCourse["usualPeak"], model.TimeCourse["usualShape"]), age, model);

    static TimeCourse Later(TimeCourse course, int? age, SorenessModel model) =>
        age > model.Age["laterFrom"] ? course with { PeakHours = course.PeakHours + model.TimeCourse["laterWhenOver60"] } : course;

    static double Spread(WorkoutLoad load, Accustomed accustomed, SorenessModel model)
    {
        var people = model.Uncertainty["betweenPeople"];
        var novelty = accustomed.IsKnown ? 0 : model.Uncertainty["unknownNovelty"];
        var effort = load.Basis is LoadBasis.SportAlone or LoadBasis.HeartRate ? model.Uncertainty["guessedEffort"] : 0;
        return Math.Sqrt((people * people) + (novelty * novelty) + (effort * effort));
    }

    static RegionForecast Learn(RegionSide place, List<Bout> bouts, IEnumerable<SorenessReport> reports, SorenessModel model)
    {
        var prior = new RegionForecast(place, bouts, Adjustment.None, model);
        var adjustment = Adjustment.None;
        foreach (var report in reports)
        {
            adjustment = adjustment.After(
                report.Score.Value - model.Baseline,
                prior.Explained(report.At),
                RegionForecast.RelativeSpread(bouts, report.At),
                report.At,
                model);
        }

        return new(place, bouts, adjustment, model);
    }
}
