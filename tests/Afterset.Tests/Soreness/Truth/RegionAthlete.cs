using Afterset.Body;
using Afterset.Load;
using Afterset.Soreness;
using Afterset.Units;
using Afterset.Workouts;

namespace Afterset.Tests.Soreness.Truth;

/// <summary>An athlete whose muscles get sore by the equations of the regional model, with parameters that we know.</summary>
sealed class RegionAthlete
{
    /// <summary>Two muscles of the legs, the trunk and the arms, which check-ins rate.</summary>
    internal static readonly RegionSide[] Rated = [Left("quadriceps"), Left("calves"), Left("chest"), Left("lower-back"), Left("biceps"), Left("triceps")];

    /// <summary>One muscle of each, which nobody ever rates.</summary>
    internal static readonly RegionSide[] NeverRated = [Left("hamstrings"), Left("upper-back"), Left("forearm-flexors")];

    // The peak of every bout, where soreness takes another course.
    const double LaterHours = 12;

    static readonly SorenessModel Model = SorenessModel.Default;

    readonly Scenario _scenario;
    readonly Dictionary<RegionSide, double> _gains = [];
    readonly Dictionary<RegionSide, double> _baselines = [];
    readonly int _hypothesis;

    // The second of a pair differs from the usual the other way than the first: then the mean over few athletes is that over many.
    RegionAthlete(Dice dice, int number, Scenario scenario)
    {
        _scenario = scenario;
        _hypothesis = dice.Among(Model.Prior.Weights);
        var pair = new Dice(9000 + ((ulong)number / 2));
        double Differs(double variance) => (number % 2 == 0 ? 1 : -1) * Math.Sqrt(variance) * pair.Normal();
        var baseline = ModelOf(scenario).Level + Differs(Model.Prior.BaselineOfPerson);
        Gain = 1 + Differs(Model.Prior.GainOfPerson);
        double[] groups = [.. Enumerable.Range(0, ResponsePrior.Groups).Select(_ => Differs(Model.Prior.GainOfGroup))];
        foreach (var place in Rated.Concat(NeverRated))
        {
            _gains[place] = Math.Max(0, Gain + groups[Model.Prior.GroupOf(place.Region)] + Differs(Model.Prior.GainOfMuscle));
            _baselines[place] = baseline + Differs(Model.Prior.BaselineOfMuscle);
        }
    }

    /// <summary>How strongly the person reacts; 1 is usual.</summary>
    internal double Gain { get; }

    /// <summary>Which of the model's recoveries is theirs.</summary>
    internal int Recovery => ResponsePrior.RecoveryOf(_hypothesis);

    /// <summary>How far what they tell strays from the model, as a variance.</summary>
    internal double Noise => Model.Prior.Noise[_hypothesis];

    /// <summary>How strongly a muscle of theirs reacts.</summary>
    internal double GainOf(RegionSide place) => _gains[place];

    /// <summary>The numbers that athletes and learner have.</summary>
    internal static SorenessModel ModelOf(Scenario scenario) => scenario.World == World.FarFromZero ? Truth.FarFromZero.Model : Model;

    /// <summary>An athlete's check-ins, and what is known of the training.</summary>
    internal static RegionLife Live(Scenario scenario, int number, int checkIns)
    {
        var dice = new Dice(5000 + (ulong)number);
        var athlete = new RegionAthlete(dice, number, scenario);
        var (done, elses) = (TrainingLife.Of(dice), scenario.World == World.NotFromLoad ? TrainingLife.Of(dice) : null);
        var days = athlete.Days(dice).Take(checkIns).ToList();
        var causes = Loads((elses ?? done).Where(workout => workout.Start < days[^1]));
        var ratings = Rated.Select(place => athlete.Feel(place, Bouts(causes, place), days, dice)).ToList();
        var known = elses is null && scenario.History == History.AsItWas ? causes : Loads(TrainingLife.Known(done, scenario.History, dice).Where(workout => workout.Start < days[^1]));
        return new(athlete, known, [.. days.Select((at, day) => new RegionMorning(at, [.. ratings.Select(place => place[day])]))]);
    }

    /// <summary>What workouts explain at a moment, for one speed of recovery, before any gain: points.</summary>
    internal static double Rise(ReadOnlySpan<Bout> bouts, DateTimeOffset moment, double recovery, double laterHours = 0)
    {
        var left = 1.0;
        foreach (var bout in Felt(bouts, moment))
        {
            var hours = (moment - bout.End).TotalHours;
            left *= 1 - (bout.Amplitude * (((1 - bout.DownhillShare) * Share(bout.Main, hours, recovery, laterHours)) + (bout.DownhillShare * Share(bout.Downhill, hours, recovery, laterHours))));
        }

        return Model.Ceiling * (1 - left);
    }

