namespace Afterset.Workouts;

/// <summary>How many samples of a workout had one heart rate.</summary>
/// <param name="Bpm">Beats a minute.</param>
/// <param name="Samples">How many samples.</param>
public readonly record struct HeartRateCount(int Bpm, int Samples);
