using Afterset.Body;
using Afterset.Load;
using Afterset.Soreness;
using Afterset.Units;
using Afterset.Workouts;

namespace Afterset.Tests.Soreness;

/// <summary>One published figure: how much sorer than before, in points of 0 to 10.</summary>
/// <param name="Group">The muscle group as the study names it.</param>
/// <param name="Region">The region that stands for it.</param>
/// <param name="Hours">Hours after the bout.</param>
/// <param name="Rise">Mean less the mean before.</param>
/// <param name="Sd">Standard deviation at that time.</param>
/// <param name="SdBefore">Standard deviation before.</param>
/// <param name="People">How many were asked.</param>
public sealed record Measured(string Group, string Region, int Hours, double Rise, double Sd, double SdBefore, int People);

/// <summary>The studies whose tables the forecast must reproduce, as workouts. Figures: data/soreness and docs/forecast.md.</summary>
static class Published
{
    internal static readonly DateTimeOffset End = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>takayama-2017, table 3: days 1 to 7 after a marathon.</summary>
    internal static IReadOnlyList<Measured> AfterMarathon { get; } =
    [
        .. Week("knee extensors", "quadriceps", 1.0, 1.3, [(6.1, 2.2), (4.8, 2.2), (2.8, 1.9), (1.9, 1.2), (1.1, 0.9), (1.2, 1.1), (0.7, 1.1)]),
        .. Week("knee flexors", "hamstrings", 1.4, 1.2, [(5.2, 2.4), (4.0, 2.2), (2.5, 1.8), (1.5, 1.1), (1.2, 1.1), (1.3, 1.0), (0.7, 1.1)]),
        .. Week("plantar flexors", "calves", 1.7, 2.2, [(4.9, 2.0), (3.5, 2.1), (1.9, 1.5), (1.4, 1.3), (1.3, 1.1), (1.2, 1.0), (0.6, 1.0)]),
        .. Week("hips", "glutes", 0.9, 1.4, [(4.0, 2.9), (2.9, 2.3), (1.6, 1.4), (1.3, 1.3), (1.2, 1.5), (1.1, 1.1), (0.9, 1.3)]),
        .. Week("upper back", "upper-back", 0.5, 0.8, [(1.8, 1.9), (1.5, 1.4), (0.5, 0.8), (0.4, 0.7), (0.3, 0.6), (0.5, 1.0), (0.3, 0.6)]),
        .. Week("lower back", "lower-back", 0.7, 1.0, [(2.6, 2.6), (2.0, 2.2), (1.2, 2.0), (0.8, 1.8), (0.7, 1.7), (0.6, 1.2), (0.5, 0.8)]),
        .. Week("shoulders", "front-delts", 0.9, 1.6, [(2.8, 2.6), (1.9, 2.0), (0.8, 1.0), (0.5, 0.8), (0.5, 0.8), (0.6, 1.1), (0.5, 0.8)]),
        .. Week("elbow flexors", "biceps", 0.7, 1.6, [(1.8, 1.8), (0.8, 1.3), (0.5, 0.8), (0.3, 0.6), (0.1, 0.3), (0.2, 0.4), (0.1, 0.3)]),
        .. Week("elbow extensors", "triceps", 0.6, 1.6, [(1.2, 1.7), (0.5, 1.0), (0.2, 0.6), (0.2, 0.6), (0.1, 0.3), (0.1, 0.3), (0.2, 0.6)]),
    ];

    /// <summary>magnesium-gel-trial: both arms pooled, 100 mm of scale taken as 10 points.</summary>
    internal static IReadOnlyList<Measured> AfterDownhill { get; } =
    [
        new("quadriceps", "quadriceps", 24, 3.8, 2.65, 0.5, 35),
        new("quadriceps", "quadriceps", 48, 3.3, 2.7, 0.5, 35),
    ];

    /// <summary>tufano-2012: all arms pooled; the published ± is read as a standard error and turned into a standard deviation.</summary>
    internal static IReadOnlyList<Measured> AfterKneeExtensions { get; } =
    [
        new("knee extensors", "quadriceps", 24, 2.47, 2.1, 0.97, 26),
        new("knee extensors", "quadriceps", 48, 2.18, 2.7, 0.97, 26),
        new("knee extensors", "quadriceps", 72, 1.53, 2.5, 0.97, 26),
        new("knee extensors", "quadriceps", 96, 0.69, 1.6, 0.97, 26),
    ];

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

    static IEnumerable<Measured> Week(string group, string region, double before, double sdBefore, (double Mean, double Sd)[] days) =>
        days.Select((day, index) => new Measured(group, region, 24 * (index + 1), day.Mean - before, day.Sd, sdBefore, 11));

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
