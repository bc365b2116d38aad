using Afterset.Units;

namespace Afterset.Soreness;

/// <summary>How sore the body is on the whole, on moving, at one time: one number that names no place.</summary>
/// <param name="Score">How sore, 0 to 10.</param>
/// <param name="At">When it was asked.</param>
public sealed record OverallReport(SorenessScore Score, DateTimeOffset At);
