using Afterset.Units;
using Afterset.Workouts;

namespace Afterset.Tests.Soreness.Truth;

/// <summary>What somebody trains: lifting days and runs, three to five times a week, of changing size.</summary>
static class TrainingLife
{
    /// <summary>Weeks of training before the first check-in.</summary>
    internal const int WeeksBefore = 10;

    /// <summary>Weeks in all.</summary>
    internal const int Weeks = 66;

    internal static readonly DateTimeOffset FirstDay = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The first day with a check-in.</summary>
    internal static DateTimeOffset FirstCheckIn => FirstDay.AddDays(7 * WeeksBefore);

    // Three kinds of lifting day; each exercise with the most sets that are done of it.
    static readonly (string Pattern, int Sets)[][] LiftingDays =
    [
        [("squat", 6), ("horizontal-press", 6), ("row", 5), ("biceps-curl", 4)],
        [("horizontal-press", 6), ("row", 6), ("triceps-extension", 5), ("biceps-curl", 6)],
        [("deadlift", 5), ("squat", 6), ("calf-raise", 6), ("leg-curl", 5)],
    ];

    internal static List<Workout> Of(Dice dice)
    {
        var (workouts, perWeek, lifts) = (new List<Workout>(), dice.Whole(3, 5), dice.Between(0.4, 0.8));
        for (var week = 0; week < Weeks; week++)
        {
            var isOff = dice.IsSo(0.06);
            foreach (var day in Days(dice, perWeek))
            {
                var workout = dice.IsSo(lifts) ? Lifting(dice) : Run(dice);
                if (!isOff && !dice.IsSo(0.1))
                    workouts.Add(workout with { Start = FirstDay.AddDays((7 * week) + day).AddHours(18) });
            }
        }

        return workouts;
    }

    /// <summary>What is known of it.</summary>
    internal static List<Workout> Known(IReadOnlyList<Workout> done, History history, Dice dice) => history switch
    {
        History.AsItWas or History.DatedDayLate or History.DatedDayEarly => [.. done],
        History.ThirdMissing => [.. done.Where(_ => !dice.IsSo(1 / 3.0))],
        History.LoggedTwice => [.. done.SelectMany(workout => new[] { workout, workout })],
        History.TwiceAtFirst => [.. done.SelectMany(workout => workout.Start < FirstCheckIn.AddDays(70) ? new[] { workout, workout } : [workout])],
        History.RatedHigher => [.. done.Select(Higher)],
        History.FirstMonthMissing => [.. done.Where(workout => workout.Start >= FirstCheckIn.AddDays(28))],
    };

    static IEnumerable<int> Days(Dice dice, int count)
    {
        List<int> left = [0, 1, 2, 3, 4, 5, 6];
        for (var i = 0; i < count; i++)
            left.RemoveAt(dice.Whole(0, left.Count - 1));
        return Enumerable.Range(0, 7).Except(left);
    }

    static Workout Lifting(Dice dice)
    {
        var (size, rating, sets) = (dice.Between(0.4, 1), dice.Whole(6, 10), new List<ExerciseSet>());
        foreach (var (pattern, most) in LiftingDays[dice.Whole(0, LiftingDays.Length - 1)])
        {
            var set = new ExerciseSet { Pattern = ExerciseCatalogue.Default.Patterns[pattern], Kind = SetKind.Normal, Repetitions = dice.Whole(5, 12), Rpe = Rpe.FromCr10(rating) };
            sets.AddRange(Enumerable.Repeat(set, Math.Max(1, (int)Math.Round(most * size))));
        }

        return new() { Format = "by-hand", Sport = "training", SubSport = "strength_training", Duration = TimeSpan.FromMinutes(4 * sets.Count), Rpe = Rpe.FromCr10(rating), Sets = sets };
    }

    static Workout Run(Dice dice)
    {
        var isLong = dice.IsSo(0.15);
        return new()
        {
            Format = "by-hand",
            Sport = "running",
            Duration = TimeSpan.FromMinutes(isLong ? dice.Whole(90, 180) : dice.Whole(25, 75)),
            Rpe = Rpe.FromCr10(dice.Whole(3, isLong ? 8 : 7)),
            Descent = dice.IsSo(0.3) ? Length.TryFromMetres(dice.Whole(50, 500)) : Length.TryFromMetres(0),
        };
    }

    static Workout Higher(Workout workout) =>
        workout with { Rpe = Higher(workout.Rpe), Sets = [.. workout.Sets.Select(set => set with { Rpe = Higher(set.Rpe) })] };

    static Rpe? Higher(Rpe? rating) => rating is { } rpe ? Rpe.FromCr10(Math.Min(10, 1.3 * rpe.Cr10)) : null;
}
