using System.Runtime.InteropServices;

namespace Afterset.Scheduling;

/// <summary>A stretch of time within one calendar day and one offset (UTC ticks).</summary>
/// <param name="Start">Its first instant.</param>
/// <param name="End">The first instant after it.</param>
/// <param name="Midnight">When the clock would have shown midnight with the offset that it has here.</param>
/// <param name="Day">The calendar day, as a day number.</param>
[StructLayout(LayoutKind.Auto)]
readonly record struct DayPart(long Start, long End, long Midnight, int Day)
{
    /// <summary>The first instant in it at which the time since midnight is a multiple of the grid; its end or later: none.</summary>
    internal long FirstOnGrid(long grid) => Midnight + ((Start - Midnight + grid - 1) / grid * grid);

    /// <summary>What of it lies between two times since midnight.</summary>
    internal TimeRange Between(long from, long until) => new(
        new(Math.Max(Start, Midnight + from), TimeSpan.Zero),
        new(Math.Max(Start, Math.Min(End, Midnight + until)), TimeSpan.Zero));
}
