using System.Globalization;
using Afterset.Workouts;

namespace Afterset.Fixtures;

/// <summary>The layouts in which Strong has exported over the years.</summary>
public enum StrongDialect
{
    /// <summary>Commas, no unit anywhere.</summary>
    Commas,

    /// <summary>Semicolons, a column for the unit and the workout's duration.</summary>
    UnitColumn,

    /// <summary>Semicolons, a number for the workout, units in the header.</summary>
    UnitInHeader,

    /// <summary>Semicolons, a column for the unit, neither ratings nor the workout's duration.</summary>
    WithoutRatings,
}

/// <summary>Writes workouts as Strong exports them: local times without a zone, one set a row.</summary>
public static class StrongCsvWriter
{
    public static byte[] Write(IEnumerable<Workout> workouts, StrongDialect dialect)
    {
        var table = new CsvText(dialect == StrongDialect.Commas ? ',' : ';').Row([.. Header(dialect).Split(',')]);
        foreach (var (number, workout) in workouts.Index())
        {
            foreach (var (index, set) in workout.Sets.Index())
                Write(table, dialect, workout, number + 1, set, Order(set.Kind) ?? (object)(index + 1));
        }

        return table.ToArray();
    }

    static string Header(StrongDialect dialect) => dialect switch
    {
        StrongDialect.Commas => "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE",
        StrongDialect.UnitColumn => "Date,Workout Name,Exercise Name,Set Order,Weight,Weight Unit,Reps,RPE,Distance,Distance Unit,Seconds,Notes,Workout Notes,Workout Duration",
        StrongDialect.UnitInHeader => "Workout #,Date,Workout Name,Duration (sec),Exercise Name,Set Order,Weight (kg),Reps,RPE,Distance (meters),Seconds,Notes,Workout Notes",
        StrongDialect.WithoutRatings => "Date,Workout Name,Exercise Name,Set Order,Weight,Weight Unit,Reps,Distance,Distance Unit,Seconds,Notes,Workout Notes",
    };

    static void Write(CsvText table, StrongDialect dialect, Workout workout, int number, ExerciseSet set, object order)
    {
        var date = workout.Start?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        var (kilograms, metres, rpe) = (set.LiftedMass?.Kilograms, set.Distance?.Metres, set.Rpe?.Cr10);
        var (minutes, seconds) = (workout.Duration?.TotalMinutes, set.Duration?.TotalSeconds);
        _ = dialect switch
        {
            StrongDialect.Commas => table.Row(date, workout.Title, InHours(minutes), set.Exercise, order, kilograms, set.Repetitions ?? 0, metres / 1000 ?? 0, seconds ?? 0, "", "", rpe),
            StrongDialect.UnitColumn => table.Row(date, workout.Title, set.Exercise, order, kilograms, kilograms is null ? null : "kg", set.Repetitions, rpe, metres, metres is null ? null : "m", seconds, "", "", InHours(minutes)),
            StrongDialect.UnitInHeader => table.Row(number, date, workout.Title, minutes * 60, set.Exercise, order, kilograms, set.Repetitions, rpe, metres, seconds, "", ""),
            StrongDialect.WithoutRatings => table.Row(date, workout.Title, set.Exercise, order, kilograms, kilograms is null ? null : "kg", set.Repetitions, metres, metres is null ? null : "m", seconds, "", ""),
        };
    }

    static string? InHours(double? minutes) =>
        minutes is { } known ? string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(known / 60)}h {known % 60}m") : null;

    static string? Order(SetKind kind) => kind switch
    {
        SetKind.WarmUp => "W",
        SetKind.DropSet => "D",
        SetKind.Failure => "F",
        SetKind.Active or SetKind.Rest or SetKind.Normal or SetKind.CoolDown => null,
    };
}
