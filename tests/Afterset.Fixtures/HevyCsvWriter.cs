using System.Globalization;
using Afterset.Units;
using Afterset.Workouts;

namespace Afterset.Fixtures;

/// <summary>Writes workouts as Hevy exports them: local times without a zone, one set a row.</summary>
public static class HevyCsvWriter
{
    /// <param name="workouts">What was done.</param>
    /// <param name="isImperial">Pounds and miles instead of kilograms and kilometres.</param>
    public static byte[] Write(IEnumerable<Workout> workouts, bool isImperial = false)
    {
        var table = new CsvText(',').Row(
            "title", "start_time", "end_time", "description", "exercise_title", "superset_id", "exercise_notes", "set_index",
            "set_type", isImperial ? "weight_lbs" : "weight_kg", "reps", isImperial ? "distance_miles" : "distance_km", "duration_seconds", "rpe");
        foreach (var workout in workouts)
        {
            var (index, exercise) = (0, (string?)null);
            foreach (var set in workout.Sets)
            {
                index = string.Equals(exercise, set.Exercise, StringComparison.Ordinal) ? index + 1 : 0;
                exercise = set.Exercise;
                Write(table, workout, set, index, isImperial);
            }
        }

        return table.ToArray();
    }

    static void Write(CsvText table, Workout workout, ExerciseSet set, int index, bool isImperial) => table.Row(
        workout.Title ?? "",
        Local(workout.Start),
        Local(workout.End),
        "",
        set.Exercise,
        null,
        "",
        index,
        Name(set.Kind),
        set.LiftedMass?.Kilograms / (isImperial ? Mass.KilogramsInPound : 1),
        set.Repetitions,
        set.Distance?.Metres / (isImperial ? Length.MetresInMile : 1000),
        set.Duration?.TotalSeconds,
        set.Rpe?.Cr10);

    static string Local(DateTimeOffset? time) => time?.ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture) ?? "";

    static string Name(SetKind kind) => kind switch
    {
        SetKind.WarmUp => "warmup",
        SetKind.DropSet => "dropset",
        SetKind.Failure => "failure",
        SetKind.Active or SetKind.Rest or SetKind.Normal or SetKind.CoolDown => "normal",
    };
}
