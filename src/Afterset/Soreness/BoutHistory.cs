using Afterset.Body;
using Afterset.Load;

namespace Afterset.Soreness;

/// <summary>What workouts did to some places, as bouts of soreness.</summary>
sealed class BoutHistory
{
    readonly SorenessContext _context;
    readonly SorenessModel _model;
    readonly List<DateTimeOffset> _known = [];
    readonly DateTimeOffset _from;
    readonly Dictionary<RegionSide, List<PastLoad>> _past = [];
    readonly Dictionary<RegionSide, List<Loaded>> _loads = [];
    readonly double _ageFactor;
    readonly double _unknownNovelty;
    readonly double _guessedEffort;

    // Of a load no more than this is kept: a fold of ten years looks at each once and lets it go.
    readonly record struct Loaded(DateTimeOffset End, LoadMode Mode, LoadBasis Basis, double HardestContraction, MuscleLoad Muscle);

    /// <summary>A history.</summary>
    /// <param name="known">All loads that are looked at, in order of time; each does something.</param>
    /// <param name="places">The places that are asked for.</param>
    /// <param name="from">No earlier bout is asked for.</param>
    /// <param name="context">What is known of the person.</param>
    /// <param name="model">The numbers.</param>
    internal BoutHistory(IEnumerable<WorkoutLoad> known, IEnumerable<RegionSide> places, DateTimeOffset from, SorenessContext context, SorenessModel model)
    {
        (_from, _context, _model) = (from, context, model);
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
        foreach (var load in loads)
        {
            if (load.End < from || load.Muscle.Total <= 0)
                continue;
            while (load.End - _known[first] > Accustomed.LooksBack)
                first++;
            var accustomed = Accustomed.To(new(load.End, load.Muscle.Total), same, other, _known[first], _model);
            bouts.Add(ToBout(place, load, accustomed));
        }

        return bouts;
    }

    void Add(WorkoutLoad load)
    {
        _known.Add(load.End);
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
            loads.Add(new(load.End, load.Mode, load.Basis, load.HardestContraction, muscle));
    }

    static RegionSide Opposite(RegionSide place) => place with { Side = place.Side == Side.Left ? Side.Right : Side.Left };

    Bout ToBout(RegionSide place, Loaded load, Accustomed accustomed)
    {
        var felt = load.Muscle.Total * accustomed.Factor * _model.Gain(place.Region) * _ageFactor;
        return new(
            load.End,
            1 - Math.Exp(-felt / _model.Scale),
            Later(Course(load, accustomed.IsNew && _model.HasHeavyCourse(place.Region))),
            Later(_model.UsualCourse),
            load.Muscle.DownhillHardSets / load.Muscle.Total,
            Doubt(load, accustomed),
            accustomed.IsKnown);
    }

    double AgeFactor() =>
        _context.Age is { } years && years > _model.Age["from"]
            ? Math.Max(_model.Age["least"], 1 - (_model.Age["lessPerDecade"] * (years - _model.Age["from"]) / 10))
            : 1;

    TimeCourse Course(Loaded load, bool isHeavy) => load.Mode switch
    {
        LoadMode.Endurance => _model.EnduranceCourse,
        LoadMode.Strength when isHeavy && load.HardestContraction >= _model.TimeCourse["heavyFromContraction"] => _model.HeavyCourse,
        LoadMode.Strength or LoadMode.Games or LoadMode.Rest => _model.UsualCourse,
    };

    TimeCourse Later(TimeCourse course) =>
        _context.Age is { } years && years > _model.Age["laterFrom"] ? course with { PeakHours = course.PeakHours + _model.TimeCourse["laterWhenOver60"] } : course;

    double Doubt(Loaded load, Accustomed accustomed) => Math.Sqrt(
        (accustomed.IsKnown ? 0 : _unknownNovelty) + (load.Basis is LoadBasis.SportAlone or LoadBasis.HeartRate ? _guessedEffort : 0));

    static double Square(double x) => x * x;
}
