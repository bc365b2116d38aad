using Afterset.Units;
using Afterset.Workouts;

namespace Afterset.Import.Fit;

/// <summary>Turns sets of numbers into sets of exercises.</summary>
sealed class FitSets(FitActivity activity, ExerciseCatalogue exercises, FitFindings findings)
{
    /// <summary>One set.</summary>
    /// <param name="set">What the file says.</param>
    /// <param name="number">Which set it is in the workout, counted from 1.</param>
    internal ExerciseSet From(FitSet set, int number)
    {
        var (name, pattern) = set.IsRest ? (null, null) : Recognise(set, number);
        return new()
        {
            Exercise = name,
            Pattern = pattern,
            Kind = set.IsRest ? SetKind.Rest : SetKind.Active,
            Repetitions = set.Repetitions >= 0 ? set.Repetitions : null,
            LiftedMass = set.WeightKg is { } weight ? Mass.TryFromKilograms(weight) : null,
            Duration = set.Duration,
        };
    }

    (string? Name, MovementPattern? Pattern) Recognise(FitSet set, int number)
    {
        foreach (var guess in set.Guesses)
        {
            var title = activity.Titles.GetValueOrDefault(guess);
            if (PatternOf(guess, title) is { } pattern)
                return (title ?? pattern.Name, pattern);
        }

        if (set.Guesses.Count == 0)
            return (null, null);
        var (category, exercise) = set.Guesses[0];
        var name = activity.Titles.GetValueOrDefault(set.Guesses[0]);
        var what = exercise is { } known ? $"exercise {known} of category {category}" : $"category {category}";
        findings.Add(
            FitFindings.UnknownExercise,
            activity.Place($"set {number}"),
            category >= FitProfile.Set.FirstUnknown && name is null
                ? "The watch did not recognise this exercise; the set was kept without one."
                : $"Afterset does not know {what}; the set was kept without a movement.",
            FindingSeverity.ValueDropped);
        return (name, null);
    }

    // An exercise that the athlete made up has no number that means anything, but a title.
    MovementPattern? PatternOf((int Category, int? Exercise) guess, string? title) =>
        (guess.Category < FitProfile.Set.FirstUnknown ? exercises.RecogniseFit(guess.Category, guess.Exercise)?.Pattern : null)
        ?? (title is null ? null : exercises.Recognise(title).Pattern);
}
