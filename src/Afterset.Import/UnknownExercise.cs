using Afterset.Workouts;

namespace Afterset.Import;

/// <summary>What is said about an exercise that is not known: its name and what it may have meant, never a guess.</summary>
static class UnknownExercise
{
    internal static string Say(RecognisedExercise exercise)
    {
        var name = exercise.Name.Length > 80 ? exercise.Name[..80] + "…" : exercise.Name;
        var closest = exercise.Closest.Count == 0
            ? ""
            : $" Closest: {string.Join(", ", exercise.Closest.Select(pattern => pattern.Name))}.";
        return $"\"{name}\" is no exercise that Afterset knows; its sets were kept, but load no muscle.{closest}";
    }
}
