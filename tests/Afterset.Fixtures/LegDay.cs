using Afterset.Workouts;

namespace Afterset.Fixtures;

/// <summary>Scene (a): a heavy leg day, 72 minutes, 24 hard sets, rated 8 of 10.</summary>
static class LegDay
{
    static readonly DateTimeOffset Start = new(2026, 11, 23, 17, 30, 0, TimeSpan.FromHours(1));
    static readonly TimeSpan Lasted = TimeSpan.FromMinutes(72);

    static readonly SceneSets Sets = new(
    [
        new("Squat (Barbell)", 28, 6, 5, 5, 110, 35, 8.5),
        new("Romanian Deadlift (Barbell)", 8, 23, 4, 8, 95, 40, 8),
        new("Leg Press", 28, 0, 4, 10, 180, 45, 8),
        new("Lying Leg Curl (Machine)", 15, 0, 4, 12, 45, 45, 8),
        new("Walking Lunge (Dumbbell)", 17, 78, 3, 20, 32, 60, 8.5),
        new("Standing Calf Raise (Machine)", 1, 18, 4, 12, 80, 40, 9),
    ],
    firstSecond: 120,
    everySeconds: 175);

    internal static FitActivity OnWatch =>
        Sets.Activity(Start, Lasted, kilocalories: 520, rpe: 8, Sets.Heart((int)Lasted.TotalSeconds, low: 98, high: 158, seed: 11));

    internal static Workout InHevy => new()
    {
        Format = "hevy-csv",
        Title = "Leg day",
        Start = Start,
        Duration = Lasted,
        Sets = Sets.InApp,
    };
}
