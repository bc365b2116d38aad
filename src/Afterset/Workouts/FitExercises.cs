using Afterset.Evidence;

namespace Afterset.Workouts;

/// <summary>What a FIT exercise number stands for: a pattern, how sure, and whether it is done in a wheelchair.</summary>
sealed record FitExercise(string Pattern, RecognitionConfidence Confidence, bool Seated);

/// <summary>The numbers of data/exercises/fit-exercises.json.</summary>
sealed class FitExercises
{
    readonly Dictionary<int, FitCategory> _categories =
        KnowledgeFile.Read("exercises/fit-exercises.json", ExerciseKnowledge.Default.FitExercisesFile)
            .Categories.ToDictionary(category => category.Category);

    /// <summary>Null when the numbers are unknown; the category's own pattern when only the name is.</summary>
    internal FitExercise? Find(int category, int? name)
    {
        if (!_categories.TryGetValue(category, out var family))
            return null;
        if (name is { } number)
        {
            foreach (var (pattern, numbers) in family.Patterns)
            {
                if (numbers.Contains(number))
                    return new(pattern, Confidence(family, number), family.Seated.Contains(number));
            }
        }

        return family.Default is { } common ? new(common, RecognitionConfidence.Low, Seated: false) : null;
    }

    static RecognitionConfidence Confidence(FitCategory family, int number) =>
        family.Low.Contains(number) ? RecognitionConfidence.Low : RecognitionConfidence.High;
}
