using Afterset.Body;
using Afterset.Load;
using Afterset.Soreness;
using Afterset.Units;
using Afterset.Workouts;

namespace Afterset.Planning;

/// <summary>What would change the forecast of one place, found by forecasting again with one thing told differently.</summary>
/// <param name="At">The moment that is looked at: when the place will be at its sorest in the next seven days.</param>
/// <param name="Now">What is expected of it as things are.</param>
/// <param name="Changes">What would change that by a fifth of a point or more, the greatest change first.</param>
public sealed record ForecastChanges(DateTimeOffset At, SorenessEstimate Now, IReadOnlyList<ForecastChange> Changes)
{
    const double WorthSaying = 0.2;
    const double EasyEffort = 3;
    const double HardEffort = 8;

    /// <summary>What would change the forecast of a place; null when nothing is known to make it sore.</summary>
    /// <param name="request">Everything that the forecast follows from.</param>
    /// <param name="place">The place.</param>
    public static ForecastChanges? Of(PlanRequest request, RegionSide place)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Planner.Forecast(request).Of(place) is not { HasCause: true } forecast)
            return null;
        var (at, now) = forecast.Peak(request.AsOf, request.AsOf + SorenessForecast.Reach);
        var changes = Told(request, place, at, now).Concat(Workouts(request, place, at))
            .Where(change => Difference(change, now) >= WorthSaying)
            .OrderByDescending(change => Difference(change, now));
        return new(at, now, [.. changes]);
    }

    // The ends of what may be told: nothing, and one more than the range allows for.
    static IEnumerable<ForecastChange> Told(PlanRequest request, RegionSide place, DateTimeOffset at, SorenessEstimate now)
    {
        foreach (var told in (double[])[0, Math.Min(10, Math.Ceiling(now.High))])
        {
            var score = SorenessScore.Nearest(told);
            yield return new ForecastChange.Told(score, Then(request with { Reports = [.. request.Reports, new(place, score, request.AsOf)] }, place, at));
        }
    }

    static IEnumerable<ForecastChange> Workouts(PlanRequest request, RegionSide place, DateTimeOffset at)
    {
        var context = new LoadContext(request.Profile.HighestHeartRate);
        foreach (var workout in request.Workouts.Concat(request.History).Where(workout => request.AsOf - workout.End <= SorenessModel.Default.Forgotten))
        {
            var load = request.KnownLoads?.Invoke(workout, context) ?? MuscleLoads.Of(workout, context);
            if (!load.Muscles.ContainsKey(place))
                continue;
            yield return new ForecastChange.WithoutWorkout(workout, Then(Replaced(request, workout, null), place, at));
            if (load.Basis is not (LoadBasis.SportAlone or LoadBasis.HeartRate))
                continue;
            foreach (var effort in (double[])[EasyEffort, HardEffort])
                yield return new ForecastChange.EffortTold(workout, effort, Then(Replaced(request, workout, workout with { Rpe = Rpe.TryFromCr10(effort) }), place, at));
        }
    }

    static PlanRequest Replaced(PlanRequest request, Workout workout, Workout? by)
    {
        return request with { Workouts = Replace(request.Workouts), History = Replace(request.History) };

        List<Workout> Replace(IReadOnlyList<Workout> all) =>
            [.. all.Select(one => ReferenceEquals(one, workout) ? by : one).OfType<Workout>()];
    }

    static SorenessEstimate? Then(PlanRequest request, RegionSide place, DateTimeOffset at) =>
        Planner.Forecast(request).Of(place) is { HasCause: true } forecast ? forecast.At(at) : null;

    static double Difference(ForecastChange change, SorenessEstimate now) =>
        Math.Abs((change.Then?.Mean ?? SorenessModel.Default.Baseline) - now.Mean);
}
