using Afterset.Body;
using Afterset.Load;

namespace Afterset.Soreness;

/// <summary>What workouts did to some places, as bouts of soreness.</summary>
sealed class BoutHistory
{
    readonly SorenessContext _context;
    readonly SorenessModel _model;
    readonly List<WorkoutLoad> _known;
    readonly DateTimeOffset _from;
    readonly Dictionary<RegionSide, List<PastLoad>> _past = [];
    readonly Dictionary<RegionSide, List<(WorkoutLoad Load, MuscleLoad Muscle)>> _loads = [];
    readonly double _ageFactor;
    readonly double _unknownNovelty;
    readonly double _guessedEffort;

    /// <summary>A history.</summary>
    /// <param name="known">All loads that are looked at, in order of time.</param>
    /// <param name="places">The places that are asked for.</param>
    /// <param name="from">No earlier bout is asked for.</param>
    /// <param name="context">What is known of the person.</param>
    /// <param name="model">The numbers.</param>
    internal BoutHistory(List<WorkoutLoad> known, IEnumerable<RegionSide> places, DateTimeOffset from, SorenessContext context, SorenessModel model)
    {
        (_known, _from, _context, _model) = (known, from, context, model);
        _ageFactor = AgeFactor();
        (_unknownNovelty, _guessedEffort) = (Square(model.Uncertainty["unknownNovelty"]), Square(model.Uncertainty["guessedEffort"]));
        foreach (var place in places)
        {
            _loads.TryAdd(place, []);
            _past.TryAdd(place, []);
            _past.TryAdd(Opposite(place), []);
        }

        foreach (var load in known)
            Add(load);
    }

    /// <summary>Loads that do something, until a moment, in order of time.</summary>
    internal static List<WorkoutLoad> Ordered(IEnumerable<WorkoutLoad> loads, DateTimeOffset until)
    {
        List<WorkoutLoad> known = [.. loads.Where(load => load.Muscles.Count > 0 && load.End <= until)];
        for (var i = 1; i < known.Count; i++)
        {
            if (known[i - 1].End > known[i].End)
                return [.. known.OrderBy(load => load.End)];
        }

        return known;
    }

    /// <summary>The bouts of one of the places from a moment on, in order of time.</summary>
    internal List<Bout> Bouts(RegionSide place, DateTimeOffset from)
    {
        var bouts = new List<Bout>();
        var (loads, same, other, first) = (_loads[place], _past[place], _past[Opposite(place)], 0);
        foreach (var (load, muscle) in loads)
        {
            if (load.End < from || muscle.Total <= 0)
                continue;
            while (load.End - _known[first].End > Accustomed.LooksBack)
                first++;
            var accustomed = Accustomed.To(new(load.End, muscle.Total), same, other, _known[first].End, _model);
            bouts.Add(ToBout(place, load, muscle, accustomed));
        }

        return bouts;
    }

    void Add(WorkoutLoad load)
    {
        if (_past.Count < load.Muscles.Count)
        {
            foreach (var place in _past.Keys)
            {
                if (load.Muscles.TryGetValue(place, out var muscle))
                    Add(place, load, muscle);
            }

            return;
        }

        foreach (var (place, muscle) in load.Muscles)
        {
            if (_past.ContainsKey(place))
                Add(place, load, muscle);
        }
    }

    void Add(RegionSide place, WorkoutLoad load, MuscleLoad muscle)
    {
        _past[place].Add(new(load.End, muscle.Total));
        if (load.End >= _from && _loads.TryGetValue(place, out var loads))
            loads.Add((load, muscle));
    }

    static RegionSide Opposite(RegionSide place) => place with { Side = place.Side == Side.Left ? Side.Right : Side.Left };

    Bout ToBout(RegionSide place, WorkoutLoad load, MuscleLoad muscle, Accustomed accustomed)
    {
        var felt = muscle.Total * accustomed.Factor * _model.Gain(place.Region) * _ageFactor;
        var isNew = accustomed.IsKnown && accustomed.Factor > 1;
        return new(
            load.End,
            1 - Math.Exp(-felt / _model.Scale),
            Later(Course(load, isNew && _model.HasHeavyCourse(place.Region))),
            Later(_model.UsualCourse),
            muscle.DownhillHardSets / muscle.Total,
            Doubt(load, accustomed),
            accustomed.IsKnown);
    }

    double AgeFactor() =>
        _context.Age is { } years && years > _model.Age["from"]
            ? Math.Max(_model.Age["least"], 1 - (_model.Age["lessPerDecade"] * (years - _model.Age["from"]) / 10))
            : 1;

    TimeCourse Course(WorkoutLoad load, bool isHeavy) => load.Mode switch
    {
        LoadMode.Endurance => _model.EnduranceCourse,
        LoadMode.Strength when isHeavy && load.HardestContraction >= _model.TimeCourse["heavyFromContraction"] => _model.HeavyCourse,
        LoadMode.Strength or LoadMode.Games or LoadMode.Rest => _model.UsualCourse,
    };

    TimeCourse Later(TimeCourse course) =>
        _context.Age is { } years && years > _model.Age["laterFrom"] ? course with { PeakHours = course.PeakHours + _model.TimeCourse["laterWhenOver60"] } : course;

    double Doubt(WorkoutLoad load, Accustomed accustomed) => Math.Sqrt(
        (accustomed.IsKnown ? 0 : _unknownNovelty) + (load.Basis is LoadBasis.SportAlone or LoadBasis.HeartRate ? _guessedEffort : 0));

    static double Square(double x) => x * x;
}
