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
    readonly List<(DateTimeOffset End, RegionSide Place)> _hardest = [];
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
    /// <param name="ofTheHardest">Whether the bouts of what worked hardest are asked for, too.</param>
    internal BoutHistory(
        IEnumerable<WorkoutLoad> known, IEnumerable<RegionSide> places, DateTimeOffset from, SorenessContext context, SorenessModel model, bool ofTheHardest = false)
    {
        (_from, _context, _model) = (from, context, model);
        _ageFactor = AgeFactor();
        (_unknownNovelty, _guessedEffort) = (Square(model.Uncertainty["unknownNovelty"]), Square(model.Uncertainty["guessedEffort"]));
        foreach (var place in places)
            Keep(place);
        if (ofTheHardest)
            known = WithTheHardest([.. known]);
        foreach (var load in known)
            Add(load);
    }

    void Keep(RegionSide place)
    {
        _loads.TryAdd(place, []);
        _past.TryAdd(place, []);
        _past.TryAdd(Opposite(place), []);
    }

    List<WorkoutLoad> WithTheHardest(List<WorkoutLoad> known)
    {
        foreach (var load in known)
        {
            if (load.End < _from || Hardest(load) is not { } place)
                continue;
            _hardest.Add((load.End, place));
            Keep(place);
        }

        return known;
    }

    // What hurts most afterwards, by load and muscle alone; of two alike the first in the body's order.
    RegionSide? Hardest(WorkoutLoad load)
    {
        (RegionSide Place, double Felt)? hardest = null;
        foreach (var (place, muscle) in load.Muscles)
        {
            var felt = muscle.Total * _model.Gain(place.Region);
            if (felt > 0 && (hardest is not { } most || felt > most.Felt || (felt == most.Felt && place.CompareTo(most.Place) < 0)))
                hardest = (place, felt);
        }

        return hardest?.Place;
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

    /// <summary>Of each workout from a moment on the bout of the place that it loaded hardest, in order of time: what a number for the whole body goes by.</summary>
    internal List<Bout> BoutsOfTheHardest(DateTimeOffset from)
    {
        var (bouts, of) = (new List<Bout>(), new Dictionary<RegionSide, (List<Bout> Bouts, int Next)>());
        foreach (var (end, place) in _hardest)
        {
            if (end < from)
                continue;
            var (all, next) = of.TryGetValue(place, out var begun) ? begun : (Bouts(place, from), 0);
            while (all[next].End < end)
                next++;
            bouts.Add(all[next]);
            of[place] = (all, next + 1);
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
