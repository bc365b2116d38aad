using Afterset.Body;
using Afterset.Load;

namespace Afterset.Soreness;

/// <summary>Builds forecasts place by place from the loads of the last year.</summary>
sealed class ForecastBuilder
{
    readonly SorenessContext _context;
    readonly SorenessModel _model;
    readonly Dictionary<RegionSide, List<PastLoad>> _past = [];
    readonly List<WorkoutLoad> _recent;
    readonly DateTimeOffset _firstKnown;

    /// <summary>A builder.</summary>
    /// <param name="known">All loads that are looked at, in order of time.</param>
    /// <param name="asOf">The moment of the forecast.</param>
    /// <param name="context">What is known of the person.</param>
    /// <param name="model">The numbers.</param>
    internal ForecastBuilder(List<WorkoutLoad> known, DateTimeOffset asOf, SorenessContext context, SorenessModel model)
    {
        (_context, _model) = (context, model);
        _firstKnown = known.Count > 0 ? known[0].End : asOf;
        _recent = [.. known.Where(load => asOf - load.End <= _model.TimeCourse.Hours("forgotten"))];
        foreach (var place in _recent.SelectMany(load => load.Muscles.Keys))
        {
            _past.TryAdd(place, []);
            _past.TryAdd(Opposite(place), []);
        }

        foreach (var load in known)
        {
            foreach (var (place, muscle) in load.Muscles)
            {
                if (_past.TryGetValue(place, out var past))
                    past.Add(new(load.End, muscle.Total));
            }
        }
    }

    /// <summary>Every place that a workout of the last two weeks loaded.</summary>
    internal IEnumerable<RegionSide> RecentlyLoaded => _recent.SelectMany(load => load.Muscles.Keys).Distinct();

    /// <summary>Whether the history reached back far enough for every bout so far.</summary>
    internal bool IsNoveltyKnown { get; private set; } = true;

    /// <summary>The forecast of one place.</summary>
    internal RegionForecast Forecast(RegionSide place, IEnumerable<SorenessReport> reports) => Learn(place, Bouts(place), reports);

    List<Bout> Bouts(RegionSide place)
    {
        var bouts = new List<Bout>();
        foreach (var load in _recent)
        {
            if (!load.Muscles.TryGetValue(place, out var muscle) || muscle.Total <= 0)
                continue;
            var accustomed = Accustomed.To(new(load.End, muscle.Total), _past[place], _past[Opposite(place)], _firstKnown, _model);
            IsNoveltyKnown &= accustomed.IsKnown;
            bouts.Add(ToBout(place, load, muscle, accustomed));
        }

        return bouts;
    }

    static RegionSide Opposite(RegionSide place) => place with { Side = place.Side == Side.Left ? Side.Right : Side.Left };

    Bout ToBout(RegionSide place, WorkoutLoad load, MuscleLoad muscle, Accustomed accustomed)
    {
        var felt = muscle.Total * accustomed.Factor * _model.Gain(place.Region) * AgeFactor();
        var isNew = accustomed.IsKnown && accustomed.Factor > 1;
        return new(
            load.End,
            1 - Math.Exp(-felt / _model.Scale),
            Course(load, isNew && _model.HasHeavyCourse(place.Region)),
            Usual(),
            muscle.DownhillHardSets / muscle.Total,
            Spread(load, accustomed));
    }

    double AgeFactor() =>
        _context.Age is { } years && years > _model.Age["from"]
            ? Math.Max(_model.Age["least"], 1 - (_model.Age["lessPerDecade"] * (years - _model.Age["from"]) / 10))
            : 1;

    TimeCourse Course(WorkoutLoad load, bool isHeavy) => load.Mode switch
    {
        LoadMode.Endurance => Later(new(_model.TimeCourse["endurancePeak"], _model.TimeCourse["enduranceShape"])),
        LoadMode.Strength when isHeavy && load.HardestContraction >= _model.TimeCourse["heavyFromContraction"] => Later(new(_model.TimeCourse["heavyPeak"], _model.TimeCourse["heavyShape"])),
        LoadMode.Strength or LoadMode.Games or LoadMode.Rest => Usual(),
    };

    TimeCourse Usual() =>
        Later(new(_model.TimeCourse["usualPeak"], _model.TimeCourse["usualShape"]));

    TimeCourse Later(TimeCourse course) =>
        _context.Age > _model.Age["laterFrom"] ? course with { PeakHours = course.PeakHours + _model.TimeCourse["laterWhenOver60"] } : course;

    double Spread(WorkoutLoad load, Accustomed accustomed)
    {
        var people = _model.Uncertainty["betweenPeople"];
        var novelty = accustomed.IsKnown ? 0 : _model.Uncertainty["unknownNovelty"];
        var effort = load.Basis is LoadBasis.SportAlone or LoadBasis.HeartRate ? _model.Uncertainty["guessedEffort"] : 0;
        return Math.Sqrt((people * people) + (novelty * novelty) + (effort * effort));
    }

    RegionForecast Learn(RegionSide place, List<Bout> bouts, IEnumerable<SorenessReport> reports)
    {
        var prior = new RegionForecast(place, bouts, Adjustment.None, _model);
        var adjustment = Adjustment.None;
        var felt = reports.OrderBy(report => report.At).ThenBy(report => report.Score.Value).ToList();
        foreach (var report in felt)
        {
            adjustment = adjustment.After(
                report.Score.Value - _model.Baseline,
                prior.Explained(report.At),
                RegionForecast.RelativeSpread(bouts, report.At),
                report.At,
                _model);
        }

        return new(place, bouts, adjustment, _model, felt.Count > 0 ? felt[^1] : null);
    }
}
