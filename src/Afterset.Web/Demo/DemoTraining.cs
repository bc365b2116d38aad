using Afterset.Units;
using Afterset.Workouts;

namespace Afterset.Web.Demo;

/// <summary>One training of the made-up athlete.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Sport">The sport.</param>
/// <param name="Minutes">How long.</param>
/// <param name="Rating">How hard it felt, 0 to 10.</param>
/// <param name="Sets">Exercise, sets, repetitions, kilograms.</param>
sealed record DemoTraining(string Title, string Sport, int Minutes, double Rating, IReadOnlyList<(string Exercise, int Sets, int Repetitions, double Kilograms)> Sets)
{
    const int SkipsOneOf = 9;

    /// <summary>What is trained so many days before today; null for a day of rest. One day before is leg day.</summary>
    internal static DemoTraining? Of(int day, DemoChance chance)
    {
        var (weekday, week) = (day % 7, day / 7);
        if (weekday is 0 or 2 or 5 || (day != 1 && chance.Whole(1, SkipsOneOf) == 1))
            return null;
        // A little more each week: the tenth week before lifts a tenth less.
        var share = 1 - (0.01 * week);
        return weekday switch
        {
            // Yesterday was far more than the legs are used to: what they are used to does not protect them.
            1 when day == 1 => Legs(share, 6, 85, 9),
            1 => Legs(share, 3, 55, 7 + (0.5 * chance.Whole(0, 2))),
            3 => Push(share, 6.5 + (0.5 * chance.Whole(0, 2))),
            4 => new("Easy run", "running", 35 + (5 * chance.Whole(0, 4)), 4 + (0.5 * chance.Whole(0, 3)), []),
            _ => Pull(share, 6.5 + (0.5 * chance.Whole(0, 2))),
        };
    }

    /// <summary>The workout, begun at a moment.</summary>
    internal Workout At(DateTimeOffset start) => new()
    {
        Format = "demo",
        Sport = Sport,
        SubSport = Sets.Count > 0 ? "strength_training" : null,
        Title = Title,
        Start = start,
        Duration = TimeSpan.FromMinutes(Minutes),
        Elapsed = TimeSpan.FromMinutes(Minutes),
        Distance = Sets.Count > 0 ? null : Length.TryFromMetres(Minutes * 165),
        Rpe = Rpe.TryFromCr10(Rating),
        Sets = [.. Sets.SelectMany(SetsOf)],
    };

    static IEnumerable<ExerciseSet> SetsOf((string Exercise, int Sets, int Repetitions, double Kilograms) done)
    {
        var pattern = ExerciseCatalogue.Default.Recognise(done.Exercise).Pattern;
        return Enumerable.Range(0, done.Sets).Select(_ => new ExerciseSet
        {
            Exercise = done.Exercise,
            Pattern = pattern,
            Kind = SetKind.Normal,
            Repetitions = done.Repetitions,
            LiftedMass = Mass.TryFromKilograms(done.Kilograms),
        });
    }

    static double Plates(double kilograms) => Math.Round(kilograms / 2.5) * 2.5;

    static DemoTraining Legs(double share, int sets, int minutes, double rating) => new("Leg day", "training", minutes, rating,
    [
        ("Back squat", sets, 5, Plates(105 * share)), ("Romanian deadlift", sets, 8, Plates(85 * share)), ("Leg press", sets, 12, Plates(170 * share)), ("Leg curl", sets, 12, Plates(45 * share)), ("Standing calf raise", sets, 15, Plates(60 * share)),
    ]);

    static DemoTraining Push(double share, double rating) => new("Push", "training", 60, rating,
    [
        ("Bench press", 4, 6, Plates(75 * share)), ("Overhead press", 3, 8, Plates(42.5 * share)), ("Lateral raise", 3, 15, Plates(10 * share)), ("Triceps pushdown", 3, 12, Plates(25 * share)),
    ]);

    static DemoTraining Pull(double share, double rating) => new("Pull", "training", 60, rating,
    [
        ("Pull up", 4, 6, 0), ("Barbell row", 4, 8, Plates(65 * share)), ("Face pull", 3, 15, Plates(20 * share)), ("Biceps curl", 3, 10, Plates(15 * share)),
    ]);
}
