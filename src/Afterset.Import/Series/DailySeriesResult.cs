using Afterset.Soreness.Daily;

namespace Afterset.Import.Series;

/// <summary>One athlete's days.</summary>
/// <param name="Athlete">As the file names them.</param>
/// <param name="Days">In order of time, each day once.</param>
public sealed record AthleteSeries(string Athlete, IReadOnlyList<SeriesDay> Days);

/// <summary>What a file of daily series held.</summary>
/// <param name="Athletes">In the order in which the file names them first.</param>
/// <param name="Findings">What was left out or assumed.</param>
public sealed record DailySeriesResult(IReadOnlyList<AthleteSeries> Athletes, IReadOnlyList<Finding> Findings);
