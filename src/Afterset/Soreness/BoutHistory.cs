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
    readonly Dictionary<RegionSide, PastLoads> _past = [];
    readonly List<(DateTimeOffset End, RegionSide Place)> _hardest = [];
    readonly double _ageFactor;
    readonly double _unknownNovelty;
    readonly double _guessedEffort;

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
        (_known, _from, _context, _model) = (known as List<WorkoutLoad> ?? [.. known], from, context, model);
        _ageFactor = AgeFactor();
        (_unknownNovelty, _guessedEffort) = (Square(model.Uncertainty["unknownNovelty"]), Square(model.Uncertainty["guessedEffort"]));
        foreach (var place in places)
            Keep(place);
        if (ofTheHardest)
            FindTheHardest();
    }

    void Keep(RegionSide place)
    {
        _past.TryAdd(place, new(_known, place));
        _past.TryAdd(Opposite(place), new(_known, Opposite(place)));
    }

    void FindTheHardest()
    {
        foreach (var load in _known)
        {
            if (load.End < _from || Hardest(load) is not { } place)
                continue;
            _hardest.Add((load.End, place));
            Keep(place);
        }
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
        List<WorkoutLoad> known = [.. loads.Where(load => load.DoesSomething && load.End <= until)];
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
        from = from > _from ? from : _from;
        var (same, other, before, otherBefore, first) = (_past[place], _past[Opposite(place)], 0, 0, _known.Count);
        var count = same.CountFrom(from);
        var bouts = new List<Bout>(count);
        for (var i = 0; i < count; i++)
        {
            if (!same.TryGet(i, from, out var load) || load.Muscle.Total <= 0)
                continue;
            (before, otherBefore) = (same.Before(load.End, Math.Max(before, i)), other.Before(load.End, otherBefore));
            first = FirstLookedAt(load.End, first);
            bouts.Add(ToBout(place, load, Accustomed.To(load, (same, before), (other, otherBefore), _known[first].End, _model)));
        }

        bouts.Reverse();
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

    // The first workout that is not too long before a bout; the later ones are not looked at.
    int FirstLookedAt(DateTimeOffset bout, int until)
    {
        var from = 0;
        while (from < until)
        {
            var middle = (from + until) / 2;
            if (bout - _known[middle].End > Accustomed.LooksBack)
                from = middle + 1;
            else
                until = middle;
        }

        return from;
    }

    static RegionSide Opposite(RegionSide place) => place with { Side = place.Side == Side.Left ? Side.Right : Side.Left };

    Bout ToBout(RegionSide place, PastLoad load, Accustomed accustomed)
    {
        var workout = load.Workout;
        var felt = load.Muscle.Total * accustomed.Factor * _model.Gain(place.Region) * _ageFactor;
        return new(
            load.End,
            1 - Math.Exp(-felt / _model.Scale),
            Later(Course(workout, accustomed.IsNew && _model.HasHeavyCourse(place.Region))),
            Later(_model.UsualCourse),
            load.Muscle.DownhillHardSets / load.Muscle.Total,
            Doubt(workout, accustomed),
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
