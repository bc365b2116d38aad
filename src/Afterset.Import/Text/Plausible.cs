using Afterset.Units;

namespace Afterset.Import.Text;

/// <summary>Values out of files, or null where they cannot be meant: one place for all readers.</summary>
static class Plausible
{
    /// <summary>Longer than this is a forgotten clock; dates stay far from where the calendar ends.</summary>
    internal static readonly TimeSpan LongestWorkout = TimeSpan.FromDays(366);

    /// <summary>A duration in seconds; null when it is negative, no number or longer than a year.</summary>
    internal static TimeSpan? Duration(double seconds) =>
        seconds >= 0 && seconds <= LongestWorkout.TotalSeconds ? TimeSpan.FromTicks((long)Math.Round(seconds * TimeSpan.TicksPerSecond)) : null;

    /// <summary>A heart rate, rounded to whole beats; null when it is none.</summary>
    internal static HeartRate? HeartRate(double bpm) =>
        bpm is >= 20 and <= 250 ? Units.HeartRate.TryFromBpm((int)Math.Round(bpm)) : null;

    /// <summary>A count of repetitions: a whole number, zero and up, below a hundred thousand; else null.</summary>
    internal static int? Count(double number) =>
        number is >= 0 and < 100_000 && Math.Floor(number) == number ? (int)number : null;
}
