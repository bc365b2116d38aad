namespace Afterset.Tests.Soreness.Curves;

/// <summary>Something a study says without a figure, and what the engine says to it.</summary>
/// <param name="Source">The study.</param>
/// <param name="Says">What was found.</param>
/// <param name="Forecast">What the engine forecasts.</param>
/// <param name="Agrees">Whether that is the same.</param>
/// <param name="Use">Whether the model was set on it.</param>
sealed record Statement(string Source, string Says, string Forecast, bool Agrees, Use Use)
{
    // Half the step in which people fill in a scale of whole points.
    const double Raised = 0.5;

    // Back to the usual level: no more than a point above it.
    const double Back = 1;

    const double ComparedAtHours = 48;

    internal static IReadOnlyList<Statement> OfTiming { get; } = [.. PublishedStudies.All.Studies.Where(study => study.Timing is not null).SelectMany(OfStudy)];

    internal static IReadOnlyList<Statement> OfComparisons { get; } = [.. PublishedStudies.All.Comparisons.Select(OfComparison)];

    static IEnumerable<Statement> OfStudy(Study study)
    {
        var (timing, forecast) = (study.Timing!, StudyForecast.Of(study));
        if (timing.Peak is { } peak)
        {
            var highest = timing.Asked.MaxBy(hours => forecast.RiseAt(timing.Region, hours));
            yield return new(
                study.Source,
                Text.Of($"{study.Title}: highest at {peak} h of {Hours(timing.Asked)}"),
                Text.Of($"highest at {highest} h; between those times at {forecast.PeakHours(timing.Region):0} h"),
                highest == peak,
                timing.Use);
        }

        if (timing.Raised is { } raised)
            yield return Rises(study, forecast, raised, $"still raised at {Hours(raised)}", rise => rise >= Raised);
        if (timing.Back is { } back)
            yield return Rises(study, forecast, back, $"no longer clearly raised at {Hours(back)}", rise => rise <= Back);
    }

    static Statement Rises(Study study, StudyForecast forecast, IReadOnlyList<double> hours, string says, Predicate<double> agrees)
    {
        var rises = hours.Select(hour => forecast.RiseAt(study.Timing!.Region, hour)).ToList();
        var values = string.Join(", ", rises.Select(rise => Text.Of($"{rise:0.0}")));
        return new(study.Source, $"{study.Title}: {says}", $"{values} above before", rises.TrueForAll(agrees), study.Timing!.Use);
    }

    static Statement OfComparison(Comparison comparison)
    {
        var (one, other) = (Value(comparison, comparison.One), Value(comparison, comparison.Other));
        var difference = one - other;
        return new(
            comparison.Source,
            $"{comparison.Says}: {comparison.Published}",
            comparison.Measure == "hours"
                ? Text.Of($"{comparison.One.Name} at {one:0} h, {comparison.Other.Name} at {other:0} h")
                : Text.Of($"{comparison.One.Name} {one:0.0}, {comparison.Other.Name} {other:0.0} above before"),
            difference >= comparison.From && difference <= comparison.To,
            comparison.Use);
    }

    static double Value(Comparison comparison, Case one)
    {
        var forecast = StudyForecast.Of(one);
        return comparison.Measure == "hours" ? forecast.PeakHours(one.Region) : forecast.RiseAt(one.Region, ComparedAtHours);
    }

    static string Hours(IReadOnlyList<double> hours) => Text.Of($"{string.Join(", ", hours)} h");
}
