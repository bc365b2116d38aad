namespace Afterset.Web.Log;

/// <summary>What can be said in three taps. Each is a word of the grammar of docs/by-hand.md, so that taps and text mean the same.</summary>
static class ThreeTaps
{
    /// <summary>What: the word of the grammar and the name on the button.</summary>
    internal static IReadOnlyList<(string Word, string Name)> What { get; } =
    [
        ("legs", "Legs"), ("push", "Push"), ("pull", "Pull"), ("full body", "Full body"), ("run", "Run"), ("ride", "Ride"), ("swim", "Swim"), ("hike", "Hike"), ("hiit", "HIIT"), ("soccer", "Football"),
    ];

    /// <summary>How long, in minutes.</summary>
    internal static IReadOnlyList<int> Minutes { get; } = [20, 30, 45, 60, 90, 120];

    /// <summary>How hard, 1 to 10, with the words that stand beside some.</summary>
    internal static IReadOnlyDictionary<int, string> Hardness { get; } = new Dictionary<int, string>
    {
        [2] = "easy",
        [4] = "moderate",
        [6] = "hard",
        [8] = "very hard",
        [10] = "all out",
    };
}