    /// <summary>The bouts before a moment that are not forgotten yet.</summary>
    internal static ReadOnlySpan<Bout> Felt(ReadOnlySpan<Bout> bouts, DateTimeOffset moment)
    {
        var end = bouts.Length;
        while (end > 0 && bouts[end - 1].End >= moment)
            end--;
        var first = end;
        while (first > 0 && moment - bouts[first - 1].End <= Model.Forgotten)
            first--;
        return bouts[first..end];
    }

    internal static Bout[] Bouts(List<WorkoutLoad> loads, RegionSide place) =>
        [.. new BoutHistory(loads, [place], DateTimeOffset.MinValue, SorenessContext.Unknown, Model).Bouts(place, DateTimeOffset.MinValue)];

    static double Share(TimeCourse course, double hours, double recovery, double laterHours) =>
        (course with { PeakHours = (course.PeakHours * recovery) + laterHours }).ShareAt(hours);

    IEnumerable<DateTimeOffset> Days(Dice dice)
    {
        for (var day = TrainingLife.FirstCheckIn.AddHours(7.5); ; day = day.AddDays(1))
        {
            if (_scenario.IsTwiceWeekly ? day.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Thursday : dice.IsSo(Teller.Asked))
                yield return day;
        }
    }

    List<RegionRating> Feel(RegionSide place, Bout[] bouts, List<DateTimeOffset> days, Dice dice)
    {
        var (noise, ratings) = (Math.Sqrt(Model.Prior.Noise[_hypothesis]), new List<RegionRating>());
        var (teller, unexplained) = (new Teller(_scenario.Telling, Math.Round(Model.Baseline + 1)), new Unexplained(Model.Prior.Unexplained[_hypothesis]));
        for (var i = 0; i < days.Count; i++)
        {
            unexplained.Pass(i > 0 ? Model.Prior.Left(days[i] - days[i - 1]) : 0, dice);
            var rise = Rise(bouts, days[i], Model.Prior.Recovery[Recovery], _scenario.World == World.Later ? LaterHours : 0);
            var known = _baselines[place] + (_gains[place] * rise);
            var deviation = Math.Sqrt(unexplained.Uncertain + (noise * noise));
            var expected = teller.Expect(known + unexplained.Believed, deviation);
            var told = teller.Tell(known + unexplained.Value + (noise * (_scenario.World == World.HeavyTails ? dice.HeavyTailed() : dice.Normal())), dice);
            unexplained.Learn(told is { } number ? teller.Felt(number, known + unexplained.Believed, deviation) : teller.FeltWhenSilent(known + unexplained.Believed, deviation), known, deviation * deviation);
            ratings.Add(new(place, told, expected));
        }

        return ratings;
    }

    static List<WorkoutLoad> Loads(IEnumerable<Workout> workouts) =>
        BoutHistory.Ordered(workouts.Select(workout => MuscleLoads.Of(workout, LoadContext.Unknown)), DateTimeOffset.MaxValue);

    static RegionSide Left(string region) => new(new(region), Side.Left);
}

/// <summary>What no workout explains in one place, and what the one who knows all parameters believes of it.</summary>
sealed class Unexplained(double variance)
{
    internal double Value { get; private set; }

    internal double Believed { get; private set; }

    internal double Uncertain { get; private set; }

    internal void Pass(double left, Dice dice)
    {
        Value = (left * Value) + (Math.Sqrt((1 - (left * left)) * variance) * dice.Normal());
        (Believed, Uncertain) = (left * Believed, (left * left * Uncertain) + ((1 - (left * left)) * variance));
    }

    internal void Learn((double Mean, double Variance) felt, double known, double total)
    {
        var gain = Uncertain / total;
        (Believed, Uncertain) = (Believed + (gain * (felt.Mean - known - Believed)), Uncertain - (gain * Uncertain * (1 - (felt.Variance / total))));
    }
}

/// <summary>One rating: where, what was told, and what was to be expected for whoever knows the athlete.</summary>
readonly record struct RegionRating(RegionSide Where, double? Told, double Expected);

/// <summary>A check-in.</summary>
sealed record RegionMorning(DateTimeOffset At, IReadOnlyList<RegionRating> Ratings)
{
    /// <summary>What the learner gets of it.</summary>
    internal IReadOnlyList<SorenessReport> Reports(TimeSpan later) =>
        [.. Ratings.Where(rating => rating.Told is not null).Select(rating => new SorenessReport(rating.Where, SorenessScore.Nearest(rating.Told!.Value), At + later))];
}

/// <summary>An athlete, what is known of the training, and the check-ins.</summary>
sealed record RegionLife(RegionAthlete Athlete, List<WorkoutLoad> Known, IReadOnlyList<RegionMorning> Mornings);
