using Afterset.Soreness;

namespace Afterset.Tests.Soreness.Curves;

/// <summary>A published figure beside what the engine forecasts, in points of 0 to 10.</summary>
/// <param name="Study">The study.</param>
/// <param name="Figures">The group.</param>
/// <param name="Figure">The figure as published.</param>
/// <param name="Hours">The hour that is compared.</param>
/// <param name="Level">Published mean; null where only a change is given.</param>
/// <param name="Sd">Published standard deviation between people; null where there is none to be had.</param>
/// <param name="Rise">Published rise over the level before; null where that level is not given.</param>
/// <param name="Forecast">What the engine says.</param>
/// <param name="ForecastRise">What it says of the rise.</param>
sealed record Point(
    Study Study, Figures Figures, Figure Figure, double Hours, double? Level, double? Sd, double? Rise, SorenessEstimate Forecast, double ForecastRise)
{
    const double QuartilesOfNormal = 1.349;

    internal static IReadOnlyList<Point> All { get; } = [.. PublishedStudies.All.Studies.SelectMany(Of)];

    internal bool IsHeldOut => Figure.Use == Use.HeldOut;

    /// <summary>Published standard deviation before the work; null where there is none.</summary>
    internal double? SdBefore => Figures.Before?.Sd is { } sd ? Study.Scale!.Difference(ToStandardDeviation(sd, Study)) : null;

    /// <summary>Forecast less published, in levels.</summary>
    internal double? Error => Forecast.Mean - Level;

    /// <summary>Forecast less published, in rises.</summary>
    internal double? RiseError => ForecastRise - Rise;

    /// <summary>Which share of the people of the study lies in the forecast's 80 % range; null without a spread.</summary>
    internal double? Coverage => Level is { } mean && Sd is { } sd ? new ScaledBeta(mean, sd).Between(Forecast.Low, Forecast.High) : null;

    static IEnumerable<Point> Of(Study study)
    {
        var forecast = StudyForecast.Of(study);
        return study.Figures.SelectMany(figures => figures.At.Select(figure => Of(study, figures, figure, forecast)));
    }

    static Point Of(Study study, Figures figures, Figure figure, StudyForecast forecast)
    {
        var scale = study.Scale!;
        var hours = figure.Asked.MaxBy(hour => forecast.RiseAt(figures.Places, hour));
        var isChange = study.Values == Given.Change;
        return new(
            study,
            figures,
            figure,
            hours,
            isChange ? null : scale.Level(figure.Mean),
            figure.Sd is { } sd && !isChange ? scale.Difference(ToStandardDeviation(sd, study)) : null,
            isChange ? scale.Difference(figure.Mean) : figures.Before is { } before ? scale.Difference(figure.Mean - before.Mean) : null,
            forecast.At(figures.Places, hours),
            forecast.RiseAt(figures.Places, hours));
    }

    static double ToStandardDeviation(double spread, Study study) => study.Spread switch
    {
        Spread.StandardDeviation => spread,
        Spread.StandardError => spread * Math.Sqrt(study.N!.Value),
        Spread.InterquartileRange => spread / QuartilesOfNormal,
    };
}
