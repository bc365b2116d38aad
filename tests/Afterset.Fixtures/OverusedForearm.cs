using Afterset.Workouts;

namespace Afterset.Fixtures;

/// <summary>Scene (d): pull-ups, carries and hangs on forearms that had too much already. 48 minutes, rated 7 of 10.</summary>
static class OverusedForearm
{
    static readonly DateTimeOffset Start = new(2026, 11, 26, 19, 0, 0, TimeSpan.FromHours(1));
    static readonly TimeSpan Lasted = TimeSpan.FromMinutes(48);

    static readonly SceneSets Sets = new(
    [
        new("Pull Up", 21, 38, 5, 6, null, 25, 8),
        new("Farmers Walk", 3, 1, 5, null, 64, 45, 8.5),
        new("Dead Hang", 3, 0, 4, null, null, 45, 8),
        new("Wrist Curl (Barbell)", 7, 4, 3, 15, 25, 40, 7.5),
    ],
    firstSecond: 180,
    everySeconds: 158);

    internal static FitActivity OnWatch =>
        Sets.Activity(Start, Lasted, kilocalories: 310, rpe: 7, Sets.Heart((int)Lasted.TotalSeconds, low: 92, high: 146, seed: 26));

    internal static Workout InStrong => new()
    {
        Format = "strong-csv",
        Title = "Grip and pull",
        Start = Start,
        Duration = Lasted,
        Sets = Sets.InApp,
    };
}
