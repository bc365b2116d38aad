using System.Runtime.InteropServices;

namespace Afterset.Scheduling;

/// <summary>A stretch of time, its start included, its end not.</summary>
/// <param name="Start">The first instant in it. The offset says nothing about the range; instants are compared.</param>
/// <param name="End">The first instant after it. Not later than the start: the range is empty.</param>
/// <remarks>The default value is empty.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TimeRange(DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>Whether no instant lies in it.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>How long it is; zero when it is empty.</summary>
    public TimeSpan Duration => IsEmpty ? TimeSpan.Zero : End - Start;

    /// <summary>Whether the instant lies in it.</summary>
    public bool Contains(DateTimeOffset instant) => Start <= instant && instant < End;

    /// <summary>Whether the whole other range lies in it. An empty range lies in every range.</summary>
    public bool Contains(TimeRange other) => other.IsEmpty || (Start <= other.Start && other.End <= End);

    /// <summary>Whether the two have an instant in common. Ranges that only touch have none.</summary>
    public bool Overlaps(TimeRange other) =>
        !IsEmpty && !other.IsEmpty && Start < other.End && other.Start < End;
}
