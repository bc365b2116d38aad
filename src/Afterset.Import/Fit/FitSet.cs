namespace Afterset.Import.Fit;

/// <summary>A set or a rest, in the file's numbers. Null means that the message does not say.</summary>
/// <param name="Start">When it began.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Repetitions">Repetitions.</param>
/// <param name="WeightKg">Lifted mass.</param>
/// <param name="IsRest">Whether it was a rest.</param>
/// <param name="Guesses">What exercise it may have been, the likeliest first: category, and exercise in it.</param>
sealed record FitSet(
    uint? Start,
    TimeSpan? Duration,
    int? Repetitions,
    double? WeightKg,
    bool IsRest,
    IReadOnlyList<(int Category, int? Exercise)> Guesses)
{
    /// <summary>Reads a set message.</summary>
    internal static FitSet From(FitMessage message) => new(
        message.Time(FitProfile.Set.StartTime) ?? message.Time(FitProfile.Set.Timestamp),
        message.Duration(FitProfile.Set.Duration),
        message.Whole(FitProfile.Set.Repetitions),
        message.Scaled(FitProfile.Set.Weight, 16),
        message.Whole(FitProfile.Set.Type) == FitProfile.Set.Rest,
        ReadGuesses(message));

    static List<(int Category, int? Exercise)> ReadGuesses(FitMessage message)
    {
        var guesses = new List<(int, int?)>();
        for (var i = 0; i < message.Count(FitProfile.Set.Category); i++)
        {
            var exercise = message.Whole(FitProfile.Set.Subtype, i);
            if (message.Whole(FitProfile.Set.Category, i) is { } category)
                guesses.Add((category, exercise < FitProfile.Set.FirstUnknown ? exercise : null));
        }

        return guesses;
    }
}
