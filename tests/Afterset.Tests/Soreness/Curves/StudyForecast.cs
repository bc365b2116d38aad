using Afterset.Body;
using Afterset.Load;
using Afterset.Soreness;
using Afterset.Units;
using Afterset.Workouts;

namespace Afterset.Tests.Soreness.Curves;

/// <summary>The engine's forecast for the people of a study: from the work to the load to soreness, with nothing reported.</summary>
sealed class StudyForecast
{
    /// <summary>When the bout of every study ends.</summary>
    internal static readonly DateTimeOffset End = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    readonly Side _side;

    StudyForecast(IEnumerable<Bout> bouts, int? age, Side side) => (Whole, _side) = (
        SorenessForecast.From(bouts.Select(bout => MuscleLoads.Of(ToWorkout(bout), LoadContext.Unknown)), [], new SorenessContext(age), End),
        side);

    /// <summary>Every region of it.</summary>
    internal SorenessForecast Whole { get; }

    internal static StudyForecast Of(Study study) => new([study.Bout, .. study.History], study.Age, study.Bout.Side ?? Side.Left);

    internal static StudyForecast Of(Case one) => new([one.Bout, .. one.History], one.Age, one.Bout.Side ?? Side.Left);

    /// <summary>Work that is new to the person.</summary>
    internal static StudyForecast First(SecondBout study) => new([study.Bout, LongAgo], study.Age, study.Bout.Side ?? Side.Left);

    /// <summary>The same so many days after the first time, with the other arm where the study did that.</summary>
    internal static StudyForecast Second(SecondBout study, int days)
    {
        var first = study.Bout with { DaysBefore = days, Side = study.OtherSide ? Opposite(study.Bout.Side!.Value) : study.Bout.Side };
        return new([study.Bout, first, LongAgo with { DaysBefore = days + 90 }], study.Age, study.Bout.Side ?? Side.Left);
    }

    /// <summary>Soreness so many hours after the bout: the mean over regions, and over each end of their ranges.</summary>
    internal SorenessEstimate At(IReadOnlyList<RegionId> regions, double hours)
    {
        var all = regions.Select(region => Whole.Of(new(region, _side))!.At(End.AddHours(hours))).ToList();
        return new(all.Average(one => one.Mean), all.Average(one => one.Low), all.Average(one => one.High));
    }

    /// <summary>Rise over the level before any soreness has come.</summary>
    internal double RiseAt(IReadOnlyList<RegionId> regions, double hours) => At(regions, hours).Mean - At(regions, 0).Mean;

    internal double RiseAt(string region, double hours) => RiseAt([new RegionId(region)], hours);

    /// <summary>The hour of the highest soreness, looked at every half hour of a week.</summary>
    internal double PeakHours(string region) => Enumerable.Range(0, 337).Select(half => half / 2.0).MaxBy(hours => RiseAt(region, hours));

    // An easy run that makes it known that nothing like the bout was done for three months.
    static Bout LongAgo => new("running", 5, Rating: 2, DaysBefore: 90);

    static Side Opposite(Side side) => side == Side.Left ? Side.Right : Side.Left;

    static Workout ToWorkout(Bout bout)
    {
        var duration = TimeSpan.FromMinutes(bout.Minutes);
        return new()
        {
            Format = "by-hand",
            Sport = bout.Sport,
            Start = End.AddDays(-bout.DaysBefore) - duration,
            Duration = duration,
            Rpe = bout.Rating is { } rating ? Rpe.FromCr10(rating) : null,
            Distance = bout.Kilometres is { } kilometres ? Length.TryFromMetres(kilometres * 1000) : null,
            Descent = bout.Descent is { } metres ? Length.TryFromMetres(metres) : null,
            Sets = [.. Enumerable.Repeat(0, bout.Sets).Select(_ => ToSet(bout))],
        };
    }

    static ExerciseSet ToSet(Bout bout) => new()
    {
        Exercise = bout.Exercise,
        Pattern = ExerciseCatalogue.Default.Recognise(bout.Exercise!).Pattern ?? throw new InvalidOperationException($"Not recognised: {bout.Exercise}"),
        Kind = bout.Kind == "failure" ? SetKind.Failure : SetKind.Normal,
        Repetitions = bout.Repetitions,
        Side = bout.Side,
    };
}
