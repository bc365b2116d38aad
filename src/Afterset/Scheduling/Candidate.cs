using System.Runtime.InteropServices;

namespace Afterset.Scheduling;

/// <summary>One way to place one session: all that depends on the session alone is already allowed.</summary>
/// <param name="Session">Which session, by its place in the order of ids.</param>
/// <param name="Option">How it is done.</param>
/// <param name="Slot">Its start, by its place in the grid.</param>
/// <param name="Next">The first start that another session may have after it.</param>
/// <param name="Start">When it starts, in UTC ticks.</param>
/// <param name="End">When it ends, in UTC ticks.</param>
/// <param name="Worth">Benefit less lateness, in units of the problem; the part that is not <see cref="Value"/> breaks ties.</param>
[StructLayout(LayoutKind.Auto)]
readonly record struct Candidate(
    int Session, SessionOption Option, int Slot, int Next, long Start, long End, long Worth)
{
    /// <summary>What the search adds up: the worth, less the place in the grid, so that of equal ones the earlier wins.</summary>
    internal long Value => Worth - Slot;
}
