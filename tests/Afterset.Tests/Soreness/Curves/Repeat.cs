namespace Afterset.Tests.Soreness.Curves;

/// <summary>The same work a second time, as the engine sees it.</summary>
/// <param name="Study">The study.</param>
/// <param name="Gap">How long after the first time, and what was found.</param>
/// <param name="First">Forecast rise after the first time, mean of 24 and 48 h.</param>
/// <param name="Second">The same after the second time.</param>
sealed record Repeat(SecondBout Study, Gap Gap, double First, double Second)
{
    /// <summary>How much smaller pooled studies found the second soreness, as a share of the first (doma-2023).</summary>
    internal const double LeastPublished = 0.2;

    /// <inheritdoc cref="LeastPublished"/>
    internal const double MostPublished = 0.5;

    static readonly double[] Hours = [24, 48];

    internal static IReadOnlyList<Repeat> All { get; } =
        [.. PublishedStudies.All.SecondBouts.SelectMany(study => study.Gaps.Select(gap => Of(study, gap)))];

    /// <summary>How much smaller the second soreness is, as a share of the first.</summary>
    internal double Less => 1 - (Second / First);

    internal bool IsFoundLess => Gap.Published != "no less";

    /// <summary>Less where less was found, and within a fifth of the first where it was not; sizes only where the study gives one.</summary>
    internal bool Agrees => !IsFoundLess ? Less < LeastPublished
        : Gap.Published.Contains('%', StringComparison.Ordinal) ? Less is >= LeastPublished and <= MostPublished
        : Less > 0.05;

    internal static Repeat Of(SecondBout study, Gap gap)
    {
        var (first, second) = (StudyForecast.First(study), StudyForecast.Second(study, gap.Days));
        return new(study, gap, Hours.Average(hours => first.RiseAt(study.Region, hours)), Hours.Average(hours => second.RiseAt(study.Region, hours)));
    }
}
