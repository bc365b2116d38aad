using Afterset.Workouts;

namespace Afterset.Import.ByHand;

/// <summary>Reads workouts that people write by hand: "legs 60min rpe 8", "squat 5x5 100kg; leg curl 3x12".</summary>
/// <remarks>docs/by-hand.md is the grammar. Order, case, blanks and commas do not matter; nothing is guessed.</remarks>
public static class HandEntry
{
    const int LongestText = 10_000;

    /// <summary>Entries that show what can be said.</summary>
    public static IReadOnlyList<string> Examples { get; } =
    [
        "legs 60min rpe 8",
        "run 10km 52min rpe 6 hilly",
        "squat 5x5 100kg; leg curl 3x12",
        "yesterday 18:30 ride 2h30 hard",
    ];

    /// <summary>Reads one workout a line.</summary>
    /// <param name="text">Whatever was written; nothing in it makes this throw.</param>
    /// <param name="end">When workouts ended that say no time of their own; also the day and the offset of times they say.</param>
    /// <param name="exercises">How exercises are recognised.</param>
    public static HandOutcome Parse(string text, DateTimeOffset end, ExerciseCatalogue exercises)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(exercises);
        ArgumentOutOfRangeException.ThrowIfLessThan(end.Year, 1900, nameof(end));
        if (text.Length > LongestText)
            return Stop(text, new HandStop(LongestText, $"An entry has at most {LongestText} characters."));
        var findings = new FindingList(new ImportOptions().MaxFindingsOfACode);
        var workouts = new List<Workout>();
        foreach (var line in HandTokens.Lines(text))
        {
            if (line.Count == 0)
                continue;
            var parser = new HandParser(line);
            if (parser.Read() is { } stopped)
                return Stop(text, stopped);
            if (new HandWorkout(parser.Line, end, exercises, findings).ToWorkout(out var workout) is { } unclear)
                return Stop(text, unclear);
            workouts.Add(workout!);
        }

        return new HandOutcome.Understood(workouts, findings.Folded());
    }

    static HandOutcome.NotUnderstood Stop(string text, HandStop stop)
    {
        var position = Math.Clamp(stop.Position, 0, text.Length);
        var start = position == 0 ? 0 : text.AsSpan(0, position).LastIndexOfAny('\n', '\r') + 1;
        var rest = text.AsSpan(start);
        var line = rest[..(rest.IndexOfAny('\n', '\r') is >= 0 and var end ? end : rest.Length)].ToString().Replace('\t', ' ');
        var shown = Math.Max(0, position - start - 60);
        var caret = new string(' ', position - start - shown) + "^";
        return new(position, stop.Expected, $"""
            {line.AsSpan(shown, Math.Min(line.Length - shown, 79))}
            {caret}
            {stop.Expected}
            For example:
              {string.Join("\n  ", Examples)}
            """);
    }
}
