using System.Runtime.InteropServices;

namespace Afterset.Scheduling;

/// <summary>One way to do a session: long or short.</summary>
/// <param name="Duration">How long it takes; more than zero.</param>
/// <param name="Benefit">
/// What it is worth at the preferred time, 0 to <see cref="MostBenefit"/>, in any unit that all sessions share.
/// Differences below a millionth count as none.
/// </param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SessionOption(TimeSpan Duration, double Benefit)
{
    /// <summary>The largest benefit that is accepted.</summary>
    public const double MostBenefit = 10_000;
}

/// <summary>A session that would be good to have, and when.</summary>
/// <param name="Id">Its name, once in a request.</param>
/// <param name="Window">It lies wholly in here.</param>
/// <param name="Preferred">Where its start is worth most. May lie outside the window.</param>
/// <param name="Options">How it may be done, in any order; at least one.</param>
/// <param name="IsDeep">Whether it is deep work, which needs days between and none before an event.</param>
public sealed record SessionRequest(
    string Id,
    TimeRange Window,
    DateTimeOffset Preferred,
    IReadOnlyList<SessionOption> Options,
    bool IsDeep);
