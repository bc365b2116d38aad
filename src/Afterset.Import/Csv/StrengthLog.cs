using Afterset.Workouts;

namespace Afterset.Import.Csv;

/// <summary>Gathers the rows of a strength app into workouts, and knows each exercise's name once.</summary>
sealed class StrengthLog(string format, ImportOptions options, FindingList findings)
{
    readonly Dictionary<(string?, string?, string?), StrengthSession> _byKey = [];
    readonly List<StrengthSession> _sessions = [];
    readonly Dictionary<string, RecognisedExercise> _exercises = new(StringComparer.Ordinal);

    internal FindingList Findings => findings;

    internal TimeZoneInfo TimeZone => options.TimeZone;

    /// <summary>The workouts in the order of their first rows.</summary>
    internal IReadOnlyList<Workout> Workouts => [.. _sessions.Where(session => session.Sets.Count > 0).Select(session => session.ToWorkout(format))];

    /// <summary>The workout of this key; made when it is the first time. Null when there are too many.</summary>
    internal StrengthSession? Session((string?, string?, string?) key, Func<StrengthSession?> make)
    {
        if (_byKey.TryGetValue(key, out var session))
            return session;
        if (_sessions.Count > options.MaxWorkouts || make() is not { } made)
            return null;
        _byKey.Add(key, made);
        _sessions.Add(made);
        return made;
    }

    /// <summary>What an exercise's name means; an unknown name is said once.</summary>
    internal RecognisedExercise Recognise(CsvTable table, int column)
    {
        var name = table.Text(column) ?? "";
        if (_exercises.TryGetValue(name, out var known))
            return known;
        var recognised = options.Exercises.Recognise(name);
        _exercises.Add(name, recognised);
        if (recognised.Pattern is null)
            findings.Note(FindingCode.UnknownExercise, table.Place(column), UnknownExercise.Say(recognised));
        return recognised;
    }
}
