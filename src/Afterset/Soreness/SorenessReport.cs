using Afterset.Body;
using Afterset.Units;

namespace Afterset.Soreness;

/// <summary>What the athlete feels: soreness on moving, in one region on one side, at one time.</summary>
/// <param name="Where">Where it is felt.</param>
/// <param name="Score">How sore, 0 to 10.</param>
/// <param name="At">When it was asked.</param>
public sealed record SorenessReport(RegionSide Where, SorenessScore Score, DateTimeOffset At);
