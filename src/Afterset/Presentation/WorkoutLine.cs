using System.Globalization;
using Afterset.Load;
using Afterset.Planning;
using Afterset.Workouts;

namespace Afterset.Presentation;

/// <summary>Says in a line what was done: "Leg day · Mon 23 Nov 17:30 · 72 min · 24 sets · how hard: 8 of 10 (from file)".</summary>
static class WorkoutLine
{
    const int LongestTitle = 40;

    /// <summary>The parts of the line, to be joined by dots.</summary>
    internal static IReadOnlyList<string> Parts(PlannedWorkout planned, LocalTime time)
    {
        var workout = planned.Workout;
        return
        [
            .. new[]
            {
                Name(workout),
                workout.Start is { } start ? time.DayAndTime(start) : null,
                Minutes(workout),
                Amount(workout),
                HowHard(planned),
            }.OfType<string>(),
        ];
    }

    /// <summary>Its title, or what kind of sport it was.</summary>
    internal static string Name(Workout workout) =>
        PlainText.Of(workout.Title) is { Length: > 0 } title ? PlainText.Cut(title, LongestTitle) : Sport(workout);

    /// <summary>The kind of sport in words: "Strength training".</summary>
    internal static string Sport(Workout workout)
    {
        var sport = Readable(workout.Sport);
        return (sport, Readable(workout.SubSport)) switch
        {
            ("", "") => workout.Sets.Count > 0 ? "Strength training" : "Workout",
            (_, "" or "generic") => Words.Capital(sport),
            (_, "strength training") => "Strength training",
            ("", var kind) => Words.Capital(kind),
            var (_, kind) when kind == sport => Words.Capital(sport),
            var (_, kind) => $"{Words.Capital(sport)} ({kind})",
        };
    }

    /// <summary>How hard it was and how that is known.</summary>
    internal static string HowHard(PlannedWorkout planned)
    {
        var workout = planned.Workout;
        if (workout.Rpe is { } rpe)
            return string.Create(CultureInfo.InvariantCulture, $"how hard: {rpe.Cr10:0.#} of 10 ({(workout.Format == "by-hand" ? "you said" : "from file")})");
        if (workout.Sets.Any(set => set.Rpe is not null))
            return "how hard: as each set was rated";
        return planned.Load.Basis switch
        {
            LoadBasis.None => "no load",
            LoadBasis.Sets => "how hard: not said, assumed",
            LoadBasis.Rating => "how hard: rated",
            LoadBasis.HeartRate => "how hard: from heart rate",
            LoadBasis.SportAlone => "how hard: not said, assumed",
        };
    }

    static string? Minutes(Workout workout) => (workout.Duration ?? workout.Elapsed) is not { } duration
        ? null
        : duration.TotalHours >= 2
            ? string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalHours} h {duration.Minutes:00} min")
            : string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMinutes:0} min");

    static string? Amount(Workout workout)
    {
        var sets = workout.Sets.Count(set => set.Kind is not (SetKind.Rest or SetKind.WarmUp or SetKind.CoolDown));
        if (sets > 0)
            return Words.Count(sets, "set", "sets");
        var parts = new List<string>();
        if (workout.Distance is { Metres: > 0 } distance)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{distance.Kilometres:0.#} km"));
        if (workout.Ascent is { Metres: >= 10 } ascent)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{ascent.Metres:0} m up"));
        if (workout.Descent is { Metres: >= 10 } descent)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{descent.Metres:0} m down"));
        return parts.Count > 0 ? string.Join(", ", parts) : null;
    }

    static string Readable(string? word) => word == "hiit" ? "HIIT" : PlainText.Cut(PlainText.Of(word).Replace('_', ' '), LongestTitle);
}
