using System.Diagnostics;
using Afterset.Body;
using Afterset.Load;
using Afterset.Protocols;
using Afterset.Safety;
using Afterset.Scheduling;
using Afterset.Soreness;
using Afterset.Workouts;

namespace Afterset.Planning;

/// <summary>The arrow: a workout goes in at the left, a safe and timed plan comes out at the right.</summary>
public static class Planner
{
    /// <summary>A plan for what was done, or the refusal of one.</summary>
    /// <param name="request">Everything it is made from.</param>
    public static PlanOutcome Plan(PlanRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var once = request.IsEachWorkoutOnce ? request.Workouts : SameWorkout.Once(request.Workouts);
        var workouts = Loads(once, request);
        var history = Loads(request.IsEachWorkoutOnce ? request.History : SameWorkout.Once(request.History, once), request);
        var loads = InTime(workouts, history);
        var forecast = SorenessForecast.From(loads, request.Reports, new(request.Profile.Age), request.AsOf, learned: request.Learned, overall: request.Overall);
        return Screening.Of(Question(request, loads)) switch
        {
            Clearance.Given given => Within(given, request, workouts, loads, forecast),
            Clearance.Withheld withheld => Refusal.Of(withheld, request.AsOf),
            var other => throw new UnreachableException($"No plan for {other}."),
        };
    }

    /// <summary>The forecast alone, also where a safety rule would forbid the plan.</summary>
    /// <param name="request">Everything it is made from.</param>
    public static SorenessForecast Forecast(PlanRequest request) => Forecast(request, only: null);

    /// <summary>The same of some places only; null for all.</summary>
    internal static SorenessForecast Forecast(PlanRequest request, IReadOnlyCollection<RegionSide>? only)
    {
        ArgumentNullException.ThrowIfNull(request);
        var once = request.IsEachWorkoutOnce ? request.Workouts : SameWorkout.Once(request.Workouts);
        var history = request.IsEachWorkoutOnce ? request.History : SameWorkout.Once(request.History, once);
        return SorenessForecast.From(
            InTime(Loads(once, request), Loads(history, request)), request.Reports, new(request.Profile.Age), request.AsOf, SorenessModel.Default, request.Learned, request.Overall, only);
    }

    /// <summary>What safety leaves, as a plan for the same request would go by it.</summary>
    /// <param name="request">Everything it follows from.</param>
    public static Clearance Clear(PlanRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var once = request.IsEachWorkoutOnce ? request.Workouts : SameWorkout.Once(request.Workouts);
        var history = request.IsEachWorkoutOnce ? request.History : SameWorkout.Once(request.History, once);
        return Screening.Of(Question(request, InTime(Loads(once, request), Loads(history, request))));
    }

    /// <summary>What safety is asked for the request.</summary>
    internal static SafetyQuestion Question(PlanRequest request, IReadOnlyList<WorkoutLoad> loads) =>
        new(request.Profile, request.Reports, loads, request.AsOf) { Overall = request.Overall };

    static PlanOutcome Within(
        Clearance.Given clearance, PlanRequest request, List<PlannedWorkout> workouts, IReadOnlyList<WorkoutLoad> loads, SorenessForecast forecast)
    {
        var wanted = new TreatmentRequest(
            forecast, clearance, loads, Anchor(loads, request.AsOf), [.. request.Tools, "hands"], request.AsOf, request.AsOf.AddDays(request.Days), request.Events);
        var choice = Treatments.Choose(wanted);
        if (Refusal.WhenNothingIsLeft(choice, clearance, request.AsOf) is { } refusal)
            return refusal;

        var diary = Diary.Of(choice, wanted, request);
        var schedule = Scheduler.Schedule(diary.Request);
        return new PlanOutcome.Planned(new RecoveryPlan
        {
            AsOf = request.AsOf,
            Until = wanted.Until,
            Zone = request.Zone,
            Workouts = workouts,
            Forecast = forecast,
            Sessions = diary.Sessions(schedule, wanted),
            Omissions = [.. choice.Omissions, .. diary.Omissions(schedule)],
            Advice = clearance.Advice,
            Assumptions = Assumptions.Of(request, workouts, forecast, clearance),
            Questions = clearance.Unanswered,
            IsScheduleOptimal = schedule.IsOptimal,
            DailyLimit = diary.DailyLimit,
        });
    }

    static List<PlannedWorkout> Loads(IReadOnlyList<Workout> workouts, PlanRequest request)
    {
        var (planned, context, oldest) = (new List<PlannedWorkout>(workouts.Count), new LoadContext(request.Profile.HighestHeartRate), request.AsOf - SorenessForecast.OldestUsed);
        for (var i = 0; i < workouts.Count; i++)
        {
            var workout = workouts[i];
            if (workout.Start < oldest)
                continue;
            if (workout.Start is null)
                workout = workout with { Start = request.AsOf - (workout.Elapsed ?? workout.Duration ?? TimeSpan.Zero) };
            planned.Add(new(workout, Load(workout, context, request)));
        }

        return planned;
    }

    // Those of the history first, where all of them are earlier: then nothing has to be sorted.
    static List<WorkoutLoad> InTime(List<PlannedWorkout> workouts, List<PlannedWorkout> history)
    {
        var isEarlier = workouts.Count > 0 && history.Count > 0 && history[^1].Load.End < workouts[0].Load.End && AreInOrder(workouts) && AreInOrder(history);
        var loads = new List<WorkoutLoad>(workouts.Count + history.Count);
        loads.AddRange((isEarlier ? history : workouts).Select(workout => workout.Load));
        loads.AddRange((isEarlier ? workouts : history).Select(workout => workout.Load));
        return loads;
    }

    static bool AreInOrder(List<PlannedWorkout> workouts)
    {
        for (var i = 1; i < workouts.Count; i++)
        {
            if (workouts[i - 1].Load.End > workouts[i].Load.End)
                return false;
        }

        return true;
    }

    static WorkoutLoad Load(Workout workout, LoadContext context, PlanRequest request) =>
        request.KnownLoads is { } known ? known(workout, context) : MuscleLoads.Of(workout, context);

    static DateTimeOffset Anchor(IReadOnlyList<WorkoutLoad> loads, DateTimeOffset asOf) =>
        loads.Where(load => load.DoesSomething && load.End <= asOf).Max(load => (DateTimeOffset?)load.End) ?? asOf;
}
