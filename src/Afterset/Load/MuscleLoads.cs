using Afterset.Body;
using Afterset.Evidence;
using Afterset.Units;
using Afterset.Workouts;

namespace Afterset.Load;

/// <summary>The second stage of the arrow: what a workout did to each region and side.</summary>
public static class MuscleLoads
{
    /// <summary>Load of one workout. A workout without a start, or one that is massage, mobility or rest, has none.</summary>
    /// <param name="workout">What was done.</param>
    /// <param name="context">What is known of the person.</param>
    /// <param name="model">The numbers; null for data/load/model.json.</param>
    /// <param name="sports">The sports; null for data/load/sports.json.</param>
    public static WorkoutLoad Of(Workout workout, LoadContext context, LoadModel? model = null, SportCatalogue? sports = null)
    {
        model ??= LoadModel.Default;
        sports ??= SportCatalogue.Default;
        var profile = sports.Of(workout);
        if (HasSets(workout))
            return FromSets(workout, profile, model);
        if (profile.Mode == LoadMode.Rest)
            return Nothing(workout, profile, new Reason("load/session-rpe", "Massage, mobility and rest add no load."));
        return FromEffort(workout, profile, context, model, sports);
    }

    static readonly IReadOnlyList<Reason> FromSetsReasons = [new("load/fractional-sets", "Load is counted in hard sets, shared among the muscles of each exercise.")];

    static bool HasSets(Workout workout)
    {
        for (var i = 0; i < workout.Sets.Count; i++)
        {
            if (workout.Sets[i] is { Kind: not SetKind.Rest, Pattern: not null })
                return true;
        }

        return false;
    }

    static WorkoutLoad FromSets(Workout workout, SportProfile profile, LoadModel model)
    {
        var byPattern = new List<(MovementPattern Pattern, Side? Side, double HardSets)>();
        for (var i = 0; i < workout.Sets.Count; i++)
        {
            var set = workout.Sets[i];
            var hardSets = SetLoad.HardSets(set, workout.Rpe, model);
            if (hardSets > 0 && set.Pattern is { } pattern)
                AddTo(byPattern, pattern, set.Side, hardSets);
        }

        var work = new SharedWork[byPattern.Count];
        var hardest = byPattern.Count > 0 ? byPattern[0].Pattern.Contraction : 0;
        for (var i = 0; i < work.Length; i++)
        {
            var (pattern, side, hardSets) = byPattern[i];
            work[i] = new(pattern.Shares, side, new(hardSets, 0));
            hardest = Math.Max(hardest, pattern.Contraction);
        }

        var muscles = new LoadByMuscle(work);
        return new(
            End(workout), LoadMode.Strength, muscles.IsEmpty ? LoadBasis.None : LoadBasis.Sets, SessionLoad(workout, profile, model), hardest, muscles, FromSetsReasons);
    }

    // Sets of one exercise are added up before they are shared among muscles: a year of training has few patterns.
    static void AddTo(List<(MovementPattern Pattern, Side? Side, double HardSets)> byPattern, MovementPattern pattern, Side? side, double hardSets)
    {
        for (var i = 0; i < byPattern.Count; i++)
        {
            if (ReferenceEquals(byPattern[i].Pattern, pattern) && byPattern[i].Side == side)
            {
                byPattern[i] = (pattern, side, byPattern[i].HardSets + hardSets);
                return;
            }
        }

        byPattern.Add((pattern, side, hardSets));
    }

    static WorkoutLoad FromEffort(
        Workout workout, SportProfile profile, LoadContext context, LoadModel model, SportCatalogue sports)
    {
        if (CountedDuration(workout, model) is not { } duration)
            return Nothing(workout, profile, new Reason("load/session-rpe", "The file tells neither sets nor a duration, so no load is known."));

        var (load, basis, reason) = Effort(workout, duration, profile, context, model);
        var hardSets = load.ArbitraryUnits / model.SessionRpe["arbitraryUnitsPerHardSet"] * profile.Contraction;
        var (downhill, isGuess) = profile.OnFoot ? DownhillMetres.Of(workout, model) : (0, false);
        var braking = downhill / 1000 * model.Downhill["eccentricUnitsPerKilometreDescended"] * model.Downhill["hardSetsPerEccentricUnit"];

        var shares = profile.Mode == LoadMode.Strength ? sports.SharesOfBodyPart(workout.Title) ?? profile.Shares : profile.Shares;
        var own = new SharedWork(shares, Side: null, new(hardSets, 0));
        var muscles = new LoadByMuscle(braking > 0 ? [own, new(sports.DownhillShares, Side: null, new(0, braking))] : [own]);
        List<Reason> because = [reason];
        if (isGuess)
            because.Add(new("load/downhill", "You said hilly but not how high: about 25 m down for each kilometre is assumed."));
        else if (braking > 0)
            because.Add(new("load/downhill", $"{downhill:0} m downhill on foot count extra: muscles brake while they lengthen."));
        return new(End(workout), profile.Mode, basis, load, profile.Contraction, muscles, because);
    }

    static (TrainingLoad Load, LoadBasis Basis, Reason Reason) Effort(
        Workout workout, TimeSpan duration, SportProfile profile, LoadContext context, LoadModel model)
    {
        if (SessionRpeLoad.Of(workout.Rpe, duration) is { } rated)
            return (rated, LoadBasis.Rating, new("load/session-rpe", "Load is your rating times minutes."));
        if (HeartRateLoad.Of(workout, duration, context.HighestHeartRate, model) is { } measured)
            return (measured, LoadBasis.HeartRate, new("load/heart-rate", "Nobody rated the effort, so heart rate stands in for it."));
        var usual = SessionRpeLoad.Of(profile.UsualRpe, duration).GetValueOrDefault();
        return (usual, LoadBasis.SportAlone, new(
            "load/session-rpe", $"Neither a rating nor heart rate is known, so {profile.UsualRpe.Cr10:0} of 10 is assumed, as is usual for {profile.Sport.Replace('_', ' ')}."));
    }

    static TrainingLoad? SessionLoad(Workout workout, SportProfile profile, LoadModel model) =>
        CountedDuration(workout, model) is { } duration ? SessionRpeLoad.Of(workout.Rpe ?? profile.UsualRpe, duration) : null;

    // A watch that was forgotten to be stopped is not a day of running.
    static TimeSpan? CountedDuration(Workout workout, LoadModel model) =>
        (workout.Duration ?? workout.Elapsed) is { } duration && duration > TimeSpan.Zero
            ? TimeSpan.FromTicks(Math.Min(duration.Ticks, model.SessionRpe.Hours("longestCounted").Ticks))
            : null;

    static DateTimeOffset End(Workout workout) => workout.End ?? DateTimeOffset.MinValue;

    static WorkoutLoad Nothing(Workout workout, SportProfile profile, Reason reason) =>
        new(End(workout), profile.Mode, LoadBasis.None, null, 0, LoadByMuscle.None, [reason]);
}
