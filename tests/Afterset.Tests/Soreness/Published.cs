using Afterset.Body;
using Afterset.Soreness;
using Afterset.Tests.Soreness.Curves;

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

/// <summary>The three tables of docs/forecast.md, from data/validation: their figures, and the forecasts of their workouts.</summary>
static class Published
{
    internal static readonly DateTimeOffset End = StudyForecast.End;

    /// <summary>takayama-2017, table 3: days 1 to 7 after a marathon.</summary>
    internal static IReadOnlyList<Measured> AfterMarathon { get; } = [.. Of("marathon").Select(point => ToMeasured(point, point.Figures.Group))];

    /// <summary>magnesium-gel-trial: both arms pooled, 100 mm of scale taken as 10 points.</summary>
    internal static IReadOnlyList<Measured> AfterDownhill { get; } = [.. Of("downhill").GroupBy(point => point.Hours).Select(Pooled)];

    /// <summary>tufano-2012: all arms pooled; the published ± is read as a standard error and turned into a standard deviation.</summary>
    internal static IReadOnlyList<Measured> AfterKneeExtensions { get; } = [.. Of("knee-extensions").Select(point => ToMeasured(point, point.Figures.Group))];

    /// <summary>A marathon of 3:36 at 8 of 10, by people who run.</summary>
    internal static SorenessForecast Marathon() => ForecastOf("marathon");

    /// <summary>40 minutes at 11.3 km/h and 12 % down, by people who had not run downhill for months.</summary>
    internal static SorenessForecast Downhill() => ForecastOf("downhill");

    /// <summary>60 maximal lengthening knee extensions, new to the person.</summary>
    internal static SorenessForecast KneeExtensions() => ForecastOf("knee-extensions");

    internal static double RiseAt(SorenessForecast forecast, string region, double hours) =>
        forecast.Of(new(new(region), Side.Left))!.At(End.AddHours(hours)).Mean - SorenessModel.Default.Baseline;

    static IEnumerable<Point> Of(string study) => Point.All.Where(point => point.Study.Id == study);

    static SorenessForecast ForecastOf(string id) => StudyForecast.Of(PublishedStudies.All.Studies.Single(study => study.Id == id)).Whole;

    static Measured ToMeasured(Point point, string group) =>
        new(group, point.Figures.Region!, (int)point.Hours, point.Rise!.Value, point.Sd!.Value, point.SdBefore!.Value, point.Study.N!.Value);

    static Measured Pooled(IEnumerable<Point> arms)
    {
        var all = arms.Select(arm => ToMeasured(arm, arm.Figures.Region!)).ToList();
        return all[0] with { Rise = all.Average(arm => arm.Rise), Sd = all.Average(arm => arm.Sd), SdBefore = all.Average(arm => arm.SdBefore) };
    }
}
