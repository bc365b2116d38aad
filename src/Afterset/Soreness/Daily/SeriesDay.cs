namespace Afterset.Soreness.Daily;

/// <summary>One day of an athlete's series.</summary>
/// <param name="Date">The day.</param>
/// <param name="Load">Load of the day's training: rating (0 to 10) times minutes, or any other unit that is kept throughout; 0 when there was none or nothing is known.</param>
/// <param name="Soreness">What was told in the morning, before that training, on the series' scale; null when nothing was told.</param>
public readonly record struct SeriesDay(DateOnly Date, double Load, double? Soreness);
