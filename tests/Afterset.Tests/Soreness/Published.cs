using Afterset.Body;
using Afterset.Load;
using Afterset.Soreness;
using Afterset.Units;
using Afterset.Workouts;

namespace Afterset.Tests.Soreness;

/// <summary>The studies whose tables the forecast must reproduce, as workouts. Figures: data/soreness and docs/forecast.md.</summary>
static class Published
{
    internal static readonly DateTimeOffset End = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A marathon of 3:36 at 8 of 10, by people who run: a short run a week ago, another three months ago.</summary>
    internal static SorenessForecast Marathon() => Forecast(
        Run(TimeSpan.FromMinutes(216), 8, End, 42.195, 0),
        Run(TimeSpan.FromMinutes(80), 7, End.AddDays(-7), 15, 0),
        Run(TimeSpan.FromMinutes(80), 7, End.AddDays(-90), 15, 0));

    /// <summary>40 minutes at 11.3 km/h and 12 % down, by people who had not run downhill for months.</summary>
    internal static SorenessForecast Downhill() => Forecast(
        Run(TimeSpan.FromMinutes(40), 4, End, 7.53, 904),
        Run(TimeSpan.FromMinutes(5), 2, End.AddDays(-90), 1, 0));

    /// <summary>60 maximal lengthening knee extensions, new to the person.</summary>
    internal static SorenessForecast KneeExtensions()
    {
        var lengthening = ExerciseCatalogue.Default.Patterns["leg-extension"] with { Contraction = 1.6 };
        var sets = Enumerable.Repeat(new ExerciseSet { Pattern = lengthening, Kind = SetKind.Failure, Repetitions = 10 }, 6);
        var bout = new Workout { Format = "test", Sport = "training", Start = End.AddMinutes(-20), Duration = TimeSpan.FromMinutes(20), Sets = [.. sets] };
        return Forecast(bout, Run(TimeSpan.FromMinutes(5), 2, End.AddDays(-90), 1, 0));
    }

    internal static double RiseAt(SorenessForecast forecast, string region, double hours) =>
        forecast.Of(new(new(region), Side.Left))!.At(End.AddHours(hours)).Mean - SorenessModel.Default.Baseline;

    static SorenessForecast Forecast(params Workout[] workouts) => SorenessForecast.From(
        workouts.Select(workout => MuscleLoads.Of(workout, LoadContext.Unknown)), [], SorenessContext.Unknown, End);

    static Workout Run(TimeSpan duration, double rating, DateTimeOffset end, double kilometres, double descent) => new()
    {
        Format = "test",
        Sport = "running",
        Start = end - duration,
        Duration = duration,
        Rpe = Rpe.FromCr10(rating),
        Distance = Length.TryFromMetres(kilometres * 1000),
        Descent = Length.TryFromMetres(descent),
    };
}
