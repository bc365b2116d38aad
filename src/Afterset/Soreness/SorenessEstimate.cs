namespace Afterset.Soreness;

/// <summary>Soreness at one moment: what is expected, and the range that holds four times in five.</summary>
/// <param name="Mean">Expected soreness on moving, 0 to 10.</param>
/// <param name="Low">Lower end of the 80 % interval, 0 to 10.</param>
/// <param name="High">Upper end of the 80 % interval, 0 to 10.</param>
public readonly record struct SorenessEstimate(double Mean, double Low, double High);
