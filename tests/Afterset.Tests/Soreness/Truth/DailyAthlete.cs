using Afterset.Load;
using Afterset.Soreness.Daily;
using Afterset.Workouts;

namespace Afterset.Tests.Soreness.Truth;

/// <summary>An athlete whose whole-body soreness follows the equations of the daily model, with parameters that we know.</summary>
sealed class DailyAthlete
{
    // The numbers of the model are for four steps; ours are told from 0 to 10.
    const double Points = 2.5;

    // Steps of four that those are usually sore who are hardly sore: one point of ten.
    const double Hardly = 0.4;

    readonly DailySorenessModel _model = DailySorenessModel.Default;
    readonly World _world;
    readonly double[] _fixed = new double[DailyState.Count];
    readonly double _spread, _carryOver, _drift;

    DailyAthlete(Dice dice, World world)
    {
        _world = world;
        _spread = _model.Spreads[dice.Whole(0, DailySorenessModel.SpreadCount - 1)];
        var hypothesis = dice.Among([.. Enumerable.Range(0, DailySorenessModel.Hypotheses).Select(h => Math.Exp(_model.LogWeight(h)))]);
        double Deviation(int state) => _spread * Math.Sqrt(_model.Variance(state, hypothesis));
        for (var state = 0; state < DailyState.CarryOver; state++)
            _fixed[state] = (_spread * _model.Response(state)) + (Deviation(state) * dice.Normal());
        _fixed[DailyState.Level] += world == World.HardlySore ? Hardly : _model.Level;
        (_carryOver, _drift) = (Deviation(DailyState.CarryOver), Deviation(DailyState.Drift));
    }

    /// <summary>Points that are usually told.</summary>
    double Usual => Points * _fixed[DailyState.Level];

    /// <summary>Days of an athlete: what was told, and what those who know the athlete best would have expected.</summary>
    internal static DailyLife Live(Scenario scenario, int number, int days)
    {
        var dice = new Dice(1000 + (ulong)number);
        var athlete = new DailyAthlete(dice, scenario.World);
        var done = TrainingLife.Of(dice);
        var causes = scenario.World == World.NotFromLoad ? TrainingLife.Of(dice) : done;
        var felt = athlete.Feel(Loads(causes, days), new(scenario.Telling, Math.Round(athlete.Usual)), dice);
        return new(Shifted(felt, Loads(TrainingLife.Known(done, scenario.History, dice), days), scenario.History), felt);
    }

    List<FeltDay> Feel(double[] loads, Teller teller, Dice dice)
    {
        var (terms, carry, drift, days) = (new DailyTerms(_model), new Wanderer(_carryOver, _model.CarryOverKept), new Wanderer(_drift, _model.DriftKept), new List<FeltDay>());
        var (oracle, usual) = (new DailyOracle(carry, drift, _spread, Points, teller), loads.Where(load => load > 0).Average());
        for (var day = 0; day < loads.Length; day++)
        {
            carry.Wander(dice);
            drift.Wander(dice);
            oracle.Pass();
            var known = Known(terms, day % 7);
            var noise = _spread * (_world == World.HeavyTails ? dice.HeavyTailed() : dice.Normal());
            var expected = oracle.Expect(known);
            var isAsked = dice.IsSo(Teller.Asked) && day >= 7 * TrainingLife.WeeksBefore;
            var told = isAsked ? teller.Tell(Points * (known + carry.Value + drift.Value + noise), dice) : null;
            if (day >= 7 * TrainingLife.WeeksBefore)
                oracle.Learn(told, known);
            days.Add(new(told, expected, Response(terms, oracle, usual, day)));
            terms.EndDay(loads[day]);
        }

        return days;
    }

    double Response(in DailyTerms terms, DailyOracle oracle, double usual, int day)
    {
        if (_world == World.NotFromLoad)
            return 0;
        var (trained, rested) = (terms, terms);
        trained.EndDay(usual);
        rested.EndDay(0);
        return oracle.Expect(Known(trained, (day + 1) % 7)) - oracle.Expect(Known(rested, (day + 1) % 7));
    }

    // What load, habit and the day of the week say: steps of four.
    double Known(in DailyTerms terms, int weekday)
    {
        var (yesterday, twoAgo) = (terms.Yesterday, terms.TwoAgo);
        if (_world == World.Later)
            (yesterday, twoAgo) = ((yesterday + twoAgo) / 2, (twoAgo + terms.ThreeAndFourAgo) / 2);
        return _fixed[DailyState.Level] + _fixed[DailyState.Monday + weekday] + (_fixed[DailyState.Yesterday] * yesterday) + (_fixed[DailyState.TwoAgo] * twoAgo)
            + (_fixed[DailyState.ThreeAndFourAgo] * terms.ThreeAndFourAgo) + (_fixed[DailyState.Accustomed] * terms.Accustomed);
    }

    static double[] Loads(IEnumerable<Workout> workouts, int days)
    {
        var loads = new double[days];
        foreach (var workout in workouts)
        {
            var day = (workout.Start!.Value - TrainingLife.FirstDay).Days;
            if (day < days)
                loads[day] += MuscleLoads.Of(workout, LoadContext.Unknown).SessionLoad!.Value.ArbitraryUnits;
        }

        return loads;
    }

    static List<SeriesDay> Shifted(List<FeltDay> felt, double[] loads, History history)
    {
        var later = history == History.DatedDayLate ? 1 : 0;
        double? Told(int day) => day >= 0 ? felt[day].Told : null;
        return [.. felt.Select((_, day) => new SeriesDay(DateOnly.FromDateTime(TrainingLife.FirstDay.UtcDateTime).AddDays(day), loads[day], Told(day - later)))];
    }
}

/// <summary>A morning: what was told, and what was to be expected of it for whoever knows the athlete.</summary>
/// <param name="Told">What was told; null for nothing.</param>
/// <param name="Expected">What was to be expected.</param>
/// <param name="Response">How much more, in points, is to be expected of the next morning after a usual training day than after a day of rest.</param>
readonly record struct FeltDay(double? Told, double Expected, double Response);

/// <summary>What the learner sees, and what was felt.</summary>
sealed record DailyLife(List<SeriesDay> Seen, List<FeltDay> Felt);

/// <summary>Something that wanders around zero from day to day.</summary>
sealed class Wanderer(double deviation, double kept)
{
    bool _isBegun;

    internal double Value { get; private set; }

    internal double Kept => kept;

    internal double Variance => deviation * deviation;

    internal void Wander(Dice dice)
    {
        Value = _isBegun ? (kept * Value) + (Math.Sqrt(1 - (kept * kept)) * deviation * dice.Normal()) : deviation * dice.Normal();
        _isBegun = true;
    }
}
