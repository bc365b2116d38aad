using Afterset.Units;
using Afterset.Workouts;

namespace Afterset.Fixtures;

/// <summary>One exercise of a scene: what the watch and the app call it, and how it was done.</summary>
/// <param name="Name">As Hevy and Strong write it.</param>
/// <param name="Category">The exercise's category in the FIT profile.</param>
/// <param name="Number">The exercise in its category.</param>
/// <param name="Sets">How many sets.</param>
/// <param name="Repetitions">Repetitions a set; null for what is held or carried.</param>
/// <param name="Kilograms">Lifted mass; null for body weight.</param>
/// <param name="Seconds">How long a set lasted.</param>
/// <param name="Rpe">How hard each set felt.</param>
public sealed record SceneExercise(
    string Name, int Category, int Number, int Sets, int? Repetitions, double? Kilograms, int Seconds, double Rpe);

/// <summary>Exercises, set after set at even distances, for a watch and for an app.</summary>
sealed class SceneSets(IReadOnlyList<SceneExercise> exercises, int firstSecond, int everySeconds)
{
    internal IReadOnlyList<FitTitle> Titles =>
        [.. exercises.Select(exercise => new FitTitle(exercise.Category, exercise.Number, exercise.Name))];

    /// <summary>The strength workout as a watch writes it.</summary>
    internal FitActivity Activity(DateTimeOffset start, TimeSpan lasted, int kilocalories, int rpe, IReadOnlyList<FitRecord> records) => new()
    {
        Sport = 10,
        SubSport = 20,
        Start = start,
        Duration = lasted,
        Elapsed = lasted,
        Kilocalories = kilocalories,
        AverageHeartRate = (int)Math.Round(records.Average(record => record.HeartRate!.Value)),
        MaxHeartRate = records.Max(record => record.HeartRate),
        Rpe = rpe,
        Titles = Titles,
        Sets = OnWatch,
        Records = records,
        Laps = [new() { Duration = lasted.TotalSeconds }],
    };

    /// <summary>Each set and the rest after it.</summary>
    internal IReadOnlyList<FitSet> OnWatch =>
    [
        .. OneByOne.SelectMany((exercise, index) => new[]
        {
            new FitSet
            {
                Seconds = Begin(index),
                Duration = exercise.Seconds,
                Repetitions = exercise.Repetitions,
                WeightKg = exercise.Kilograms,
                Category = exercise.Category,
                Exercise = exercise.Number,
            },
            new FitSet { Seconds = Begin(index) + exercise.Seconds, Duration = everySeconds - exercise.Seconds, IsRest = true },
        }),
    ];

    internal IReadOnlyList<ExerciseSet> InApp =>
    [
        .. OneByOne.Select(exercise => new ExerciseSet
        {
            Exercise = exercise.Name,
            Kind = SetKind.Normal,
            Repetitions = exercise.Repetitions,
            LiftedMass = exercise.Kilograms is { } kilograms ? Mass.TryFromKilograms(kilograms) : null,
            Duration = exercise.Repetitions is null ? TimeSpan.FromSeconds(exercise.Seconds) : null,
            Rpe = Rpe.FromCr10(exercise.Rpe),
        }),
    ];

    /// <summary>A heart rate that rises through each set and falls in each rest, every ten seconds.</summary>
    internal IReadOnlyList<FitRecord> Heart(int seconds, int low, int high, uint seed)
    {
        var flutter = new Flutter(seed);
        var rate = (double)low;
        var records = new List<FitRecord>();
        for (var second = 0; second < seconds; second += 10)
        {
            var isSet = OneByOne.Select((exercise, index) => (Begin: Begin(index), exercise.Seconds))
                .Any(set => second >= set.Begin && second < set.Begin + set.Seconds);
            rate += ((isSet ? high : low) - rate) * (isSet ? 0.3 : 0.12);
            records.Add(new FitRecord { Seconds = second, HeartRate = (int)Math.Round(rate + (2 * flutter.Next())) });
        }

        return records;
    }

    IEnumerable<SceneExercise> OneByOne => exercises.SelectMany(exercise => Enumerable.Repeat(exercise, exercise.Sets));

    int Begin(int index) => firstSecond + (index * everySeconds);
}
