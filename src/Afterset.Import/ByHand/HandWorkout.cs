using Afterset.Import.Text;
using Afterset.Units;
using Afterset.Workouts;

namespace Afterset.Import.ByHand;

/// <summary>Makes a workout of what a line says.</summary>
sealed class HandWorkout(HandLine line, DateTimeOffset end, ExerciseCatalogue exercises, FindingList findings)
{
    static readonly HashSet<string> BodyParts = new(StringComparer.Ordinal)
    {
        "legs", "lower body", "upper body", "push", "pull", "arms", "core", "full body", "back", "chest", "shoulders",
    };

    static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "a", "an", "and", "did", "for", "i", "in", "of", "on", "my", "the", "with", "day", "session", "workout",
    };

    readonly List<HandPart> _exercises = [.. line.Parts.Where(part => part.Sets is not null)];
    readonly List<HandPart> _headings = [.. line.Parts.Where(part => part.Sets is null && !part.IsEmpty)];

    /// <summary>The workout; where it cannot be made, what it returns says why.</summary>
    internal HandStop? ToWorkout(out Workout? workout)
    {
        workout = null;
        if (_headings.Count > 1)
            return new(_headings[1].Words is [var second, ..] ? second.Position : _headings[1].MassPosition, "Say how many sets, as in \"5x5\", or write each workout on a line of its own.");
        var late = Start(out var start);
        if ((Name(out var sport, out var title) ?? CheckExercises() ?? late) is { } stop)
            return stop;
        SayRatings();
        workout = new Workout
        {
            Format = "by-hand",
            Sport = sport.Sport,
            SubSport = sport.SubSport,
            Title = title,
            Start = start,
            Duration = line.Duration,
            Elapsed = line.Duration,
            Distance = line.Distance,
            Ascent = line.Ascent,
            Descent = line.Descent,
            Rpe = Rating(),
            Sets = [.. _exercises.SelectMany(ToSets)],
        };
        return null;
    }

    /// <summary>The heading's rating, or the rating of the only exercise.</summary>
    Rpe? Rating() => _headings is [{ Rpe: { } rating }] ? rating : line.Parts.Count(part => !part.IsEmpty) == 1 ? _exercises.FirstOrDefault()?.Rpe : null;

    HandStop? Name(out SportWord sport, out string? title)
    {
        (sport, title) = (new("training", "strength_training"), line.IsHilly ? "hilly" : null);
        var words = _headings.Count == 0 ? [] : _headings[0].Words.Where(word => !Fillers.Contains(word.Text)).ToList();
        if (words.Count == 0)
            return _exercises.Count > 0 ? null : Nameless();
        var name = string.Join(' ', words.Select(word => word.Text.Replace('-', ' ')));
        if (BodyPart(name) is { } part)
        {
            title = line.IsHilly ? $"hilly {part}" : part;
            return null;
        }

        if (SportWords.Find(name) is not { } known)
            return Unknown(words, name);
        (sport, title) = (known, line.IsHilly ? $"hilly {name}" : null);
        return _exercises.Count > 0 && known.Sport is not ("training" or "hiit")
            ? new(_exercises[0].Words is [var first, ..] ? first.Position : words[0].Position, "Write each workout on a line of its own.")
            : null;
    }

    static string? BodyPart(string name) =>
        BodyParts.Contains(name) ? name : BodyParts.Contains(name + "s") ? name + "s" : null;

    HandStop Nameless() => new(
        _headings is [{ LiftedMass: not null } heading] ? heading.MassPosition : line.WhenPosition,
        "What was it? A sport, a part of the body, or an exercise with its sets.");

    HandStop Unknown(List<HandToken> words, string name) => new(
        words[0].Position,
        exercises.Recognise(name).Pattern is null
            ? $"\"{name}\" is no sport and no part of the body that is known here. For an exercise, say how many sets, as in \"{name} 3x10\"."
            : $"\"{name}\" is an exercise: say how many sets, as in \"{name} 3x10\".");

    HandStop? CheckExercises()
    {
        foreach (var part in _exercises)
        {
            if (part.Words.Count == 0)
                return new(part.MassPosition, "Sets of what? Write the exercise beside them, as in \"squat 5x5\".");
        }

        return _headings is [{ LiftedMass: not null } heading]
            ? new(heading.MassPosition, "A mass belongs to sets, as in \"squat 5x5 100kg\".")
            : null;
    }

    IEnumerable<ExerciseSet> ToSets(HandPart part)
    {
        var exercise = exercises.Recognise(string.Join(' ', part.Words.Select(word => word.Text)));
        if (exercise.Pattern is null)
            findings.Note(FindingCode.HandUnknownExercise, $"position {part.Words[0].Position}", UnknownExercise.Say(exercise));
        return Enumerable.Repeat(
            new ExerciseSet
            {
                Exercise = exercise.Name,
                Pattern = exercise.Pattern,
                Side = exercise.Side,
                Kind = SetKind.Normal,
                Repetitions = part.Repetitions,
                LiftedMass = part.LiftedMass,
                Duration = part.SetDuration,
                Distance = part.SetDistance,
                Rpe = part.Rpe,
            },
            part.Sets!.Value);
    }

    void SayRatings()
    {
        foreach (var part in line.Parts)
        {
            if (part is { RatingWord: { } word, Rpe: { } rating })
                findings.Note(FindingCode.RatedByWord, "rating", $"\"{word}\" was taken as a rating of {rating.Cr10:0} of 10.");
        }
    }

    /// <summary>The time said; else so long before the end. A time without a day is the last such time before the end.</summary>
    HandStop? Start(out DateTimeOffset start)
    {
        start = end - (line.Duration ?? TimeSpan.Zero);
        if (line is { Date: null, DaysAgo: null, TimeOfDay: null })
            return null;
        var day = line.Date ?? end.Date.AddDays(-(line.DaysAgo ?? 0));
        start = line.TimeOfDay is { } time
            ? new DateTimeOffset(day + time, end.Offset)
            : new DateTimeOffset(day + end.TimeOfDay, end.Offset) - (line.Duration ?? TimeSpan.Zero);
        if (start > end && line is { Date: null, DaysAgo: null })
            start = start.AddDays(-1);
        return start > end ? new(line.WhenPosition, "This is still to come; a workout lies in the past.") : null;
    }
}
