using Afterset.Evidence;

namespace Afterset.Workouts;

/// <summary>Numbers about workouts, from data/workouts/model.json.</summary>
public sealed class WorkoutModel
{
    static readonly Lazy<WorkoutModel> TheDefault = new(() => new WorkoutModel());

    WorkoutModel()
    {
        Rules = KnowledgeFile.Read("workouts/model.json", KnownValuesJson.Default.IReadOnlyListKnownValues);
        var same = Rules.Single(rule => rule.Id == "workouts/same-workout");
        (StartsTogether, OverlapShare) = (TimeSpan.FromSeconds(same["startsTogether"]), same["overlapShare"]);
    }

    /// <summary>What data/workouts says.</summary>
    public static WorkoutModel Default => TheDefault.Value;

    /// <summary>Every rule with its numbers and sources.</summary>
    public IReadOnlyList<KnownValues> Rules { get; }

    /// <summary>Two that start no further apart are one.</summary>
    internal TimeSpan StartsTogether { get; }

    /// <summary>Two of which so large a share of their time is common are one.</summary>
    internal double OverlapShare { get; }
}
