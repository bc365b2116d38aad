using Afterset.Evidence;
using Afterset.Load;
using Afterset.Safety;
using Afterset.Soreness;
using Afterset.Workouts;

namespace Afterset.Planning;

/// <summary>Says what was assumed because nobody said.</summary>
static class Assumptions
{
    internal static IReadOnlyList<Reason> Of(
        PlanRequest request, IReadOnlyList<PlannedWorkout> workouts, SorenessForecast forecast, Clearance.Given clearance)
    {
        var all = new List<Reason>();
        all.AddRange(workouts.SelectMany(workout => workout.Load.Because).Where(reason => reason.Rule != "load/fractional-sets").Distinct());
        if (!request.IsEachWorkoutOnce && SameWorkout.Once([.. request.Workouts, .. request.History]).Count < request.Workouts.Count + request.History.Count)
            all.Add(new("load/session-rpe", "A workout was given more than once; it counts once."));
        if (workouts.Any(workout => workout.Load.Basis == LoadBasis.Sets && workout.Workout.Rpe is null && workout.Workout.Sets.All(set => set.Rpe is null)))
            all.Add(new("load/closeness-to-failure", "Nobody said how hard the sets were: two repetitions in reserve are assumed."));
        if (forecast.Regions.Count > 0 && !forecast.IsNoveltyKnown)
            all.Add(new("soreness/novelty", "Without ten weeks of history nobody knows what is new to you, so the ranges are wider."));
        if (forecast.Regions.Any(region => region.Overall is not null))
            all.Add(new("soreness/overall", "You gave one number for the whole body and said no place: it counts for every muscle that worked in the week before. Say where it is, and only that place counts."));
        if (request.Profile.Age is null)
            all.Add(new("safety/age-unknown", "Your age is not known; nothing in the forecast was corrected for it."));
        if (clearance.Unanswered.Count > 0)
            all.Add(new("safety/careful-without-blood-thinners", clearance.Unanswered.Count == 1
                ? "One health question is not answered; that counts as unsafe, so the plan is a careful one."
                : $"{clearance.Unanswered.Count} health questions are not answered; each counts as unsafe, so the plan is a careful one."));
        return all;
    }
}
